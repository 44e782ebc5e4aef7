using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Source text with expected diagnostics in it: <c>{|RG2001:AuthorId|}</c>, nested as needed.</summary>
internal sealed partial record Markup(string Text, ImmutableArray<(string Id, TextSpan Span)> Marks)
{
    public static Markup Parse(string source)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        int position = 0;
        foreach (Match token in Token().Matches(source))
        {
            text.Append(source, position, token.Index - position);
            position = token.Index + token.Length;
            if (token.Groups["id"].Success)
            {
                open.Push((token.Groups["id"].Value, text.Length));
            }
            else if (open.TryPop(out (string Id, int Start) mark))
            {
                marks.Add((mark.Id, TextSpan.FromBounds(mark.Start, text.Length)));
            }
            else
            {
                throw new ArgumentException("A mark is closed that was not opened.", nameof(source));
            }
        }

        if (open.Count > 0)
        {
            throw new ArgumentException($"The mark {open.Peek().Id} is not closed.", nameof(source));
        }

        text.Append(source, position, source.Length - position);
        return new(text.ToString(), marks.ToImmutable());
    }

    [GeneratedRegex(@"\{\|(?<id>[A-Z]+[0-9]+):|\|\}")]
    private static partial Regex Token();
}
