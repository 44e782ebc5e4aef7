using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>Takes a member out of a class, with the comments that stand directly above it and the blank line before them.</summary>
internal static class MemberRemoval
{
    /// <summary>A directive stands within the member, so that only a part of it would go.</summary>
    public static bool IsSplit(MemberDeclarationSyntax member)
    {
        int start = LeadingComments.Start(member.GetFirstToken());
        return member.DescendantTrivia()
            .Any(trivia => trivia.IsDirective && trivia.SpanStart > start && trivia.SpanStart < member.Span.End);
    }

    /// <summary>The change.</summary>
    public static TextChange Of(SourceCode file, MemberDeclarationSyntax member)
    {
        TextLineCollection lines = file.Text.Lines;
        int start = LeadingComments.Start(member.GetFirstToken());
        int first = lines.GetLineFromPosition(start).LineNumber;
        int last = lines.GetLineFromPosition(member.Span.End).LineNumber;
        if (file.StartOfBlanks(start) != lines[first].Start || !EndsLine(file, member, lines[last]))
            return new TextChange(TextSpan.FromBounds(start, file.EndOfBlanks(member.Span.End)), string.Empty);

        bool isBehindBlank = first > 0 && IsBlank(lines[first - 1]);
        bool isBeforeBlank = last + 1 < lines.Count && IsBlank(lines[last + 1]);

        // Of two blank lines around it one goes; a lonely one before it goes where the class or the region ends behind it.
        if (isBehindBlank && (isBeforeBlank || IsEnd(lines, last + 1)))
            first--;
        else if (isBeforeBlank && first > 0 && lines[first - 1].ToString().TrimEnd().EndsWith('{'))
            last++;

        return new TextChange(TextSpan.FromBounds(lines[first].Start, lines[last].EndIncludingLineBreak), string.Empty);
    }

    /// <summary>Nothing stands behind the member in its line but comments that end there.</summary>
    public static bool EndsLine(SourceCode file, MemberDeclarationSyntax member, TextLine line)
    {
        SyntaxToken token = member.GetLastToken();
        return file.Text.Lines.GetLineFromPosition(token.GetNextToken(includeZeroWidth: true).SpanStart).LineNumber > line.LineNumber
            && token.TrailingTrivia.All(trivia => !LeadingComments.IsComment(trivia) || trivia.Span.End <= line.End);
    }

    private static bool IsEnd(TextLineCollection lines, int number) => number < lines.Count && lines[number].ToString().Trim() is "}";

    private static bool IsBlank(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());
}
