using RelationGen.Tool.Scaffold;
using static RelationGen.Tool.Tests.Scaffold.Db;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>Unique keys, indexes, conditions and computed columns, and what of them is lost.</summary>
public sealed class TableTests
{
    [Fact]
    public async Task Unique_keys_and_indexes_have_their_names_where_those_are_their_own()
    {
        Scaffolding result = await PostgreSql(
            Entity("hosts", Column("name"), Column("code"), Column("host"), Column("a", "integer"), Column("b", "integer"))
                .Unique("name").Unique("a", "b").Index(IndexOf("by_code", "code")).Index(IndexOf("hosts_b_a_idx", "b", "a"))
                .Index(IndexOf("host_unique", "host") with { Unique = true })).Scaffold();

        Has(result, "[Unique]\n    public required string Name");
        Has(result, "[Unique(nameof(A), nameof(B))]\n");
        Has(result, "[Index(Name = \"by_code\")]\n    public required string Code");
        Has(result, "[Index(nameof(B), nameof(A))]\n");
        Has(result, "[Column(\"host\"), Unique(Name = \"host_unique\")]\n    public required string HostName");
        Assert.Equal("unique indexes, which are unique constraints where the product makes the table", Assert.Single(result.Report.Losses)
            .Kind);
    }

    [Fact]
    public async Task Conditions_and_indexes_of_some_rows_or_of_an_expression_are_as_they_were()
    {
        Scaffolding result = await PostgreSql(
            Entity("hosts", Column("name"), Column("deleted_at", "date", nullable: true))
                .Check("hosts_check", "(length(name) > 2)").Check("named", "name <> 'it\"s'").Check(null, "name ~ '^\\d'")
                .Index(IndexOf("live", "name") with { Where = "deleted_at IS NULL", Unique = true })
                .Index(new SchemaIndex("lower_name", new[] { new SchemaIndexPart(null, "lower(name)") }.ToEquatableArray()))).Scaffold();

        Has(result, "[Check(\"(length(name) > 2)\")]");
        Has(result, "[Check(\"name <> 'it\\\"s'\", Name = \"named\")]");
        Has(result, "[Check(\"name ~ '^\\\\d'\")]");
        Has(result, "[Index(Where = \"deleted_at IS NULL\", IsUnique = true, Name = \"live\")]");
        Has(result, "[Index(Expression = \"lower(name)\", Name = \"lower_name\")]");
        Assert.Empty(result.Report.Losses);
    }

    [Fact]
    public async Task What_cannot_be_said_is_lost_with_the_reason()
    {
        var index = IndexOf("i", "name");
        Scaffolding result = await PostgreSql(
            Entity("hosts", Column("name"), Column("other"))
                .Check("braces", "name <> '{name}'")
                .Index(index with { Name = "gin", Method = "gin" })
                .Index(index with
                {
                    Name = "desc",
                    Parts = new[] { new SchemaIndexPart("name") { Descending = true, OperatorClass = "text_pattern_ops",
                        Collation = "C" } }.ToEquatableArray()
                })
                .Index(index with { Name = "include", Include = new[] { "other" }.ToEquatableArray() })
                .Index(index with
                {
                    Name = "mixed",
                    Parts = new[] { new SchemaIndexPart("name"), new SchemaIndexPart(null, "lower(other)") }.ToEquatableArray()
                }) with
            {
                Uniques = new[] { new SchemaKey("u", new[] { "name", "other" }.ToEquatableArray()) { NullsNotDistinct = true,
                    Deferrable = true } }.ToEquatableArray(),
            }).Scaffold();

        Assert.Equal(
            [
                "unique keys that take NULL for equal (NULLS NOT DISTINCT)", "unique keys that can be deferred",
                    "descending parts of indexes", "collations of indexes",
                "operator classes of indexes", "indexes", "columns that indexes only store (INCLUDE)", "indexes", "conditions (CHECK)",
            ],
            result.Report.Losses.Select(loss => loss.Kind));
        Assert.Contains(result.Report.Losses, loss => loss is { Place: "hosts: braces", Detail: "it has a word in braces" });
        Assert.Contains(result.Report.Losses, loss => loss is { Place: "hosts: gin", Detail: "its method is gin" });
    }

    [Fact]
    public async Task A_computed_column_is_never_written()
    {
        SchemaColumn computed = Column("full_name") with { Generated = GeneratedKind.Stored, Expression = "first || last" };
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Entity("hosts", Column("first"), Column("last"), computed,
                Column("size", "integer", nullable: true) with { Generated = GeneratedKind.Virtual, Expression = "length(first)" },
                Column("unknown", "integer") with { Generated = GeneratedKind.Stored },
                Column("user_id", "bigint") with { Generated = GeneratedKind.Stored, Expression = "1" }).Refers("user_id", "users")
                    .Unique("user_id"),
            Table("keyed", Column("a", "integer"), Column("b", "integer") with { Generated = GeneratedKind.Stored, Expression = "a + 1" })
                .Key("b")).Scaffold();

        Has(result, "[Computed(\"first || last\")]\n    public string FullName { get; private set; } = null!;");
        Has(result, "[Computed(\"length(first)\")]\n    public int? Size { get; private set; }");
        Has(result, "[DatabaseGenerated(DatabaseGeneratedOption.Computed)]\n    public int Unknown { get; private set; }");
        Has(result, "public partial User User { get; }");
        Assert.Contains("public partial Host? Host { get; }", result.Of("User"), StringComparison.Ordinal);
        Assert.Contains(result.Report.Losses, loss => loss is { Kind: "expressions of computed columns", Place: "keyed.b" });
    }

    [Fact]
    public async Task Collations_are_kept_of_texts()
    {
        Scaffolding result = await Sqlite(
            Table("hosts", Id("id", "INTEGER"), Column("name", "TEXT") with { Collation = "NOCASE" }, Column("plain",
                "TEXT") with
            { Collation = "BINARY" }, Column("number", "INTEGER") with { Collation = "NOCASE" }).Key("id")).Scaffold();

        Has(result, "[Collation(\"NOCASE\")]\n    public required string Name");
        Assert.DoesNotContain("BINARY", result.Of("Host"), StringComparison.Ordinal);
        Assert.Equal("hosts.number", Assert.Single(result.Report.Losses).Place);
    }

    [Fact]
    public async Task Names_that_SQLite_has_twice_are_declared_once()
    {
        SchemaTable Named(string table) => Entity(table, Column("a", "TEXT"), Column("b", "TEXT"), Column("other_id", "INTEGER")) with
        {
            Uniques = new[] { new SchemaKey("uq", new[] { "a" }.ToEquatableArray()) }.ToEquatableArray(),
            Checks = new[] { new SchemaCheck("c", "a <> b"), new SchemaCheck("c", "a <> 'x'") }.ToEquatableArray(),
        };
        Scaffolding result = await Sqlite(Named("hosts"), Named("others")).Scaffold();

        Has(result, "[Unique(Name = \"uq\")]");
        Has(result, "[Check(\"a <> 'x'\", Name = \"c\")]\n[Check(\"a <> b\")]");
        Assert.DoesNotContain("\"uq\"", result.Of("Other"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Losses_of_tables_columns_and_keys_are_counted()
    {
        Scaffolding result = await PostgreSql(
            Entity("users") with { Kind = TableKind.Partitioned, Comment = "People." },
            Table("codes", Column("code")).Key("code") with { Kind = TableKind.Foreign },
            Table("serials", Id() with { Identity = SchemaIdentity.Sequence }, Column("user_id", "bigint")).Key("id")
                .Refers("user_id", "users") with
            {
                ForeignKeys = new[]
                {
                    new SchemaForeignKey("k", new[] { "user_id" }.ToEquatableArray(), null, "users",
                        new[] { "id" }.ToEquatableArray()) { Deferrable = true, Validated = false },
                }.ToEquatableArray(),
            }).Scaffold();

        Assert.Equal(
            [
                "tables of other servers, which would be tables of this one",
                    "collations of text keys, which compare by code point (COLLATE \"C\")",
                "sequences behind a default (serial), which would be identities", "foreign keys that can be deferred",
                "foreign keys that old rows may violate (NOT VALID)", "foreign keys without an index, which would have one",
                "comments, which are documentation comments now", "partitions of tables",
            ],
            result.Report.Losses.Select(loss => loss.Kind));
    }

    private static void Has(Scaffolding result, string text) => Assert.Contains(text, result.Of("Host"), StringComparison.Ordinal);
}
