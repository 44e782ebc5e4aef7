using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>Puts a member into a class, with the indentation and the line ends of the file.</summary>
internal static class MemberInsertion
{
    private const string Unit = "    ";
    private const string Restore = "#pragma warning restore";

    /// <summary>Puts it behind another member.</summary>
    /// <param name="part">The declaration.</param>
    /// <param name="anchor">The member before it.</param>
    /// <param name="lines">Its lines, with one step of indentation.</param>
    public static TextChange After(ClassPart part, MemberDeclarationSyntax anchor, IReadOnlyList<string> lines)
    {
        SourceCode file = part.File;
        TextLine line = file.Text.Lines.GetLineFromPosition(anchor.Span.End);
        if (!MemberRemoval.EndsLine(file, anchor, line))
            return new TextChange(new TextSpan(anchor.Span.End, 0), Text(file, lines, file.IndentOf(anchor.SpanStart), blankBefore: true));

        // What a rule is silenced for ends before it.
        while (line.LineNumber + 1 < file.Text.Lines.Count
            && file.Text.Lines[line.LineNumber + 1].ToString().TrimStart().StartsWith(Restore, StringComparison.Ordinal))
            line = file.Text.Lines[line.LineNumber + 1];

        return new TextChange(new TextSpan(line.End, 0), Text(file, lines, file.IndentOf(anchor.SpanStart), IsSpaced(part)));
    }

    /// <summary>Puts it before all other members.</summary>
    public static TextChange First(ClassPart part, IReadOnlyList<string> lines)
    {
        SourceCode file = part.File;
        string indent = part.Type.Members.Count > 0 ? file.IndentOf(part.Type.Members[0].SpanStart) : file.IndentOf(part.Type.SpanStart)
            + Unit;
        int open = part.Type.OpenBraceToken.Span.End;
        bool isFollowed = part.Type.Members.Count > 0 && IsSpaced(part);
        return new TextChange(
            new TextSpan(open, 0), Text(file, lines, indent, blankBefore: false) + (isFollowed ? file.LineEnd : string.Empty));
    }

    /// <summary>Blank lines stand between the members of the class.</summary>
    private static bool IsSpaced(ClassPart part) => part.Type.Members.Count < 2 || part.Type.Members.Skip(1).Any(member =>
        string.IsNullOrWhiteSpace(part.File.Text.Lines.GetLineFromPosition(member.FullSpan.Start).ToString()));

    private static string Text(SourceCode file, IReadOnlyList<string> lines, string indent, bool blankBefore)
    {
        IEnumerable<string> own = lines.Select(
            line => line.StartsWith(Unit, StringComparison.Ordinal) ? indent + line[Unit.Length..] : line);
        return string.Concat((blankBefore ? own.Prepend(string.Empty) : own).Select(line => file.LineEnd + line));
    }
}
