using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6003ColumnTypeDiffersTests
{
    private static string Sent(string type) =>
        $"values are sent as {type}; give the property the type of the column, or say what that is in TypeName";

    [Theory]
    [InlineData("int", "bigint", "a row with a greater number than it holds cannot be read; make it 'long'")]
    [InlineData("short", "integer", "a row with a greater number than it holds cannot be read; make it 'int'")]
    [InlineData("long", "integer", "a greater number than the column holds is refused; make it 'int'")]
    [InlineData("int", "smallint", "a greater number than the column holds is refused; make it 'short'")]
    [InlineData("int", "text", "integer")]
    [InlineData("string", "uuid", "text")]
    [InlineData("string", "mood", "text")]
    [InlineData("string", "jsonb", "text")]
    [InlineData("Guid", "text", "uuid")]
    [InlineData("bool", "integer", "boolean")]
    [InlineData("double", "real", "digits are lost when it is written; make it 'float'")]
    [InlineData("float", "double precision", "digits are lost when it is read; make it 'double'")]
    [InlineData("decimal", "double precision", "numeric")]
    [InlineData(
        "DateTime", "timestamp with time zone",
        "the time zone of the session moves it; make it 'DateTimeOffset', or say TypeName = \"timestamptz\"")]
    [InlineData("DateTime", "date", "the time of the day is lost when it is written; make it 'DateOnly', or say TypeName = \"date\"")]
    [InlineData("DateTimeOffset", "timestamp without time zone", "timestamp with time zone")]
    [InlineData("byte[]", "text", "bytea")]
    [InlineData("int[]", "integer", "values are sent as an array; make it one value, or say TypeName = \"integer\"")]
    [InlineData("int", "integer[]", "its values are arrays; make the property one, or remove it")]
    [InlineData("List<int>", "bigint[]", "a row with a greater number than it holds cannot be read; make its elements 'long'")]
    [InlineData("int[]", "smallint[]", "a greater number than the column holds is refused; make its elements 'short'")]
    [InlineData("DayOfWeek", "bigint", "a row with a greater number than it holds cannot be read; make what it stores 'long'")]
    [InlineData("DayOfWeek", "smallint", "a greater number than the column holds is refused; make what it stores 'short'")]
    [InlineData(
        "DayOfWeek[]", "smallint[]", "a greater number than the column holds is refused; make what its elements store 'short'")]
    public Task On_PostgreSql(string property, string column, string problem) => SnapshotRule.Reports(
        Sample("", property, "{|RG6003:Value|}"), PostgreSql(Table("samples", "id bigint counted; value " + column)),
        $"'Sample.Value' is '{Name(property)}', but \"value\" of \"samples\" is {column}: {(problem.Contains(';') ? problem : Sent(problem))}",
        "{\"name\": \"value\"");

    [Theory]
    [InlineData("jsonb", "text", "json")]
    [InlineData("citext", "text", "text")]
    [InlineData("numeric(10,2)", "bigint", "bigint")]
    public Task A_type_that_is_said(string said, string property, string column) => SnapshotRule.Reports(
        Sample($"[Column(TypeName = \"{(said == "jsonb" ? "xml" : said)}\")] ", property == "text" ? "string" : "long", "{|RG6003:Value|}"),
        PostgreSql(Table("samples", "id bigint counted; value " + column)),
        $"'Sample.Value' is '{(property == "text" ? "string" : "long")}', but \"value\" of \"samples\" is {column}: values are sent as {(said == "jsonb" ? "xml" : said)}; say TypeName = \"{column}\"",
        "{\"name\": \"value\"");

    [Theory]
    [InlineData(
        "string", "VARINT",
        "SQLite makes numbers of texts that look like some, so '007' is read as '7'; give the property the type of the column, or declare that TEXT")]
    [InlineData(
        "string", "STRING",
        "SQLite makes numbers of texts that look like some, so '007' is read as '7'; give the property the type of the column, or declare that TEXT")]
    [InlineData(
        "long", "TEXT",
        "numbers are stored as texts, and '10' comes before '9'; declare the column INTEGER, or make the property 'string'")]
    [InlineData(
        "double", "varchar(9)",
        "numbers are stored as texts, and '10' comes before '9'; declare the column REAL, or make the property 'string'")]
    [InlineData(
        "decimal", "CLOB",
        "numbers are stored as texts, and '10' comes before '9'; declare the column NUMERIC, or make the property 'string'")]
    [InlineData("int", "BIGINT", "a row with a number of more than 32 bits cannot be read; make it 'long'")]
    [InlineData("DayOfWeek", "BIGINT", "a row with a number of more than 32 bits cannot be read; make what it stores 'long'")]
    [InlineData(
        "string", "ANY",
        "SQLite makes numbers of texts that look like some, so '007' is read as '7'; give the property the type of the column, or declare that TEXT")]
    [InlineData(
        "DateTime", "INTEGER", "its values are written as texts, and numbers that are there cannot be read; declare the column TEXT")]
    [InlineData("Guid", "REAL", "its values are written as texts, and numbers that are there cannot be read; declare the column TEXT")]
    [InlineData("int[]", "INTEGER", "an array is written as JSON, of which SQLite may make a number; declare the column TEXT")]
    public Task On_Sqlite(string property, string column, string problem) => SnapshotRule.Reports(
        Sample("", property, "{|RG6003:Value|}"), Sqlite(Table("samples", "id INTEGER rowid; value " + column)),
        $"'Sample.Value' is '{Name(property)}', but \"value\" of \"samples\" is {column}: {problem}", "{\"name\": \"value\"");

    [Theory]
    [InlineData("", "bool", "boolean")]
    [InlineData("", "byte", "smallint")]
    [InlineData("", "ushort", "integer")]
    [InlineData("", "uint", "bigint")]
    [InlineData("", "ulong", "numeric(20,0)")]
    [InlineData("", "string", "character varying(45)")]
    [InlineData("", "string", "character(2)")]
    [InlineData("", "string", "year ~character_varying(4)")]
    [InlineData("", "char", "character(1)")]
    [InlineData("", "decimal", "numeric(10,2)")]
    [InlineData("", "decimal", "money")]
    [InlineData("", "DateTime", "timestamp(3) without time zone")]
    [InlineData("", "DateTimeOffset", "timestamp with time zone")]
    [InlineData("", "TimeOnly", "time without time zone")]
    [InlineData("", "TimeSpan", "interval")]
    [InlineData("", "DayOfWeek", "integer")]
    [InlineData("", "string[]", "text[]")]
    [InlineData("", "List<DayOfWeek>", "integer[]")]
    [InlineData("", "int", "positive ~integer")]
    [InlineData("[Column(TypeName = \"mood\")] ", "string", "mood")]
    [InlineData("[Column(TypeName = \"mood\")] ", "DayOfWeek", "public.mood")]
    [InlineData("[Column(TypeName = \"varchar(20)\")] ", "DayOfWeek", "character varying(30)")]
    [InlineData("[Column(TypeName = \"text\")] ", "string", "character varying(30)")]
    [InlineData("[Column(TypeName = \"citext\")] ", "string", "citext")]
    [InlineData("[Column(TypeName = \"positive\")] ", "int", "positive ~integer")]
    [InlineData("[Column(TypeName = \"integer\")] ", "int", "positive ~integer")]
    [InlineData("[Column(TypeName = \"timestamptz\")] ", "DateTime", "timestamp with time zone")]
    [InlineData("[Column(TypeName = \"jsonb\")] ", "string", "jsonb")]
    [InlineData("[JsonColumn] ", "Dictionary<string, int>", "jsonb")]
    [InlineData("[JsonColumn] ", "Dictionary<string, int>", "json")]
    [InlineData("[JsonColumn] ", "Dictionary<string, int>", "text")]
    public Task What_fits_on_PostgreSql(string attribute, string property, string column) => SnapshotRule.Silent(
        Sample(attribute, property, "Value"), PostgreSql(Table("samples", "id bigint counted; value " + column)));

    [Theory]
    [InlineData("bool", "BOOLEAN")]
    [InlineData("bool", "CHAR(1)")]
    [InlineData("int", "INT")]
    [InlineData("int", "INTEGER")]
    [InlineData("int", "NUMERIC")]
    [InlineData("long", "BIGINT")]
    [InlineData("uint", "INT8")]
    [InlineData("string", "")]
    [InlineData("string", "NVARCHAR(20)")]
    [InlineData("string", "DATETIME")]
    [InlineData("string", "JSON")]
    [InlineData("string", "UUID")]
    [InlineData("Guid", "UNIQUEIDENTIFIER")]
    [InlineData("Guid", "BLOB")]
    [InlineData("DateTime", "TIMESTAMP")]
    [InlineData("DateTime", "TEXT")]
    [InlineData("decimal", "DECIMAL(10,2)")]
    [InlineData("decimal", "REAL")]
    [InlineData("byte[]", "")]
    [InlineData("int[]", "TEXT")]
    public Task What_fits_on_Sqlite(string property, string column) => SnapshotRule.Silent(
        Sample("", property, "Value"), Sqlite(Table("samples", "id INTEGER rowid; value " + column)));

    [Fact]
    public Task ANY_of_a_strict_table_keeps_what_it_gets() => SnapshotRule.Silent(
        Sample("", "string", "Value"), Sqlite(Table("samples", "id INTEGER rowid; value ANY") with { Strict = true }));

    [Fact]
    public Task A_foreign_key_and_a_counted_key_wider_than_their_columns() => SnapshotRule.Silent(
        """
        [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne)] public partial User User { get; set; } }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        PostgreSql(
            Table("posts", "id integer counted; user_id integer").References("user_id", "users"), Table("users", "id integer counted")));

    [Fact]
    public Task Converters_and_wrappers_are_what_is_stored() => SnapshotRule.Silent(
        """
        public readonly record struct Sku(string Value);
        [Table("samples")] public partial class Sample { public long Id { get; set; } public Sku Value { get; set; } [Converter(typeof(Cents))] public decimal Price { get; set; } }
        public sealed class Cents : IValueConverter<decimal, long> { public static long ToStored(decimal value) => (long)(value * 100); public static decimal FromStored(long stored) => stored / 100m; }
        """,
        PostgreSql(Table("samples", "id bigint counted; value text; price bigint")));

    private static string Name(string property) => property switch
    {
        "Guid" or "DateTime" or "DateTimeOffset" or "DayOfWeek" or "DayOfWeek[]" => "System." + property,
        "List<int>" => "System.Collections.Generic.List<int>",
        _ => property,
    };

    private static string Sample(string attribute, string type, string name) =>
        $$"""[Table("samples")] public partial class Sample { public long Id { get; set; } {{attribute}}public {{type}} {{name}} { get; set; } = default!; }""";
}
