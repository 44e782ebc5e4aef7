using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>Takes a member out of a class, with the comments that stand directly above it and the blank line before them.</summary>
internal static class MemberRemoval
{
    public static TextChange Of(SourceCode file, MemberDeclarationSyntax member)
    {
        TextLineCollection lines = file.Text.Lines;
        int first = lines.GetLineFromPosition(member.SpanStart).LineNumber;
        int last = lines.GetLineFromPosition(member.Span.End).LineNumber;
        bool hasNeighbour = lines[first].Start + file.IndentOf(member.SpanStart).Length != member.SpanStart
            || !IsBlankOrComment(file.Text.ToString(TextSpan.FromBounds(member.Span.End, lines[last].End)));
        if (hasNeighbour)
            return new TextChange(member.Span, string.Empty);

        while (first > 0 && lines[first - 1].Start >= member.FullSpan.Start && IsComment(lines[first - 1].ToString()))
            first--;

        bool isBehindBlank = first > 0 && IsBlank(lines[first - 1]);
        bool isBeforeBlank = last + 1 < lines.Count && IsBlank(lines[last + 1]);

        // Of two blank lines around it one goes; a lonely one before it goes where the class or the region ends behind it.
        if (isBehindBlank && (isBeforeBlank || IsEnd(lines, last + 1)))
            first--;
        else if (isBeforeBlank && first > 0 && lines[first - 1].ToString().TrimEnd().EndsWith('{'))
            last++;

        return new TextChange(TextSpan.FromBounds(lines[first].Start, lines[last].EndIncludingLineBreak), string.Empty);
    }

    private static bool IsEnd(TextLineCollection lines, int number) => number < lines.Count && lines[number].ToString().Trim() is "}";

    private static bool IsBlank(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    private static bool IsBlankOrComment(string rest) => string.IsNullOrWhiteSpace(rest) || IsComment(rest);
}
