namespace RelationGen;

/// <summary>The values of the unique columns by which a row is known.</summary>
/// <param name="values">The values, none of them null.</param>
internal readonly struct RowIdentity(object[] values) : IEquatable<RowIdentity>
{
    public object[] Values => values;

    public bool Equals(RowIdentity other) => values.AsSpan().SequenceEqual(other.Values, ValueComparer.Instance);

    /// <summary>The same, were letters in upper and lower case the same.</summary>
    public bool EqualsIgnoringCase(RowIdentity other) => values.Zip(other.Values).All(pair =>
        pair is { First: string left, Second: string right } ? string.Equals(left, right, StringComparison.OrdinalIgnoreCase) : ValueComparer.Instance.Equals(pair.First, pair.Second));

    public override bool Equals(object? obj) => obj is RowIdentity other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (object value in values)
            hash.Add(value, ValueComparer.Instance);

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", values.Select(KeyText.Of));

    private sealed class ValueComparer : IEqualityComparer<object>
    {
        public static readonly ValueComparer Instance = new();

        public new bool Equals(object? x, object? y) => x is byte[] left && y is byte[] right ? left.AsSpan().SequenceEqual(right) : object.Equals(x, y);

        public int GetHashCode(object value) => value is byte[] bytes ? KeyComparers.Blob.GetHashCode(bytes) : value.GetHashCode();
    }
}
