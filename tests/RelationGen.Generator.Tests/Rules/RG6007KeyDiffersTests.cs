using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6007KeyDiffersTests
{
    [Fact]
    public Task Another_primary_key() => SnapshotRule.Reports(
        Lines("{|RG6007:Line|}", "[Key] public int Number { get; set; } public int Year { get; set; }"),
        PostgreSql(Table("lines", "number integer =1; year integer", "year,number")),
        "The key of 'Line' is \"number\", which is no key of \"lines\": the primary key is (\"year\", \"number\"), so several rows can have the same, and of those one is found; "
        + "put [Key] on the properties of a key that the table has",
        "{\"name\": \"lines_pkey\"");

    [Fact]
    public Task More_than_the_primary_key() => SnapshotRule.Reports(
        Lines(
            "{|RG6007:Line|}",
            "[Key, Column(Order = 0)] public int Number { get; set; } [Key, Column(Order = 1)] public int Year { get; set; }"),
        Sqlite(Table("lines", "number INTEGER; year INTEGER", "number")),
        "The key of 'Line' is (\"number\", \"year\"), which is no key of \"lines\": the primary key is \"number\", so a part of it finds the row already; "
        + "put [Key] on the properties of a key that the table has",
        "{\"name\": \"lines_pkey\"");

    [Fact]
    public Task No_key_at_all() => SnapshotRule.Reports(
        Lines("{|RG6007:Line|}", "[Key] public required string Name { get; set; }"),
        PostgreSql(Table("lines", "name text", "").Index("name", unique: true, where: "name <> ''")),
        "The key of 'Line' is \"name\", which is no key of \"lines\": there is no primary key, so several rows can have the same, and of those one is found; "
        + "put [Key] on the properties of a key that the table has",
        "{");

    [Fact]
    public Task The_order_of_the_columns_and_unique_keys() => SnapshotRule.SilentOnBoth(
        Lines("Line", "[Key, Column(Order = 0)] public int Number { get; set; } [Key, Column(Order = 1)] public int Year { get; set; }")
        + """[Table("codes")] public partial class Code { [Key] public required string Name { get; set; } }"""
        + """[Table("marks")] public partial class Mark { [Key] public required string Name { get; set; } }""",
        Table("lines", "number integer; year integer", "year,number"),
        Table("codes", "id bigint rowid; name text").Unique("name"),
        Table("marks", "id bigint rowid; name text").Index("name", unique: true));

    [Theory]
    [InlineData(nameof(TableKind.View))]
    [InlineData(nameof(TableKind.Foreign))]
    public Task What_has_no_keys(string kind) => SnapshotRule.Silent(
        Lines("Line", "[Key] public required string Name { get; set; }"),
        PostgreSql(Table("lines", "name text", "").As(Enum.Parse<TableKind>(kind))));

    [Fact]
    public Task A_class_without_a_key() => SnapshotRule.Silent(
        """[Table("sales")] public partial class Sale { public required string Shop { get; set; } public decimal Sum { get; set; } }""",
        PostgreSql(Table("sales", "shop text; sum numeric; day date; nr bigint always", "nr")));

    [Fact]
    public Task The_key_of_a_partitioned_table_says_where_a_row_belongs() => SnapshotRule.Silent(
        """[Table("events")] public partial class Event { public long Id { get; set; } public DateOnly Day { get; set; } }""",
        PostgreSql(Table("events", "id bigint counted; day date", "id,day").As(TableKind.Partitioned)));

    [Fact]
    public Task A_column_that_is_not_there_is_said_of_its_property() => SnapshotRule.Reports(
        Lines("Line", "[Key] public required string {|RG6002:Nam|} { get; set; }"), PostgreSql(Table("lines", "name text =''", "name")),
        "'Line.Nam' is the column \"nam\", which \"lines\" does not have; did you mean \"name\"?", "{");

    private static string Lines(string name, string members) =>
        "[Table(\"lines\")] public partial class " + name + " { " + members + " }\n";
}
