using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>An additional file that counts how often its whole text is asked for.</summary>
internal sealed class CountedText(string path, string text) : AdditionalText
{
    private readonly Counted _text = new(text);

    public int Reads => _text.Reads;

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    private sealed class Counted(string text) : SourceText
    {
        private int _reads;

        public int Reads => _reads;

        public override Encoding Encoding => Encoding.UTF8;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            if (span.Length == Length)
            {
                Interlocked.Increment(ref _reads);
            }

            return text.Substring(span.Start, span.Length);
        }
    }
}
