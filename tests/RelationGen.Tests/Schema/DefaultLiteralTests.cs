namespace RelationGen.Tests.Schema;

public sealed class DefaultLiteralTests
{
    [Theory]
    [InlineData(ColumnType.Boolean, "true", "1", "TRUE")]
    [InlineData(ColumnType.Int32, "-5", "-5", "-5")]
    [InlineData(ColumnType.Double, "1.5E+20", "1.5E+20", "1.5E+20")]
    [InlineData(ColumnType.String, "it's", "'it''s'", "'it''s'")]
    [InlineData(ColumnType.Guid, "0f8fad5b-d9cb-469f-a165-70867728950e", "'0F8FAD5B-D9CB-469F-A165-70867728950E'", "'0F8FAD5B-D9CB-469F-A165-70867728950E'")]
    [InlineData(ColumnType.DateTime, "2026-01-02T03:04:05", "'2026-01-02 03:04:05'", "'2026-01-02 03:04:05'")]
    [InlineData(ColumnType.DateTimeOffset, "2026-01-02T03:04:05+02:00", "'2026-01-02 03:04:05+02:00'", "'2026-01-02 03:04:05+02:00'")]
    [InlineData(ColumnType.DateOnly, "2026-01-02", "'2026-01-02'", "'2026-01-02'")]
    public void A_default_is_written_as_the_database_stores_it(ColumnType type, string value, string sqlite, string postgreSql)
    {
        DatabaseSchema schema = Schema(type, value);
        Assert.Contains(" DEFAULT " + sqlite + ",", schema.CreateScript(Dialect.Sqlite), StringComparison.Ordinal);
        Assert.Contains(" DEFAULT " + postgreSql + ",", schema.CreateScript(Dialect.PostgreSql), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColumnType.Boolean, "yes")]
    [InlineData(ColumnType.Int32, "one")]
    [InlineData(ColumnType.Int32, "1); DROP TABLE a; --")]
    [InlineData(ColumnType.Double, "NaN")]
    [InlineData(ColumnType.DateTime, "soon")]
    [InlineData(ColumnType.Bytes, "00")]
    public void A_default_that_does_not_fit_is_refused(ColumnType type, string value)
    {
        var refused = Assert.Throws<RelationSchemaException>(() => Schema(type, value).CreateScript(Dialect.Sqlite));
        Assert.Equal($"The default value '{value}' of the column \"value\" of App.Entry is no {type}; change [DefaultValue] or remove it.", refused.Message);
    }

    private static DatabaseSchema Schema(ColumnType type, string value) => new(
    [
        new EntityModel
        {
            Name = "Entry",
            FullName = "App.Entry",
            Table = "entries",
            Columns =
            [
                new ColumnModel { Property = "Id", Column = "id", Type = ColumnType.Int64, ClrType = "long" },
                new ColumnModel { Property = "Value", Column = "value", Type = type, ClrType = "object", Default = value },
            ],
            Key = new KeyModel { Properties = ["Id"], Columns = ["id"] },
        },
    ]);
}
