using System.Text;

namespace RelationGen.Tool.Update;

/// <summary>Prints what an update does for people.</summary>
internal static class UpdateText
{
    /// <summary>The lines: what is done, what is asked, what is left, what is worth knowing, and how much of each there is.</summary>
    public static string Of(UpdatePlan plan, bool isDry, ToolConsole console)
    {
        var output = new StringBuilder();
        foreach (UpdateItemKind kind in Enum.GetValues<UpdateItemKind>())
        {
            foreach (UpdateItem item in plan.Items.Where(item => item.Kind == kind))
                output.Append(Line(item, console)).Append('\n');
        }

        int questions = plan.Items.Count(item => item.Kind == UpdateItemKind.Question);
        int left = plan.Items.Count(item => item.Kind == UpdateItemKind.Left);
        string files = Count(plan.Files.Count, "file") + (isDry ? " would be written" : " written");
        output.Append("update: ").Append(plan.Files.Count == 0 ? "no file changes" : files);
        if (questions > 0)
            output.Append(", ").Append(Count(questions, "open question"));

        if (left > 0)
            output.Append(", ").Append(left).Append(" to be done by hand");

        return output.Append('\n').ToString();
    }

    private static string Line(UpdateItem item, ToolConsole console)
    {
        string where = item.File is not { } file ? string.Empty
            : console.ShortPath(file) + (item.Line > 0 ? ":" + item.Line : string.Empty) + "  ";
        string kind = item.Kind switch
        {
            UpdateItemKind.Question => "open: ",
            UpdateItemKind.Left => "by hand: ",
            UpdateItemKind.Note => "note: ",
            UpdateItemKind.New => "new file: ",
            _ => string.Empty,
        };
        return where + item.Place + "  " + kind + item.Text;
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? string.Empty : "s")}";
}
