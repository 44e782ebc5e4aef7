namespace RelationGen.Sqlite.Tests;

/// <summary>The package and plain ADO.NET read the same and refuse the same, of every type, synchronously or not.</summary>
public sealed class RowTests
{
    /// <summary>Cells of every storage class, of which each type accepts some.</summary>
    private static readonly string[] Cells =
    [
        "NULL", "0", "1", "-1", "256", "65536", "9223372036854775807", "0.0", "1.5", "1e300", "''", "'0'", "'a'", "'12'", "'1.5'", "'2020-01-02'", "'03:04:05'", "x''", "x'41'", "x'00'",
        "'2020-01-02 03:04:05'", "'2020-02-30 03:04:05'", "'2020-01-02 24:00:00'", "'2020-01-02T03:04:05'", "'2020-01-02 03:04:05.1234567'", "'2020-01-02 03:04:05.12345678'",
        "'2020-01-02 03:04:05.'", "'2020-01-02 03:04'", "'0000-01-02 03:04:05'", "'0001-01-01 00:00:00+01:00'", "'9999-12-31 23:59:59.9999999-13:00'", "'2020-01-02 03:04:05+01:00'",
        "'2020-01-02 03:04:05.5-14:00'", "'2020-01-02 03:04:05+1:00'", "'2020-01-02 03:04:05Z'", "'0F8FAD5B-D9CB-469F-A165-70867728950E'", "'0f8fad5bd9cb469fa16570867728950e'",
        "'{0F8FAD5B-D9CB-469F-A165-70867728950E}'", "'0F8FAD5B-D9CB-469F-A165-70867728950G'", "x'000102030405060708090A0B0C0D0E0F'", "'12abc'", "'a' || char(0) || 'b'", "2459000.5",
    ];

    public static TheoryData<string> Columns => [.. typeof(Everything).GetProperties().Select(property => property.Name).Where(name => name != nameof(Everything.Id))];

    [Fact]
    public async Task Every_type_is_read_as_plain_ADO_NET_reads_it()
    {
        using var database = new TestDatabase(Everything.Script);

        List<Everything> plain = Everything.Query(database.Plain).ToList();
        List<Everything> rows = Everything.Query(database.Session).ToList();
        List<Everything> rowsAsync = await Everything.Query(database.Session).ToListAsync();

        Assert.Equal(2, rows.Count);
        Assert.Equal(plain.Select(Picture), rows.Select(Picture));
        Assert.Equal(plain.Select(Picture), rowsAsync.Select(Picture));
        Assert.DoesNotContain(typeof(Everything).GetProperties(), property => property.GetValue(rows[0]) is null);
        Assert.All(
            typeof(Everything).GetProperties(),
            property => Assert.Equal(property.Name.EndsWith("OrNull", StringComparison.Ordinal), property.GetValue(rows[1]) is null));
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_cell_that_is_odd_is_read_or_refused_as_plain_ADO_NET_does(string property)
    {
        using var database = new TestDatabase(Everything.Script);
        string column = "\"" + Everything.RelationMap.Table.Columns.Single(mapped => mapped.Property == property).Column + "\"";
        foreach (string cell in Cells)
        {
            database.Execute($"UPDATE everything SET {column} = {cell} WHERE id = 1");

            Assert.Equal(Outcome(database.Plain), Outcome(database.Session));
        }
    }

    [Fact]
    public void Texts_that_are_almost_dates_are_read_or_refused_as_plain_ADO_NET_does()
    {
        var random = new Random(7);
        using var database = new TestDatabase(Everything.Script);
        foreach (string property in new[] { "Moment", "Offset", "Date", "Guid" })
        {
            string column = Everything.RelationMap.Table.Columns.Single(mapped => mapped.Property == property).Column;
            for (int i = 0; i < 400; i++)
            {
                string text = Mutated(random, property);
                database.Execute($"UPDATE everything SET \"{column}\" = '{text}' WHERE id = 1");
                Assert.Equal((text, Outcome(database.Plain)), (text, Outcome(database.Session)));
            }
        }
    }

    [Fact]
    public void A_database_in_UTF_16_is_read_as_plain_ADO_NET_reads_it()
    {
        using var database = new TestDatabase("PRAGMA encoding = 'UTF-16'; " + Everything.Script);

        Assert.Equal(Everything.Query(database.Plain).ToList().Select(Picture), Everything.Query(database.Session).ToList().Select(Picture));
    }

    [Fact]
    public void A_name_that_an_enum_does_not_have_names_property_and_value()
    {
        using var database = new TestDatabase(Everything.Script);
        database.Execute("UPDATE everything SET mood_name = 'busy' WHERE id = 1");

        var thrown = Assert.Throws<RelationMappingException>(() => Everything.Query(database.Session).ToList());

        Assert.Equal(("Everything", "MoodName", "mood_name"), (thrown.Entity, thrown.Property, thrown.Column));
        Assert.Contains("\"busy\"", thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>A text as the provider writes it, in which up to two characters are changed, added or left out.</summary>
    private static string Mutated(Random random, string property)
    {
        const string Characters = "0123456789-:. +TZ/aF";
        var moment = new DateTime(random.NextInt64(DateTime.MaxValue.Ticks));
        string text = property switch
        {
            "Moment" => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF"[..random.Next(17, 28)].TrimEnd('.', ':', ' ')),
            "Offset" => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF") + (random.Next(2) == 0 ? "+" : "-") + random.Next(15).ToString("00") + ":" + random.Next(70).ToString("00"),
            "Date" => moment.ToString("yyyy-MM-dd"),
            _ => Guid.NewGuid().ToString(random.Next(2) == 0 ? "D" : "N"),
        };
        for (int changes = random.Next(3); changes > 0; changes--)
        {
            int place = random.Next(text.Length);
            string character = Characters[random.Next(Characters.Length)].ToString();
            text = random.Next(3) switch
            {
                0 => text.Remove(place, 1),
                1 => text.Insert(place, character),
                _ => text.Remove(place, 1).Insert(place, character),
            };
        }

        return text;
    }

    private static string Outcome(DbSession db)
    {
        try
        {
            return Picture(Everything.Query(db).ToList()[0]);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.GetType().Name + ": " + exception.Message;
        }
    }

    private static string Picture(Everything row) => string.Join("\n", typeof(Everything).GetProperties()
        .Select(property => property.Name + " = " + (property.GetValue(row) switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            DateTime time => time.ToString("O") + " " + time.Kind,
            DateTimeOffset time => time.ToString("O"),
            TimeOnly time => time.ToString("O"),
            var value => value,
        })));
}
