namespace RelationGen.Tests.Keys;

public sealed class KeyIndexTests
{
    [Fact]
    public void Distinct_keys_are_numbered_in_the_order_of_their_first_use()
    {
        var index = new KeyIndex<string>(null, 1);

        int[] slots = [.. "abacbbddeefa".Select(key => index.GetOrAdd(key.ToString()))];

        Assert.Equal([0, 1, 0, 2, 1, 1, 3, 3, 4, 4, 5, 0], slots);
        Assert.Equal(6, index.Count);
        Assert.Equal("c", index[2]);
        Assert.Equal(2, index.Find("c"));
        Assert.Equal(5, index.Find("f"));
        Assert.Equal(-1, index.Find("x"));
    }

    [Fact]
    public void One_key_and_none_need_no_dictionary()
    {
        var index = new KeyIndex<long>(null, 0);
        Assert.Equal(-1, index.Find(0));
        Assert.Equal(0, index.GetOrAdd(7));
        Assert.Equal(0, index.Find(7));
        Assert.Equal(-1, index.Find(8));
    }

    [Fact]
    public void Keys_compare_as_the_comparer_says()
    {
        var index = new KeyIndex<string>(KeyComparers.NoCase, 4);
        index.GetOrAdd("a");
        index.GetOrAdd("b");
        Assert.Equal(0, index.GetOrAdd("A"));
        Assert.Equal(1, index.Find("B"));
    }
}
