namespace RelationGen.Tests.Queries;

/// <summary>Where a statement of the caller's ends: at a semicolon that stands in no text, name or comment of either database.</summary>
public sealed class SqlEndTests
{
    [Theory]
    [InlineData("SELECT 1|; SELECT 2")]
    [InlineData("SELECT ';', 'it''s;', '' |;")]
    [InlineData("SELECT \";\", \"a\"\";\" |;")]
    [InlineData("SELECT `;` |;")]
    [InlineData("SELECT 1 -- ;\n|;")]
    [InlineData("SELECT 1 - 1 / 2|;")]
    [InlineData("SELECT /* ; -- */ 1|;")]
    [InlineData("SELECT E'\\';', e'\\\\'|;")]
    [InlineData("SELECT type'\\'|;")]
    [InlineData("SELECT $$;$$, $a$;$$;$a$|;")]
    [InlineData("SELECT $1, a$b$|;")]
    [InlineData("SELECT 1|")]
    [InlineData("SELECT ';|")]
    [InlineData("SELECT 1 -- ;|")]
    [InlineData("SELECT /* ;|")]
    [InlineData("|")]
    public void A_statement_ends_at_its_semicolon(string marked)
    {
        int end = marked.IndexOf('|', StringComparison.Ordinal);
        Assert.Equal(end, SqlEnd.Find(marked.Remove(end, 1)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" ;\n; -- SELECT\n /* SELECT */", true)]
    [InlineData("; SELECT", false)]
    [InlineData("-", false)]
    public void Comments_and_semicolons_are_nothing(string sql, bool isBlank) => Assert.Equal(isBlank, SqlEnd.IsBlank(sql));
}
