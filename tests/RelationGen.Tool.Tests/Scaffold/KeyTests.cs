using RelationGen.Tool.Scaffold;
using static RelationGen.Tool.Tests.Scaffold.Db;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>What becomes the key of a class, and who makes its values.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task Unique_columns_that_cannot_be_null_are_the_key_where_there_is_no_primary_one()
    {
        Scaffolding result = await PostgreSql(
            Table("codes", Column("code"), Column("name", nullable: true), Column("a", "integer"), Column("b", "integer")).Unique("name")
                .Unique("a", "b")
                .Index(IndexOf("codes_code", "code") with { Unique = true }),
            Entity("uses", Column("code")).Refers("code", "codes", "code")).Scaffold();

        Has(result, "Code", "[Key, Column(\"code\")]\n    public required string CodeName");
        Assert.Contains(result.Report.Notes, note => note == "codes has no primary key: its unique columns (code) are the key");
        Assert.Equal(1, result.Report.Relations);
    }

    [Fact]
    public async Task A_table_without_a_key_is_read_only_and_refers_to_others()
    {
        Scaffolding result = await PostgreSql(
            Entity("users"),
            Table("logs", Column("id", "bigint"), Column("log_id", "bigint"), Column("user_id", "bigint"), Column("text", nullable: true))
                .Refers("user_id", "users"),
            Entity("notes", Column("log_id", "bigint")).Refers("log_id", "logs")).Scaffold();

        Has(result, "Log", "[Column(\"id\")]\n    public long IdValue { get; set; }");
        Has(result, "Log", "[Column(\"log_id\")]\n    public long LogIdValue { get; set; }");
        Has(result, "Log", "public partial User User { get; }");
        Assert.DoesNotContain("Log", result.Of("User"), StringComparison.Ordinal);
        Assert.Equal("logs", Assert.Single(result.Report.Sources));
        Assert.Equal(new ScaffoldItem("notes.log_id", "logs has no key"), Assert.Single(result.Report.SkippedForeignKeys));
    }

    [Fact]
    public async Task A_composite_key_has_its_own_order()
    {
        Scaffolding result = await PostgreSql(
            Table("lines", Column("b", "integer"), Column("a", "integer"), Column("text", nullable: true)).Key("a", "b"),
            Entity("uses", Column("lb", "integer"), Column("la", "integer")).Refers(["lb", "la"], "lines", ["b", "a"])).Scaffold();

        Has(result, "Line", "[Key, Column(Order = 1)]\n    public int B");
        Has(result, "Use", "Fields = [nameof(La), nameof(Lb)]");
        Assert.DoesNotContain("References", result.Of("Use"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_cannot_be_one_leave_a_source_with_a_note()
    {
        Scaffolding result = await PostgreSql(
            Table("prices", Column("amount", "double precision"), Column("name")).Key("amount"),
            Table("wide", Column("a"), Column("b"), Column("c"), Column("d"), Column("e")).Key("a", "b", "c", "d", "e")).Scaffold();

        Assert.Equal(["prices", "wide"], result.Report.Sources);
        Assert.Equal(2, result.Report.Notes.Count(note => note.Contains("is read only, because", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_key_of_SQLite_that_may_be_null_is_required_with_a_note()
    {
        Scaffolding result = await Sqlite(Table("codes", Column("code", "TEXT", nullable: true), Column("name", "TEXT")).Key("code"))
            .Scaffold();

        Has(result, "Code", "public required string CodeName");
        Assert.Contains(result.Report.Losses, loss => loss is { Kind: "keys that can be NULL, which are required", Place: "codes.code" });
    }

    [Fact]
    public async Task Who_makes_a_value_is_said_where_the_product_would_take_somebody_else()
    {
        Scaffolding result = await PostgreSql(
            Entity("counted"),
            Table("given", Column("id", "bigint")).Key("id"),
            Table("strict_row", Id() with { Identity = SchemaIdentity.Always },
                Column("no", "integer") with { Identity = SchemaIdentity.ByDefault }).Key("id"),
            Table("shared", Id()).Key("id").Refers("id", "counted"),
            Table("pairs", Column("a", "bigint"), Id("b")).Key("a", "b"),
            Table("tokens", Column("id", "uuid", def: "gen_random_uuid()")).Key("id"),
            Table("odd", Column("id", "bigint", def: "my_number()")).Key("id")).Scaffold();

        Assert.DoesNotContain("DatabaseGenerated", result.Of("Counted"), StringComparison.Ordinal);
        Has(result, "Given", "[DatabaseGenerated(DatabaseGeneratedOption.None)]\n    public long Id");
        Has(result, "StrictRow", "[DatabaseGenerated(DatabaseGeneratedOption.Identity)]\n    public int No");
        Has(result, "Shared", "[DatabaseGenerated(DatabaseGeneratedOption.Identity)]\n    public long Id");
        Has(result, "Pair", "[Key, DatabaseGenerated(DatabaseGeneratedOption.Identity)]\n    public long B");
        Has(result, "Token", "[DefaultSql(\"gen_random_uuid()\")]\n    public Guid Id");
        Assert.Contains(result.Report.Losses, loss =>
            loss is { Kind: "identities that refuse a value (GENERATED ALWAYS)", Place: "strict_row.id" });
        Assert.Contains(result.Report.Losses, loss => loss is { Kind: "defaults", Place: "odd.id" });
    }

    [Fact]
    public async Task A_view_is_a_class_where_it_is_asked_for_and_has_a_key_where_one_is_named()
    {
        SchemaSnapshot snapshot = PostgreSql(
            Entity("users"),
            Table("sales", Column("user_id", "bigint", nullable: true),
                Column("total", "numeric", nullable: true)) with
            { Kind = TableKind.View });
        Scaffolding none = await snapshot.Scaffold();
        Assert.Equal((1, 1), (none.Files.Count, none.Report.Views));

        Scaffolding source = await snapshot.Scaffold(Options with { IncludeViews = true });
        Assert.Equal("sales", Assert.Single(source.Report.Sources));

        Scaffolding keyed = await snapshot.Scaffold(Options with
        {
            Keys = new[] { new KeyOverride("sales", new[] { "user_id" }.ToEquatableArray()) }.ToEquatableArray(),
        });
        Has(keyed, "Sale", "[Key, DatabaseGenerated(DatabaseGeneratedOption.None)]\n    public long UserId");

        Scaffolding wrong = await snapshot.Scaffold(Options with
        {
            Keys = new[] { new KeyOverride("sales", new[] { "gone" }.ToEquatableArray()) }.ToEquatableArray(),
        });
        Assert.Contains(wrong.Report.Notes, note => note == "the key that was named for sales is not taken, because it has no column gone");
    }

    [Fact]
    public async Task A_primary_key_that_is_too_wide_stays_unique()
    {
        Scaffolding result = await PostgreSql(
            Table("wide", Id("no"), Column("a"), Column("b"), Column("c"), Column("d"), Column("e")).Key("a", "b", "c", "d", "e")
                .Unique("no")).Scaffold();

        Has(result, "Wide", "[Unique(nameof(A), nameof(B), nameof(C), nameof(D), nameof(E))]");
        Has(result, "Wide", "[Key]\n    public long No");
    }

    private static void Has(Scaffolding result, string className, string text) =>
        Assert.Contains(text, result.Of(className), StringComparison.Ordinal);
}
