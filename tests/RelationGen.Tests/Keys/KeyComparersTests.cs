namespace RelationGen.Tests.Keys;

public sealed class KeyComparersTests
{
    [Theory]
    [InlineData("abc", "ABC", true)]
    [InlineData("é", "É", false)]
    [InlineData("k", "\u212A", false)]
    [InlineData("@[", "`{", false)]
    [InlineData("a", "ab", false)]
    public void NoCase_knows_the_ascii_letters_only(string x, string y, bool equal) => Check(KeyComparers.NoCase, x, y, equal);

    [Theory]
    [InlineData("a", "a  ", true)]
    [InlineData("a", "a\t", false)]
    [InlineData("a", " a", false)]
    public void RTrim_ignores_spaces_at_the_end(string x, string y, bool equal) => Check(KeyComparers.RTrim, x, y, equal);

    [Theory]
    [InlineData("é", "É", true)]
    [InlineData("a", "b", false)]
    public void IgnoreCase_knows_all_letters(string x, string y, bool equal) => Check(KeyComparers.IgnoreCase, x, y, equal);

    [Fact]
    public void Blob_compares_content()
    {
        Check(KeyComparers.Blob, [1, 2], [1, 2], true);
        Check(KeyComparers.Blob, [1, 2], [1, 3], false);
    }

    [Fact]
    public void Composite_compares_each_part_in_its_way()
    {
        Check(KeyComparers.Composite<long, string>(null, KeyComparers.NoCase), (1, "A"), (1, "a"), true);
        Check(KeyComparers.Composite<long, string>(null, null), (1, "A"), (1, "a"), false);
        Check(KeyComparers.Composite<int, string, byte[]>(null, KeyComparers.NoCase, KeyComparers.Blob), (1, "A", [1]), (1, "a", [1]), true);
        Check(KeyComparers.Composite<int, string, byte[]>(null, null, KeyComparers.Blob), (1, "a", [1]), (1, "a", [2]), false);
        Check(KeyComparers.Composite<int, int, int, string>(null, null, null, KeyComparers.RTrim), (1, 2, 3, "a"), (1, 2, 3, "a "), true);
        Check(KeyComparers.Composite<int, int, int, string>(null, null, null, null), (1, 2, 4, "a"), (1, 2, 3, "a"), false);
    }

    private static void Check<T>(IEqualityComparer<T> comparer, T x, T y, bool equal)
    {
        Assert.Equal(equal, comparer.Equals(x, y));
        if (equal)
            Assert.Equal(comparer.GetHashCode(x!), comparer.GetHashCode(y!));
    }
}
