namespace RelationGen.Tool.Tests.Schema;

/// <summary>The reader of JSON that needs no library.</summary>
public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":[")]
    public void A_million_brackets_end_in_a_message(string start)
    {
        foreach (string bracket in (string[])["[", "{\"a\":"])
        {
            string text = start + string.Concat(Enumerable.Repeat(bracket, 1_000_000));
            JsonFormatException failure = Assert.Throws<JsonFormatException>(() => JsonReader.ReadOrThrow(text));
            Assert.Equal("there are more than 64 levels", failure.Message);
            Assert.Null(JsonReader.Read(text));
        }
    }

    [Fact]
    public void Siblings_are_no_levels()
    {
        string text = "{\"a\": [" + string.Join(", ", Enumerable.Repeat("[{}, []]", 1000)) + "]}";
        Assert.Equal(1000, Assert.IsType<List<object?>>(JsonReader.ReadOrThrow(text)["a"]).Count);
    }

    [Theory]
    [InlineData("{", 1)]
    [InlineData("{\"", 2)]
    [InlineData("{\"a", 3)]
    [InlineData("{\"a\"", 4)]
    [InlineData("{\"a\\", 4)]
    [InlineData("{\"a\\u00", 4)]
    [InlineData("{\"a\\u00-1\": 1}", 4)]
    [InlineData("{\"a\\q\"", 4)]
    [InlineData("{\"a\": tru}", 6)]
    [InlineData("{\"a\": -}", 6)]
    [InlineData("{\"a\": 1e}", 6)]
    [InlineData("{\"a\": 1,}", 8)]
    [InlineData("{\"a\": [1,]}", 9)]
    [InlineData("{\"a\": 1 \"b\": 2}", 8)]
    [InlineData("{} x", 3)]
    [InlineData("{}\0", 2)]
    [InlineData("\ufeff{}", 0)]
    public void What_is_no_json_is_told_where_it_ends(string text, int position)
    {
        Assert.Equal(position, Assert.Throws<JsonFormatException>(() => JsonReader.ReadOrThrow(text)).Position);
        Assert.Null(JsonReader.Read(text));
    }

    [Fact]
    public void Every_escape_is_translated() =>
        Assert.Equal("\"\\/\b\f\n\r\tA\ud83d", JsonReader.ReadOrThrow("{\"a\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\uD83d\"}")["a"]);
}
