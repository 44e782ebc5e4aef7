namespace RelationGen.Tool.Tests.Schema;

/// <summary>Names that PostgreSQL cuts behind their 63rd byte.</summary>
public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("a", 63, "b", true)]
    [InlineData("a", 62, "b", false)]
    [InlineData("é", 31, "é", true)]
    [InlineData("é", 31, "a", false)]
    [InlineData("é", 30, "€b", true)]
    [InlineData("€", 21, "x", true)]
    [InlineData("€", 20, "😀", true)]
    [InlineData("😀", 15, "😀", true)]
    [InlineData("😀", 15, "abc", false)]
    public void PostgreSQL_cuts_whole_characters(string letter, int count, string rest, bool same)
    {
        string name = string.Concat(Enumerable.Repeat(letter, count));
        string cut = rest.StartsWith('€') ? name + '€' : name;
        StringComparer comparer = NameComparison.Comparer(SchemaEngine.PostgreSql);
        Assert.Equal(same, comparer.Equals(cut, name + rest));
        Assert.Equal(same, NameComparison.Same(SchemaEngine.PostgreSql, cut, name + rest));
        Assert.Equal(same, comparer.GetHashCode(cut) == comparer.GetHashCode(name + rest));
        Assert.False(NameComparison.PathComparer(SchemaEngine.PostgreSql).Equals(cut, name + rest));
    }

    /// <summary>What is cut is cut in lists of columns, too: the key of a table is that of the class.</summary>
    [Fact]
    public void A_long_name_is_the_same_column_everywhere()
    {
        string name = new('k', 70);
        SchemaSnapshot snapshot = new SchemaSnapshot(SchemaEngine.PostgreSql)
        {
            DefaultSchema = "public",
            Tables = new(
            [
                new SchemaTable(null, "rows")
                {
                    Columns = new([new SchemaColumn(name[..63], "bigint")]),
                    PrimaryKey = new SchemaKey("rows_pkey", new([name[..63]])),
                },
            ]),
        };
        var entity = new CodeEntity("Row", "Row", "rows", null)
        {
            Columns = new([new CodeColumn("Key", name, CodeType.Int64, "long")]),
            Key = new([name]),
        };
        Assert.Empty(SchemaRules.Check(entity, snapshot).Select(finding => finding.Message));
    }
}
