using Microsoft.Data.Sqlite;

namespace RelationGen.Tests.Rows;

/// <summary>Each getter returns what the provider stored, null for NULL where that is allowed, and refuses cells that hold something else.</summary>
public sealed class SqliteRowTests : IDisposable
{
    private readonly TestDatabase _database = new("");

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Every_getter_reads_what_the_provider_stores()
    {
        RoundTrip(true, (ref SqliteRow r) => r.GetBoolean(0), (ref SqliteRow r) => r.GetBooleanOrNull(0));
        RoundTrip(false, (ref SqliteRow r) => r.GetBoolean(0), (ref SqliteRow r) => r.GetBooleanOrNull(0));
        RoundTrip((byte)200, (ref SqliteRow r) => r.GetByte(0), (ref SqliteRow r) => r.GetByteOrNull(0));
        RoundTrip((sbyte)-100, (ref SqliteRow r) => r.GetSByte(0), (ref SqliteRow r) => r.GetSByteOrNull(0));
        RoundTrip(short.MinValue, (ref SqliteRow r) => r.GetInt16(0), (ref SqliteRow r) => r.GetInt16OrNull(0));
        RoundTrip(ushort.MaxValue, (ref SqliteRow r) => r.GetUInt16(0), (ref SqliteRow r) => r.GetUInt16OrNull(0));
        RoundTrip(int.MinValue, (ref SqliteRow r) => r.GetInt32(0), (ref SqliteRow r) => r.GetInt32OrNull(0));
        RoundTrip(uint.MaxValue, (ref SqliteRow r) => r.GetUInt32(0), (ref SqliteRow r) => r.GetUInt32OrNull(0));
        RoundTrip(long.MinValue, (ref SqliteRow r) => r.GetInt64(0), (ref SqliteRow r) => r.GetInt64OrNull(0));
        RoundTrip(ulong.MaxValue, (ref SqliteRow r) => r.GetUInt64(0), (ref SqliteRow r) => r.GetUInt64OrNull(0));
        RoundTrip(1.5f, (ref SqliteRow r) => r.GetSingle(0), (ref SqliteRow r) => r.GetSingleOrNull(0));
        RoundTrip(-0.1, (ref SqliteRow r) => r.GetDouble(0), (ref SqliteRow r) => r.GetDoubleOrNull(0));
        RoundTrip(12.3400m, (ref SqliteRow r) => r.GetDecimal(0), (ref SqliteRow r) => r.GetDecimalOrNull(0));
        RoundTrip('x', (ref SqliteRow r) => r.GetChar(0), (ref SqliteRow r) => r.GetCharOrNull(0));
        RoundTrip("é😀", (ref SqliteRow r) => r.GetString(0), (ref SqliteRow r) => r.GetStringOrNull(0));
        RoundTrip("", (ref SqliteRow r) => r.GetString(0), (ref SqliteRow r) => r.GetStringOrNull(0));
        RoundTrip(Guid.NewGuid(), (ref SqliteRow r) => r.GetGuid(0), (ref SqliteRow r) => r.GetGuidOrNull(0));
        RoundTrip(new DateTime(2020, 1, 2, 3, 4, 5, 678), (ref SqliteRow r) => r.GetDateTime(0), (ref SqliteRow r) => r.GetDateTimeOrNull(0));
        RoundTrip(new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), (ref SqliteRow r) => r.GetDateTimeOffset(0), (ref SqliteRow r) => r.GetDateTimeOffsetOrNull(0));
        RoundTrip(new DateOnly(2020, 1, 2), (ref SqliteRow r) => r.GetDateOnly(0), (ref SqliteRow r) => r.GetDateOnlyOrNull(0));
        RoundTrip(new TimeOnly(3, 4, 5, 6), (ref SqliteRow r) => r.GetTimeOnly(0), (ref SqliteRow r) => r.GetTimeOnlyOrNull(0));
        RoundTrip(new TimeSpan(1, 2, 3, 4, 5), (ref SqliteRow r) => r.GetTimeSpan(0), (ref SqliteRow r) => r.GetTimeSpanOrNull(0));
        RoundTrip(new byte[] { 1, 0, 255 }, (ref SqliteRow r) => r.GetBytes(0), (ref SqliteRow r) => r.GetBytesOrNull(0));
    }

    [Theory]
    [InlineData("'abc'")]
    [InlineData("x'00'")]
    [InlineData("''")]
    public void Zero_is_not_believed_of_a_cell_without_a_number(string cell)
    {
        Refuses(cell, (ref SqliteRow r) => r.GetInt64(0));
        Refuses(cell, (ref SqliteRow r) => r.GetInt32OrNull(0));
        Refuses(cell, (ref SqliteRow r) => r.GetDouble(0));
        Refuses(cell, (ref SqliteRow r) => r.GetSingleOrNull(0));
        Refuses(cell, (ref SqliteRow r) => r.GetBoolean(0));
        Refuses(cell, (ref SqliteRow r) => r.GetDecimal(0));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("'0'")]
    [InlineData("' 0.0 '")]
    public void Zero_is_read_where_it_stands(string cell)
    {
        Assert.Equal(0, Read(cell, (ref SqliteRow r) => r.GetInt64(0)));
        Assert.Equal(0, Read(cell, (ref SqliteRow r) => r.GetDouble(0)));
    }

    [Fact]
    public void A_number_out_of_range_and_text_of_another_form_are_refused()
    {
        Refuses("300", (ref SqliteRow r) => r.GetByte(0));
        Refuses("-1", (ref SqliteRow r) => r.GetUInt32(0));
        Refuses("5000000000", (ref SqliteRow r) => r.GetInt32(0));
        Refuses("'abc'", (ref SqliteRow r) => r.GetGuid(0));
        Refuses("'abc'", (ref SqliteRow r) => r.GetDateTime(0));
        Refuses("1600000000", (ref SqliteRow r) => r.GetDateTime(0));
        Refuses("'abc'", (ref SqliteRow r) => r.GetTimeSpan(0));
        Refuses("'abc'", (ref SqliteRow r) => r.GetChar(0));
    }

    private void RoundTrip<T>(T value, Getter<T> get, Getter<T?> getOrNull)
        where T : struct
    {
        Store(value);
        Assert.Equal(value, Read("v", get));
        Assert.Equal(value, Read("v", getOrNull));
        Store(DBNull.Value);
        Assert.Null(Read("v", getOrNull));
        Refuses("v", get);
    }

    private void RoundTrip<T>(T value, Getter<T> get, Getter<T?> getOrNull, T? unused = null)
        where T : class
    {
        Assert.Null(unused);
        Store(value);
        Assert.Equal(value, Read("v", get));
        Assert.Equal(value, Read("v", getOrNull));
        Store(DBNull.Value);
        Assert.Null(Read("v", getOrNull));
        Refuses("v", get);
    }

    private void Store(object value) => _database.Execute("DROP TABLE IF EXISTS cells; CREATE TABLE cells (v); INSERT INTO cells VALUES ($v)", ("$v", value));

    private T Read<T>(string cell, Getter<T> get) => _database.ReadRow($"SELECT {cell} {(cell == "v" ? "FROM cells" : "")}", reader =>
    {
        var row = new SqliteRow(reader);
        return get(ref row);
    });

    private void Refuses<T>(string cell, Getter<T> get) => Assert.True(RowDiagnosis.Concerns(Assert.ThrowsAny<Exception>(() => Read(cell, get))));

    private delegate T Getter<T>(ref SqliteRow row);
}
