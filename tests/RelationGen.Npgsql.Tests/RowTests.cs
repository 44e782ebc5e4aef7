namespace RelationGen.Npgsql.Tests;

/// <summary>The package and plain ADO.NET read the same, of every type, synchronously or not.</summary>
public sealed class RowTests
{
    [PostgresFact]
    public async Task Every_type_is_read_as_plain_ADO_NET_reads_it()
    {
        using var database = new TestDatabase(Everything.Script);

        List<Everything> plain = Everything.Query(database.Plain).ToList();
        List<Everything> rows = Everything.Query(database.Session).ToList();
        List<Everything> rowsAsync = await Everything.Query(database.Session).ToListAsync();

        Assert.Equal(2, rows.Count);
        Assert.Equal(plain.Select(Picture), rows.Select(Picture));
        Assert.Equal(plain.Select(Picture), rowsAsync.Select(Picture));
    }

    [PostgresFact]
    public void What_was_read_is_what_was_stored()
    {
        using var database = new TestDatabase(Everything.Script);

        List<Everything> rows = Everything.Query(database.Session).ToList();

        Everything full = rows[0];
        Assert.Equal((255, -128, 65535, uint.MaxValue, ulong.MaxValue), (full.Byte, full.SByte, full.UShort, full.UInt, full.ULong));
        Assert.Equal((full.Byte, full.SByte, full.UShort, full.UInt, full.ULong), (full.ByteOrNull, full.SByteOrNull, full.UShortOrNull, full.UIntOrNull, full.ULongOrNull));
        Assert.Equal(DateTimeKind.Utc, full.Moment.Kind);
        Assert.Equal(DateTimeKind.Unspecified, full.Local.Kind);
        Assert.Equal(new DateTimeOffset(2020, 1, 2, 1, 4, 5, TimeSpan.Zero), full.Offset);
        Assert.Equal((Mood.Busy, Mood.Busy, Mood.Busy, Mood.Busy), (full.Mood, full.MoodName, full.MoodOrNull, full.MoodNameOrNull));
        Everything empty = rows[1];
        Assert.Equal((null, null, null, null), (empty.BoolOrNull, empty.MomentOrNull, empty.BytesOrNull, empty.MoodNameOrNull));
        Assert.All(
            typeof(Everything).GetProperties().Where(property => property.Name.EndsWith("OrNull", StringComparison.Ordinal)),
            property => Assert.Null(property.GetValue(empty)));
        Assert.All(
            typeof(Everything).GetProperties().Where(property => property.Name.EndsWith("OrNull", StringComparison.Ordinal)),
            property => Assert.NotNull(property.GetValue(full)));
    }

    [PostgresTheory]
    [InlineData("u_short", "-1", "UShort")]
    [InlineData("byte", "256", "Byte")]
    [InlineData("u_long", "-1", "ULong")]
    [InlineData("u_int_or_null", "-1", "UIntOrNull")]
    public async Task A_value_that_does_not_fit_names_its_property(string column, string value, string property)
    {
        using var database = new TestDatabase(Everything.Script);
        database.Execute($"UPDATE everything SET \"{column}\" = {value} WHERE id = 2");

        var thrown = Assert.Throws<RelationMappingException>(() => Everything.Query(database.Session).ToList());
        var thrownAsync = await Assert.ThrowsAsync<RelationMappingException>(() => Everything.Query(database.Session).ToListAsync());

        Assert.Equal(("Everything", property, column), (thrown.Entity, thrown.Property, thrown.Column));
        Assert.Equal(thrown.Message, thrownAsync.Message);
        Assert.Equal(thrown.Message, Assert.Throws<RelationMappingException>(() => Everything.Query(database.Plain).ToList()).Message);
    }

    [PostgresFact]
    public void A_NULL_that_must_not_be_names_its_property()
    {
        using var database = new TestDatabase(Everything.Script);
        database.Execute("ALTER TABLE everything ALTER guid DROP NOT NULL; UPDATE everything SET guid = NULL WHERE id = 2");

        var thrown = Assert.Throws<RelationMappingException>(() => Everything.Query(database.Session).ToList());

        Assert.Equal("Guid", thrown.Property);
    }

    [PostgresFact]
    public void A_name_that_an_enum_does_not_have_names_property_and_value()
    {
        using var database = new TestDatabase(Everything.Script);
        database.Execute("UPDATE everything SET mood_name = 'busy' WHERE id = 1");

        var thrown = Assert.Throws<RelationMappingException>(() => Everything.Query(database.Session).ToList());

        Assert.Equal(
            "Everything.MoodName (column \"mood_name\") holds \"busy\", which is the name of no member of Mood; names are compared with their case. While loading Everything.",
            thrown.Message);
        Assert.Equal(("Everything", "MoodName", "mood_name", "Everything"), (thrown.Entity, thrown.Property, thrown.Column, thrown.Relation));
    }

    [PostgresFact]
    public void A_table_that_is_missing_names_its_entity()
    {
        using var database = new TestDatabase();

        var thrown = Assert.Throws<RelationMappingException>(() => Everything.Query(database.Session).ToList());

        Assert.Contains("Everything is mapped to table \"everything\"", thrown.Message, StringComparison.Ordinal);
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
