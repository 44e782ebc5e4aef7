namespace RelationGen.Tests.Queries;

/// <summary>Texts of cursors: every type of value comes back, and no text that somebody makes up does harm.</summary>
public sealed class CursorTextTests
{
    private static readonly (ColumnType Type, object? Value)[] Values =
    [
        (ColumnType.Boolean, true), (ColumnType.Boolean, false), (ColumnType.Byte, (byte)255), (ColumnType.SByte, (sbyte)-128),
        (ColumnType.Int16, short.MinValue), (ColumnType.UInt16, ushort.MaxValue), (ColumnType.Int32, int.MinValue),
        (ColumnType.UInt32, uint.MaxValue), (ColumnType.Int64, long.MinValue), (ColumnType.Int64, long.MaxValue), (ColumnType.Int64, 0L),
        (ColumnType.UInt64, ulong.MaxValue), (ColumnType.Single, 1 / 3f), (ColumnType.Double, -1 / 3d), (ColumnType.Double, double.NaN),
        (ColumnType.Decimal, decimal.MinValue), (ColumnType.Decimal, 1.10m), (ColumnType.Char, '\uD800'), (ColumnType.String, ""),
        (ColumnType.String, "Ü\0\uD83D\uDE00\uD800"), (ColumnType.Guid, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff")),
        (ColumnType.DateTime, new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc)), (ColumnType.DateTime, DateTime.MaxValue),
        (ColumnType.DateTimeOffset, new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(-90))),
        (ColumnType.DateOnly, DateOnly.MaxValue), (ColumnType.TimeOnly, TimeOnly.MaxValue), (ColumnType.TimeSpan, TimeSpan.MinValue),
        (ColumnType.Bytes, new byte[] { 0, 1, 255 }), (ColumnType.String, null), (ColumnType.Int64, null),
    ];

    private static ColumnType[] Types => Array.ConvertAll(Values, value => value.Type);

    [Fact]
    public void Values_of_every_type_come_back()
    {
        string text = CursorText.Write(7, 9, Types, Values.Select(value => value.Value));

        Assert.Matches("^[A-Za-z0-9_-]+$", text);
        CursorText.Content content = CursorText.Read(text)!;
        Assert.Equal(7u, content.Entity);
        Assert.Equal(9ul, content.Order);
        object?[] read = content.ValuesOf(Types)!;
        for (int i = 0; i < read.Length; i++)
        {
            Assert.Equal(Values[i].Value, read[i]);
            if (Values[i].Value is DateTime time)
                Assert.Equal(time.Kind, ((DateTime)read[i]!).Kind);
            else if (Values[i].Value is DateTimeOffset moment)
                Assert.Equal(moment.Offset, ((DateTimeOffset)read[i]!).Offset);
        }
    }

    [Fact]
    public void Every_change_of_a_letter_is_noticed()
    {
        string text = CursorText.Write(7, 9, [ColumnType.Int64, ColumnType.String], [12L, "abc"]);
        Assert.NotNull(CursorText.Read(text));
        for (int i = 0; i < text.Length - 1; i++)
        {
            string changed = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];
            Assert.Null(CursorText.Read(changed));
            Assert.Null(CursorText.Read(text[..i]));
        }

        Assert.Null(CursorText.Read(text + text));
        Assert.Null(CursorText.Read(new string('=', 40)));
    }

    /// <summary>Who knows the checksum can write what he likes: it is read as values, or refused, and never as much as it says.</summary>
    [Fact]
    public void Values_that_are_made_up_are_refused()
    {
        foreach ((ColumnType type, object? value) in Values)
        {
            byte[] bytes = new CursorText.Content(0, 0, CursorText.Read(CursorText.Write(0, 0, [type], [value]))!.Values).Values;
            for (int length = 0; length < bytes.Length; length++)
                Assert.Null(new CursorText.Content(0, 0, bytes[..length]).ValuesOf([type]));

            Assert.Null(new CursorText.Content(0, 0, [.. bytes, 0]).ValuesOf([type]));
            Assert.Null(new CursorText.Content(0, 0, bytes).ValuesOf([type, type]));
            if (value is not null)
                Assert.Null(new CursorText.Content(0, 0, bytes).ValuesOf([type == ColumnType.Int64 ? ColumnType.Int32 : ColumnType.Int64]));
        }

        var random = new System.Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bytes = new byte[random.Next(1, 24)];
            random.NextBytes(bytes);
            ColumnType type = Types[random.Next(Types.Length)];
            bytes[0] = (byte)type;
            _ = new CursorText.Content(0, 0, bytes).ValuesOf([type]);
        }
    }
}
