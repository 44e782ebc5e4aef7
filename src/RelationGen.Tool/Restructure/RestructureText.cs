using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Restructure;

/// <summary>Prints what a command does to relations, for people.</summary>
/// <param name="console">Where paths are relative to.</param>
internal sealed class RestructureText(ToolConsole console)
{
    private const int LabelWidth = 9;

    private readonly StringBuilder _output = new();

    /// <summary>The headline, the parts with their labels, the sources as a diff, and the statements.</summary>
    public string Of(RestructurePlan plan)
    {
        _output.Append(plan.Title).Append('\n');
        Lines("code", plan.Change.Members.Select(member => $"{Place(member.Place)}  {member.Name}: {member.What}"));
        Lines("breaks", plan.Change.Broken.Select(error => $"{Place(error.Location)}  {Short(error)}"));
        Lines("effect", plan.Change.Deletions.Select(Deletion).Concat(Kept(plan)));
        Lines("data", plan.Data);
        Lines("refused", plan.Refusals);
        Lines("sql", plan.Schemas.Select(schema => $"{schema.Schema.Name}: {DdlScript.Counts(schema.Ddl)}"));
        Lines("note", plan.Notes);
        foreach (ChangedFile file in plan.Files)
            _output.Append('\n').Append(LineDiff.Of(console.ShortPath(file.Path), file.Old, file.New));

        foreach (SchemaPlan schema in plan.Schemas)
            _output.Append('\n').Append(DdlScript.Write(schema.Ddl, $"relationgen {plan.Command}: {schema.Schema.Name}"));

        return _output.ToString();
    }

    private static IEnumerable<string> Kept(RestructurePlan plan) => plan is { KeepsDatabase: true, Change.Deletions.Length: > 0 }
        ? ["That is what the classes say; the database goes on as it did."] : [];

    /// <summary>Where a member is gone, the compiler goes on about extension methods.</summary>
    private static string Short(Diagnostic error) =>
        error.GetMessage(CultureInfo.InvariantCulture).Split(" and no accessible extension method")[0];

    private static string Deletion(ChangedDeletion deletion) => (deletion.Before, deletion.After) switch
    {
        ({ } before, null) => $"Not any more: {before}",
        (null, { } after) => $"From now on: {after}",
        var (before, after) => $"Before: {before}\nNow: {after}",
    };

    private string Place(Location location)
    {
        FileLinePositionSpan line = location.GetLineSpan();
        return line.IsValid ? $"{console.ShortPath(line.Path)}:{line.StartLinePosition.Line + 1}" : "?";
    }

    private void Lines(string label, IEnumerable<string> texts)
    {
        foreach (string line in texts.SelectMany(text => text.Split('\n')))
        {
            _output.Append("  ").Append(label.PadRight(LabelWidth)).Append(line).Append('\n');
            label = string.Empty;
        }
    }
}
