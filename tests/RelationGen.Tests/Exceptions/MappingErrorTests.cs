using System.Data.Common;
using Microsoft.Data.Sqlite;
using RelationGen.Tests.Handwritten;
using RelationGen.Tests.Loading;

namespace RelationGen.Tests.Exceptions;

public sealed class MappingErrorTests : IDisposable
{
    private readonly TestDatabase _database = Library.Open();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_missing_table_is_named(bool async)
    {
        List<Article> articles = _database.Articles(10, 12);
        _database.Execute("DROP TABLE labels");

        RelationMappingException thrown = await Assert.ThrowsAsync<RelationMappingException>(() => articles.LoadAsync(_database.Session, async, a => a.Labels));

        Assert.StartsWith("Label is mapped to table \"labels\"", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(("Label", "Article.Labels"), (thrown.Entity, thrown.Relation));
        Assert.StartsWith("SELECT", thrown.Statement, StringComparison.Ordinal);
        Assert.IsType<SqliteException>(thrown.InnerException);
    }

    [Fact]
    public async Task A_missing_junction_is_named()
    {
        List<Article> articles = _database.Articles(10, 12);
        _database.Execute("DROP TABLE article_label");

        RelationMappingException thrown = await Assert.ThrowsAsync<RelationMappingException>(() => articles.LoadAsync(_database.Session, false, a => a.Labels));

        Assert.StartsWith("Article.Labels needs table \"article_label\"", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named_with_its_property()
    {
        _database.Execute("ALTER TABLE writers RENAME COLUMN boss_id TO chief_id");

        var thrown = Assert.Throws<RelationMappingException>(() => EntityLoader<Writer, long, WriterTable>.Find(_database.Session, 1));

        Assert.Equal(("Writer", "BossId", "boss_id"), (thrown.Entity, thrown.Property, thrown.Column));
        Assert.StartsWith("Writer.BossId is mapped to column \"boss_id\", which table \"writers\" does not have", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_junction_column_is_named()
    {
        List<Article> articles = _database.Articles(10, 12);
        _database.Execute("ALTER TABLE article_label RENAME COLUMN article_id TO post_id");

        RelationMappingException thrown = await Assert.ThrowsAsync<RelationMappingException>(() => articles.LoadAsync(_database.Session, false, a => a.Labels));

        Assert.Null(thrown.Property);
        Assert.StartsWith("Article.Labels needs column \"article_id\"", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NULL", "is NULL")]
    [InlineData("'abc'", "holds a value that cannot be read as Int64")]
    [InlineData("x'01'", "holds a value that cannot be read as Int64")]
    public async Task A_cell_that_does_not_fit_is_named(string cell, string problem)
    {
        _database.Execute("DROP TABLE articles; CREATE TABLE articles (id INTEGER PRIMARY KEY, title, writer_id, editor_id)");
        _database.Execute($"INSERT INTO articles VALUES (1, NULL, 1, NULL), (2, 'b', {cell}, NULL)");
        Query<Article, ArticleTable> query = EntityLoader<Article, long, ArticleTable>.Query(_database.Session);

        RelationMappingException thrown = Assert.Throws<RelationMappingException>(() => query.ToList());
        await Assert.ThrowsAsync<RelationMappingException>(() => query.ToListAsync());

        Assert.StartsWith($"Article.WriterId (column \"writer_id\" of table \"articles\") {problem}", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(("Article", "WriterId", "writer_id"), (thrown.Entity, thrown.Property, thrown.Column));
        Assert.NotNull(thrown.Statement);
        Assert.NotNull(thrown.InnerException);
        Assert.Equal(2, _database.Statements[0].Rows);
    }

    [Fact]
    public void Other_errors_of_the_database_reach_the_caller_as_they_are()
    {
        _database.Connection.CreateFunction<long, long>("fail", _ => throw new SqliteException("on purpose", 1));
        _database.Execute("DROP TABLE writers; CREATE VIEW writers AS SELECT fail(1) AS id, 'a' AS name, 1 AS boss_id");

        DbException thrown = Assert.ThrowsAny<DbException>(() => EntityLoader<Writer, long, WriterTable>.Query(_database.Session).ToList());

        Assert.Contains("on purpose", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_loaded_shows_the_call_that_loads()
    {
        var thrown = RelationNotLoadedException.NotLoaded("Post", "Author");

        Assert.Contains("await post.LoadAsync(db, p => p.Author)", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(("Post", "Author"), (thrown.Entity, thrown.Relation));
    }

    [Fact]
    public void Stale_names_both_keys()
    {
        var thrown = RelationNotLoadedException.Stale("Line", "Order", "ShopId, OrderId", foreignKey: (1L, "b"), loadedKey: (1L, (string?)null));

        Assert.Contains("(1, \"b\")", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("(1, null)", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("ShopId, OrderId", thrown.Message, StringComparison.Ordinal);
    }
}
