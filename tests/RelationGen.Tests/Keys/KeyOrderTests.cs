using System.Text;

namespace RelationGen.Tests.Keys;

public sealed class KeyOrderTests
{
    [Fact]
    public void Text_is_ordered_as_its_utf8_bytes()
    {
        string[] texts = ["", "a", "aa", "b", "B", "é", "\uE000", "\uFFFD", "😀", "😁", "a😀", "a\uFFFD"];
        foreach (string x in texts)
        {
            foreach (string y in texts)
            {
                int expected = Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));
                Assert.Equal(Math.Sign(expected), Math.Sign(KeyOrder.Compare(x, y)));
            }
        }
    }

    [Fact]
    public void Guids_are_ordered_as_their_text()
    {
        Guid[] guids =
        [
            Guid.Parse("80000000-0000-0000-0000-000000000000"), Guid.Parse("7fffffff-0000-0000-0000-000000000000"),
            Guid.Parse("00000000-8000-0000-0000-000000000000"), Guid.Parse("00000000-0000-ff00-0000-000000000000"),
            Guid.Parse("00000000-0000-0000-00ff-000000000000"), Guid.Parse("00000000-0000-0000-0000-0000000000ff"), Guid.Empty,
        ];
        foreach (Guid x in guids)
        {
            foreach (Guid y in guids)
                Assert.Equal(Math.Sign(string.CompareOrdinal(x.ToString(), y.ToString())), Math.Sign(KeyOrder.Compare(x, y)));
        }
    }

    [Fact]
    public void Bytes_are_ordered_lexicographically()
    {
        Assert.True(KeyOrder.Compare([1, 2], [1, 2, 0]) < 0);
        Assert.True(KeyOrder.Compare([255], [1, 255]) > 0);
        Assert.Equal(0, KeyOrder.Compare([7], (byte[])[7]));
    }

    [Fact]
    public void Null_comes_first()
    {
        Assert.True(KeyOrder.Compare((string?)null, "") < 0);
        Assert.True(KeyOrder.Compare("", null) > 0);
        Assert.True(KeyOrder.Compare((byte[]?)null, []) < 0);
        Assert.Equal(0, KeyOrder.Compare((string?)null, null));
    }

    [Fact]
    public void Numbers_are_ordered_by_value()
    {
        Assert.True(KeyOrder.Compare(-1, 1) < 0);
        Assert.True(KeyOrder.Compare(ulong.MaxValue, 1ul) > 0);
        Assert.True(KeyOrder.Compare(false, true) < 0);
    }
}
