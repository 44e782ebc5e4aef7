using System.ComponentModel.DataAnnotations.Schema;

#pragma warning disable CA1720 // The columns are called after their types.

namespace RelationGen.Postgres.Tests.Mapping;

[Table("samples")]
public partial class Sample
{
    public long Id { get; set; }

    public byte? Byte { get; set; }

    public sbyte? SByte { get; set; }

    public short? Short { get; set; }

    public ushort? UShort { get; set; }

    public int? Int { get; set; }

    public uint? UInt { get; set; }

    public long? Long { get; set; }

    public ulong? ULong { get; set; }

    public decimal? Decimal { get; set; }

    public double? Double { get; set; }

    public bool? Bool { get; set; }

    public char? Char { get; set; }

    public string? String { get; set; }

    public Guid? Guid { get; set; }

    public DateTime? DateTime { get; set; }

    public DateTimeOffset? DateTimeOffset { get; set; }

    public DateOnly? DateOnly { get; set; }

    public TimeOnly? TimeOnly { get; set; }

    public TimeSpan? TimeSpan { get; set; }

    public byte[]? Bytes { get; set; }

    public DayOfWeek? Day { get; set; }
}

/// <summary>What columns may be where properties are something else, and what happens where they may not.</summary>
public sealed class ColumnTests
{
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["byte"] = "SMALLINT", ["s_byte"] = "SMALLINT", ["short"] = "SMALLINT", ["u_short"] = "INTEGER", ["int"] = "INTEGER", ["u_int"] = "BIGINT",
        ["long"] = "BIGINT", ["u_long"] = "NUMERIC(20)", ["decimal"] = "NUMERIC", ["double"] = "DOUBLE PRECISION", ["bool"] = "BOOLEAN", ["char"] = "CHAR(1)",
        ["string"] = "TEXT", ["guid"] = "UUID", ["date_time"] = "TIMESTAMP", ["date_time_offset"] = "TIMESTAMPTZ", ["date_only"] = "DATE",
        ["time_only"] = "TIME", ["time_span"] = "INTERVAL", ["bytes"] = "BYTEA", ["day"] = "INTEGER",
    };

    [PostgresTheory]
    [InlineData("Byte", "byte", "INTEGER", "200")]
    [InlineData("Byte", "byte", "BIGINT", "200")]
    [InlineData("SByte", "s_byte", "INTEGER", "-100")]
    [InlineData("Short", "short", "BIGINT", "-300")]
    [InlineData("UShort", "u_short", "BIGINT", "65535")]
    [InlineData("Int", "int", "SMALLINT", "7")]
    [InlineData("Int", "int", "BIGINT", "70000")]
    [InlineData("UInt", "u_int", "INTEGER", "70000")]
    [InlineData("Long", "long", "INTEGER", "70000")]
    [InlineData("ULong", "u_long", "NUMERIC(20)", "18446744073709551615")]
    [InlineData("ULong", "u_long", "BIGINT", "9223372036854775807")]
    [InlineData("ULong", "u_long", "INTEGER", "7")]
    [InlineData("Decimal", "decimal", "NUMERIC(10, 2)", "10.25")]
    [InlineData("Double", "double", "REAL", "1.5")]
    [InlineData("Char", "char", "TEXT", "x")]
    [InlineData("Char", "char", "VARCHAR(1)", "ä")]
    [InlineData("String", "string", "VARCHAR(20)", "text")]
    [InlineData("String", "string", "CHAR(4)", "text")]
    [InlineData("Day", "day", "SMALLINT", "Tuesday")]
    public async Task A_column_may_be_of_a_related_type(string property, string column, string type, string value)
    {
        using TestDatabase db = Create(column, type, property == "Day" ? "2" : value);

        Sample sample = (await Sample.FindAsync(db.DataSource, 1))!;

        object? read = typeof(Sample).GetProperty(property)!.GetValue(sample);
        Assert.Equal(value, Convert.ToString(read, System.Globalization.CultureInfo.InvariantCulture));
    }

    [PostgresTheory]
    [InlineData("TIMESTAMP", "2024-02-29 13:14:15.678901", DateTimeKind.Unspecified, 13)]
    [InlineData("TIMESTAMPTZ", "2024-02-29 13:14:15.678901+02", DateTimeKind.Utc, 11)]
    public async Task The_kind_of_a_DateTime_says_what_the_column_is(string type, string value, DateTimeKind kind, int hour)
    {
        using TestDatabase db = Create("date_time", type, value);

        DateTime read = (await Sample.FindAsync(db.DataSource, 1))!.DateTime!.Value;

        Assert.Equal((kind, new DateTime(2024, 2, 29, hour, 14, 15, 678).AddTicks(9010)), (read.Kind, read));
    }

    [PostgresTheory]
    [InlineData("Byte", "byte", "SMALLINT", "256")]
    [InlineData("Byte", "byte", "SMALLINT", "-1")]
    [InlineData("SByte", "s_byte", "SMALLINT", "128")]
    [InlineData("Short", "short", "INTEGER", "40000")]
    [InlineData("UShort", "u_short", "INTEGER", "-1")]
    [InlineData("Int", "int", "BIGINT", "5000000000")]
    [InlineData("Int", "int", "TEXT", "twelve")]
    [InlineData("Int", "int", "BYTEA", "twelve")]
    [InlineData("UInt", "u_int", "BIGINT", "-1")]
    [InlineData("Long", "long", "TEXT", "12")]
    [InlineData("Long", "long", "UUID", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("ULong", "u_long", "NUMERIC(20)", "-1")]
    [InlineData("Decimal", "decimal", "NUMERIC", "1e40")]
    [InlineData("Decimal", "decimal", "TEXT", "12")]
    [InlineData("Bool", "bool", "TEXT", "yes")]
    [InlineData("Bool", "bool", "INTEGER", "1")]
    [InlineData("Char", "char", "TEXT", "")]
    [InlineData("Char", "char", "TEXT", "long")]
    [InlineData("String", "string", "INTEGER", "12")]
    [InlineData("Guid", "guid", "TEXT", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("DateTime", "date_time", "TEXT", "2024-02-29")]
    [InlineData("DateOnly", "date_only", "TEXT", "2024-02-29")]
    [InlineData("TimeOnly", "time_only", "TEXT", "12:00")]
    [InlineData("TimeSpan", "time_span", "INTERVAL", "1 month")]
    [InlineData("Bytes", "bytes", "INTEGER", "12")]
    [InlineData("Day", "day", "TEXT", "Tuesday")]
    public async Task A_column_of_another_type_is_named(string property, string column, string type, string value)
    {
        using TestDatabase db = Create(column, type, value);
        await using NpgsqlConnection connection = db.Open();

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => Sample.FindAsync(connection, 1));

        Assert.Equal(("Sample", property, column), (wrong.Entity, wrong.Property, wrong.Column));
        Assert.Contains($"Sample.{property}", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("FROM \"samples\"", wrong.Statement, StringComparison.Ordinal);
        Assert.NotNull(wrong.InnerException);
        Assert.Throws<RelationMappingException>(() => Sample.Find(connection, 1));
        Assert.Null(await Sample.FindAsync(connection, 2));
    }

    private static TestDatabase Create(string column, string type, string value)
    {
        string columns = string.Join(", ", Usual.Select(usual => $"{usual.Key} {(usual.Key == column ? type : usual.Value)}"));
        return new TestDatabase($"CREATE TABLE samples (id BIGINT NOT NULL PRIMARY KEY, {columns}); INSERT INTO samples (id, {column}) VALUES (1, '{value}')");
    }
}
