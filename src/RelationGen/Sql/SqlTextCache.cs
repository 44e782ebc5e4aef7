using System.Collections.Concurrent;

namespace RelationGen;

/// <summary>
/// The texts of statements that were written at run time, by the pieces they consist of: a query of a known shape costs a look-up and no
/// text. Values are no part of a shape, because they travel as parameters.
/// </summary>
/// <param name="capacity">The most texts that are kept; then all are forgotten, so that a program that makes up shapes without end stays
/// small.</param>
/// <param name="finish">What is done with a text when it is put together.</param>
internal sealed class SqlTextCache(int capacity, Func<string, string> finish)
{
    private readonly ConcurrentDictionary<Shape, string> _texts = new();
    private readonly object _adding = new();

    public int Count => _texts.Count;

    /// <summary>The text; the same instance for the same pieces, as long as it is kept. Any thread may ask.</summary>
    public string TextOf(List<string> pieces)
    {
        if (_texts.TryGetValue(new Shape(pieces), out string? known))
            return known;

        // The list goes on being written to, and one that is being added counts.
        var shape = new Shape([.. pieces]);
        string text = finish(string.Concat(pieces));
        lock (_adding)
        {
            if (_texts.TryGetValue(shape, out known))
                return known;

            if (_texts.Count >= capacity)
                _texts.Clear();

            _texts.TryAdd(shape, text);
            return text;
        }
    }

    private readonly struct Shape : IEquatable<Shape>
    {
        private readonly List<string> _pieces;
        private readonly int _hash;

        public Shape(List<string> pieces)
        {
            _pieces = pieces;
            var hash = default(HashCode);
            foreach (string piece in pieces)
                hash.Add(piece.GetHashCode(StringComparison.Ordinal));

            _hash = hash.ToHashCode();
        }

        public bool Equals(Shape other)
        {
            if (_hash != other._hash || _pieces.Count != other._pieces.Count)
                return false;

            for (int i = 0; i < _pieces.Count; i++)
            {
                if (!string.Equals(_pieces[i], other._pieces[i], StringComparison.Ordinal))
                    return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Shape other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}
