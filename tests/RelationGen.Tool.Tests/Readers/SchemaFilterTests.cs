namespace RelationGen.Tool.Tests.Readers;

/// <summary>Which tables are read.</summary>
public sealed class SchemaFilterTests
{
    [Theory]
    [InlineData("orders", "orders", true)]
    [InlineData("orders", "order", false)]
    [InlineData("order", "orders", false)]
    [InlineData("order*", "orders", true)]
    [InlineData("order*", "order", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("*_*_log", "a_b_c_log", true)]
    [InlineData("*_log", "a_log_b_log", true)]
    [InlineData("*_log*", "a_log_b", true)]
    [InlineData("*a?c", "abcaxc", true)]
    [InlineData("*a?c", "abcaxcd", false)]
    [InlineData("ORDERS", "orders", false)]
    [InlineData("a.b", "axb", false)]
    [InlineData("[a]+", "a", false)]
    public void A_pattern_fits_whole_names(string pattern, string name, bool fits) =>
        Assert.Equal(fits, new NamePattern(pattern).Fits(name, ignoreCase: false));

    [Theory]
    [InlineData("ORD*", "orders", true)]
    [InlineData("É*", "Étage", true)]
    [InlineData("É*", "étage", false)]
    public void Without_regard_to_case_means_ascii(string pattern, string name, bool fits) =>
        Assert.Equal(fits, new NamePattern(pattern).Fits(name, ignoreCase: true));

    [Fact]
    public void A_pattern_of_many_stars_does_not_try_every_way()
    {
        string pattern = string.Concat(Enumerable.Repeat("*a", 200)) + "b";
        Assert.False(new NamePattern(pattern).Fits(new string('a', 20_000), ignoreCase: false));
    }

    [Theory]
    [InlineData("", "orders items orders_audit")]
    [InlineData("order*", "orders orders_audit")]
    [InlineData("order* !*_audit", "orders")]
    [InlineData("!*_audit", "orders items")]
    [InlineData("items orders", "orders items")]
    [InlineData("sales.i*", "items")]
    [InlineData("!sales.*", "")]
    public void Exclusions_win_and_inclusions_add_up(string patterns, string expected)
    {
        var filter = new SchemaFilter([], patterns.Split(' '));

        string[] taken =
            [.. new[] { "orders", "items", "orders_audit" }.Where(name => filter.Takes(SchemaEngine.PostgreSql, "sales", name))];

        Assert.Equal(expected, string.Join(' ', taken));
    }

    [Fact]
    public async Task Tables_of_SQLite_are_chosen_by_name_and_foreign_keys_to_others_stay()
    {
        SchemaSnapshot snapshot = await Read.SqliteAsync(
            "CREATE TABLE Orders (id INTEGER PRIMARY KEY); CREATE TABLE items (o REFERENCES orders); CREATE VIEW order_list AS SELECT 1;",
            new SchemaFilter(["main"], ["*", "!order*"]));

        SchemaTable table = Assert.Single(snapshot.Tables);
        Read.Same(table.ForeignKeys, new SchemaForeignKey(null, new(["o"]), null, "Orders", new(["id"])));
    }

    [PostgresFact]
    public async Task Schemas_and_tables_of_PostgreSQL_are_chosen_with_the_enums_that_they_use()
    {
        const string Sql = """
            CREATE SCHEMA sales; CREATE SCHEMA "Other";
            CREATE TYPE used AS ENUM ('a'); CREATE TYPE unused AS ENUM ('b'); CREATE TYPE sales.own AS ENUM ('c');
            CREATE TABLE sales.orders (id int PRIMARY KEY, kinds used[]); CREATE TABLE sales.items (o int REFERENCES sales.orders);
            CREATE TABLE orders (id int); CREATE TABLE "Other".orders (id int);
            """;
        Assert.Equal("sales.items sales.orders | used sales.own", Names(await Read.PostgreSqlAsync(Sql, new SchemaFilter(["sales"], []))));
        Assert.Equal("sales.orders | used", Names(await Read.PostgreSqlAsync(Sql, new SchemaFilter(["sales"], ["orders"]))));
        Assert.Equal("sales.items | ", Names(await Read.PostgreSqlAsync(Sql, new SchemaFilter([], ["sales.*", "!orders"]))));
        Assert.Equal(
            "orders Other.orders sales.items sales.orders | unused used sales.own",
            Names(await Read.PostgreSqlAsync(Sql, SchemaFilter.Default)));
        SchemaSnapshot system = await Read.PostgreSqlAsync(Sql, new SchemaFilter(["pg_catalog"], ["pg_class"]));
        Assert.Equal("pg_catalog.pg_class | ", Names(system));

        ReaderException failure = await Assert.ThrowsAsync<ReaderException>(
            () => Read.PostgreSqlAsync(Sql, new SchemaFilter(["other"], [])));
        Assert.Equal(
            "The database has no schema 'other'; it has Other, information_schema, public, sales. Name one of these, in the same case.",
            failure.Message);
    }

    private static string Names(SchemaSnapshot snapshot) =>
        string.Join(' ', snapshot.Tables.Select(table => table.FullName)) + " | "
        + string.Join(' ', snapshot.Enums.Select(type => type.Schema is null ? type.Name : type.Schema + "." + type.Name));
}
