using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>Takes parts out of a list with commas, and leaves comments that stand between the others.</summary>
internal static class ListRemoval
{
    /// <summary>The changes; some part stays.</summary>
    /// <param name="file">The source.</param>
    /// <param name="list">The list.</param>
    /// <param name="isRemoved">What goes.</param>
    public static IEnumerable<TextChange> Of<T>(SourceCode file, SeparatedSyntaxList<T> list, Func<T, bool> isRemoved)
        where T : SyntaxNode
    {
        bool isBehindOther = false;
        for (int i = 0; i < list.Count; i++)
        {
            if (!isRemoved(list[i]))
            {
                isBehindOther = true;
                continue;
            }

            // The comma before it goes along, or the one behind it where nothing stays before it.
            SyntaxToken comma = list.GetSeparator(isBehindOther ? i - 1 : i);
            TextSpan part = list[i].Span;
            if (isBehindOther)
            {
                yield return Removed(comma.Span);
                yield return Removed(TextSpan.FromBounds(file.StartOfBlanks(part.Start), part.End));
            }
            else
            {
                yield return Removed(part);
                yield return Removed(TextSpan.FromBounds(comma.SpanStart, file.EndOfBlanks(comma.Span.End)));
            }
        }
    }

    private static TextChange Removed(TextSpan span) => new(span, string.Empty);
}
