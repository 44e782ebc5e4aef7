using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Tool.Update;

/// <summary>The comments that belong to a declaration: those above it that no blank line and no directive keeps apart from it.</summary>
internal static class LeadingComments
{
    /// <summary>Where they begin; where the declaration does if there are none.</summary>
    /// <param name="first">The first token of the declaration.</param>
    public static int Start(SyntaxToken first)
    {
        int start = first.SpanStart;
        int lines = 0;
        foreach (SyntaxTrivia trivia in first.LeadingTrivia.Reverse())
        {
            bool isDocumentation = IsDocumentation(trivia);
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                continue;

            // A documentation comment ends with its line; another has the end of its line behind it.
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && ++lines < 2)
                continue;

            if ((!isDocumentation && !IsComment(trivia)) || lines > (isDocumentation ? 0 : 1))
                break;

            start = trivia.FullSpan.Start;
            lines = 0;
        }

        return start;
    }

    /// <summary>A comment for the readers of the code.</summary>
    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>A comment for the readers of the documentation.</summary>
    public static bool IsDocumentation(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
}
