namespace RelationGen.Tool.Tests.Schema;

/// <summary>Which foreign keys and indexes of two snapshots are the same.</summary>
public sealed class ConstraintDifferTests
{
    /// <summary>
    /// What says no schema means the default one, whatever that is called: a copy of a schema under another name differs in nothing.
    /// </summary>
    [Theory]
    [InlineData(null, null)]
    [InlineData("public", null)]
    [InlineData("public", "copy")]
    [InlineData("other", "other")]
    public void A_foreign_key_within_the_default_schema_is_the_same_in_another(string? first, string? second) =>
        Assert.Empty(SchemaDiffer.Compare(Posts("public", first), Posts("copy", second)).Select(difference => difference.ToString()));

    [Theory]
    [InlineData(null, "public")]
    [InlineData("copy", null)]
    public void A_foreign_key_into_another_schema_is_not(string? first, string? second) =>
        Assert.Equal(
            [DifferenceKind.ForeignKey, DifferenceKind.ForeignKey],
            SchemaDiffer.Compare(Posts("public", first), Posts("copy", second)).Select(difference => difference.Kind));

    [Fact]
    public void A_condition_that_could_not_be_read_is_shown()
    {
        SchemaDifference difference = Assert.Single(SchemaDiffer.Compare(Indexed(null), Indexed("")));
        Assert.Equal(("UNIQUE (user_id)", "UNIQUE (user_id) WHERE ?"), (difference.Expected, difference.Found));
    }

    private static SchemaSnapshot Posts(string schema, string? target) => new(SchemaEngine.PostgreSql)
    {
        DefaultSchema = schema,
        Tables = new(
        [
            new SchemaTable(null, "posts")
            {
                Columns = new([new SchemaColumn("user_id", "bigint")]),
                ForeignKeys = new([new SchemaForeignKey("posts_user_id_fkey", new(["user_id"]), target, "users", new(["id"]))]),
            },
        ]),
    };

    private static SchemaSnapshot Indexed(string? where) => new(SchemaEngine.Sqlite)
    {
        Tables = new(
        [
            new SchemaTable(null, "posts")
            {
                Columns = new([new SchemaColumn("user_id", "INTEGER")]),
                Indexes = new([new SchemaIndex("posts_user_id", new([new SchemaIndexPart("user_id")])) { Unique = true, Where = where }]),
            },
        ]),
    };
}
