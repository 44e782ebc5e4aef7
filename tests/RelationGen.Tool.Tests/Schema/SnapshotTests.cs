namespace RelationGen.Tool.Tests.Schema;

/// <summary>How tables are ordered and found.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void The_default_schema_is_not_written_and_finds_what_names_it()
    {
        SchemaSnapshot snapshot = new SchemaSnapshot(SchemaEngine.PostgreSql)
        {
            DefaultSchema = "public",
            Tables = new(
            [
                new SchemaTable("sales", "a"),
                new SchemaTable("public", "b") { ForeignKeys = new([new SchemaForeignKey(null, new(["x"]), "public", "b", new(["y"]))]) },
            ]),
        }.Canonical();

        Assert.Equal([null, "sales"], snapshot.Tables.Select(table => table.Schema));
        Assert.Null(snapshot.Tables[0].ForeignKeys[0].RefSchema);
        Assert.Same(snapshot.Tables[0], snapshot.Find("public", "b"));
        Assert.Same(snapshot.Tables[0], snapshot.Find(schema: null, "b"));
        Assert.Null(snapshot.Find(schema: null, "a"));
        Assert.Null(snapshot.Find("public", "B"));
    }

    [Theory]
    [InlineData("Orders", "oRDERS", true)]
    [InlineData("É", "é", false)]
    [InlineData("İ", "i", false)]
    [InlineData("K", "\u212a", false)]
    [InlineData("a", "ab", false)]
    [InlineData("[", "{", false)]
    public void SQLite_folds_the_letters_of_ascii_alone(string first, string second, bool same)
    {
        StringComparer comparer = NameComparison.Comparer(SchemaEngine.Sqlite);
        Assert.Equal(same, comparer.Equals(first, second));
        Assert.Equal(same, comparer.Compare(first, second) == 0);
        Assert.Equal(Math.Sign(comparer.Compare(first, second)), -Math.Sign(comparer.Compare(second, first)));
        if (same)
            Assert.Equal(comparer.GetHashCode(first), comparer.GetHashCode(second));
    }
}
