namespace RelationGen.Tool.Tests.Readers;

/// <summary>How the texts of SQLite are taken apart.</summary>
public sealed class SqliteTokenizerTests
{
    [Theory]
    [InlineData("a b", "a|b")]
    [InlineData("a.b,(c)", "a|.|b|,|(|c|)")]
    [InlineData("'it''s' \"a\"\"b\" `c``d` [e\"f]", "'it''s'|\"a\"\"b\"|`c``d`|[e\"f]")]
    [InlineData("a--b\nc/*d*/e/* open", "a|c|e")]
    [InlineData("a - -1 -- b", "a|-|-|1")]
    [InlineData("1.5e+3+2 0x1F-1 .5 1_000 5e-1", "1.5e+3|+|2|0x1F|-|1|.5|1_000|5e-1")]
    [InlineData("0xE+1", "0xE|+|1")]
    [InlineData("x'00' X'ff' xy", "x'00'|X'ff'|xy")]
    [InlineData("é$1_ 日本", "é$1_|日本")]
    [InlineData("a->>'$.b'||c", "a|-|>|>|'$.b'|||||c")]
    [InlineData("", "")]
    [InlineData("/", "/")]
    [InlineData("/*", "")]
    public void Tokens_are_what_SQLite_sees(string sql, string tokens) =>
        Assert.Equal(tokens, string.Join('|', SqliteTokenizer.Read(sql)!.Select(token => token.Text)));

    [Theory]
    [InlineData("'a")]
    [InlineData("\"a\"\"")]
    [InlineData("`")]
    [InlineData("[a")]
    [InlineData("x'0")]
    public void A_quote_that_is_not_closed_is_told(string sql) => Assert.Null(SqliteTokenizer.Read(sql));

    [Theory]
    [InlineData("CREATE TABLE t (a")]
    [InlineData("CREATE TABLE t (a CHECK (b)")]
    [InlineData("CREATE TABLE t (a))")]
    [InlineData("CREATE TABLE t (a CHECK b)")]
    [InlineData("CREATE TABLE t (a DEFERRABLE)")]
    [InlineData("CREATE TABLE t (a DEFAULT ,)")]
    [InlineData("CREATE TABLE t (a REFERENCES b ON DELETE NOTHING)")]
    [InlineData("CREATE TABLE t (a) WITH ROWID")]
    [InlineData("CREATE TABLE t AS SELECT 1")]
    [InlineData("CREATE VIRTUAL TABLE t USING fts5(a)")]
    [InlineData("")]
    public void A_table_that_is_not_understood_is_not_guessed(string sql) => Assert.Null(SqliteTableParser.Parse(sql));

    [Theory]
    [InlineData("CREATE INDEX i ON t (a")]
    [InlineData("CREATE INDEX i ON t ()")]
    [InlineData("CREATE INDEX i ON t (a) WITH b")]
    [InlineData("CREATE INDEX i ON t (a, ')")]
    public void An_index_that_is_not_understood_is_not_guessed(string sql) => Assert.Null(SqliteIndexText.Parse(sql));

    [Theory]
    [InlineData("a + desc", "a + desc", null)]
    [InlineData("desc DESC", "desc", null)]
    [InlineData("(a) desc", "(a)", null)]
    [InlineData("lower(a) COLLATE \"nocase\" ASC", "lower(a)", "nocase")]
    [InlineData("a /* x */ COLLATE rtrim -- y\n", "a", "rtrim")]
    public void Orders_and_collations_are_no_part_of_an_expression(string part, string sql, string? collation) =>
        Assert.Equal((sql, collation), SqliteIndexText.Parse($"CREATE INDEX i ON t ({part})")!.Parts[0]);
}
