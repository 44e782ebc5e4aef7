using System.Collections.Concurrent;

namespace RelationGen;

/// <summary>
/// The texts of statements that were written at run time, by the pieces they consist of: a query of a known shape costs a look-up and no text.
/// Values are no part of a shape, because they travel as parameters.
/// </summary>
internal static class SqlTextCache
{
    /// <summary>The most texts that are kept; then all are forgotten, so that a program that makes up shapes without end stays small.</summary>
    public const int Capacity = 1024;

    private static readonly ConcurrentDictionary<Shape, string> Texts = new();

    public static int Count => Texts.Count;

    public static string TextOf(List<string> pieces)
    {
        if (Texts.TryGetValue(new Shape(pieces), out string? known))
            return known;

        string text = string.Concat(pieces);
        if (Texts.Count >= Capacity)
            Texts.Clear();

        Texts.TryAdd(new Shape([.. pieces]), text);
        return text;
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
