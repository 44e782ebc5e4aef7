namespace RelationGen.Tests.Keys;

/// <summary>The text of a key list; that SQLite understands it is tested with the loaders.</summary>
public sealed class JsonKeyWriterTests
{
    [Fact]
    public void Numbers_are_plain_and_unsigned_ones_are_stored_as_signed()
        => Assert.Equal("[1,0,255,-1,-3,9223372036854775807,-9223372036854775808,-1]", Write(1,
            w => w.Write(true), w => w.Write(false), w => w.Write((byte)255), w => w.Write((sbyte)-1), w => w.Write((short)-3),
            w => w.Write(long.MaxValue), w => w.Write(long.MinValue), w => w.Write(ulong.MaxValue)));

    [Fact]
    public void No_keys_are_an_empty_list() => Assert.Equal("[]", Write(1));

    [Fact]
    public void Text_is_escaped()
        => Assert.Equal("""["a","","q\"b\\c","\u000a\u0009\u001f","é😀]'"]""", Write(1,
            w => w.Write("a"), w => w.Write(""), w => w.Write("q\"b\\c"), w => w.Write("\n\t\u001f"), w => w.Write("é😀]'")));

    [Fact]
    public void Composite_keys_are_lists()
        => Assert.Equal("""[[1,"a"],[2,"b"]]""", Write(2,
            w =>
            {
                w.Write(1);
                w.Write("a");
            },
            w =>
            {
                w.Write(2u);
                w.Write("b");
            }));

    [Fact]
    public void Guids_and_dates_have_the_form_in_which_the_provider_stores_them()
        => Assert.Equal("""["ABCDEF00-1111-2222-3333-444455556666","2020-01-02 03:04:05.678","2020-01-02 00:00:00","2020-01-02"]""", Write(1,
            w => w.Write(Guid.Parse("abcdef00-1111-2222-3333-444455556666")),
            w => w.Write(new DateTime(2020, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc)),
            w => w.Write(new DateTime(2020, 1, 2)),
            w => w.Write(new DateOnly(2020, 1, 2))));

    [Fact]
    public void A_long_list_outgrows_its_first_buffer()
    {
        string[] keys = [.. Enumerable.Range(0, 500).Select(i => new string('k', i))];

        string json = Write(1, [.. keys.Select(key => (Action<KeyWriter>)(w => w.Write(key)))]);

        Assert.Equal("[" + string.Join(",", keys.Select(key => "\"" + key + "\"")) + "]", json);
    }

    [Fact]
    public void What_json_cannot_carry_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => Write(1, w => w.Write("a\0b")));
        Assert.Throws<NotSupportedException>(() => Write(2, w => w.Write(new byte[] { 1 })));
    }

    private static string Write(int parts, params Action<KeyWriter>[] keys)
    {
        using var writer = new JsonKeyWriter(parts, 1);
        foreach (Action<KeyWriter> key in keys)
        {
            writer.BeginKey();
            key(writer);
            writer.EndKey();
        }

        return writer.Finish();
    }
}
