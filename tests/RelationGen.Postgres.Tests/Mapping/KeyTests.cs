using RelationGen.Postgres.Tests.Model;

namespace RelationGen.Postgres.Tests.Mapping;

/// <summary>Keys whose columns are not what the properties say, and text keys under a collation of the language.</summary>
public sealed class KeyTests
{
    [PostgresTheory]
    [InlineData("TEXT", "'1'")]
    [InlineData("UUID", "'0f8fad5b-d9cb-469f-a165-70867728950e'")]
    [InlineData("TIMESTAMP", "now()")]
    public async Task A_key_of_another_type_is_named(string type, string value)
    {
        using var db = new TestDatabase($"""
            CREATE TABLE authors (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE books (id BIGINT NOT NULL PRIMARY KEY, author_id {type} NOT NULL, title TEXT NOT NULL);
            INSERT INTO authors (id, name) VALUES (1, 'Ada'), (2, 'Brian');
            INSERT INTO books (id, author_id, title) VALUES (1, {value}, 'One');
            """);
        List<Author> authors = await Author.Query(db.DataSource).ToListAsync();

        var several = await Assert.ThrowsAsync<RelationMappingException>(() => authors.LoadAsync(db.DataSource, a => a.Books));
        var one = Assert.Throws<RelationMappingException>(() => authors[0].Load(db.DataSource, a => a.Books));

        Assert.All([several, one], wrong =>
        {
            Assert.Equal(("Book", "AuthorId", "author_id", "Author.Books"), (wrong.Entity, wrong.Property, wrong.Column, wrong.Relation));
            Assert.Contains("Book.AuthorId (column \"author_id\" of table \"books\")", wrong.Message, StringComparison.Ordinal);
            Assert.Contains("WHERE t.\"author_id\"", wrong.Statement, StringComparison.Ordinal);
        });
        db.AssertNothingLeaked();
    }

    [PostgresFact]
    public async Task A_junction_column_of_another_type_is_named()
    {
        using var db = new TestDatabase(Shop.Script.Replace("(book_id BIGINT", "(book_id TEXT", StringComparison.Ordinal));
        List<Book> books = await Book.Query(db.DataSource).ToListAsync();

        var wrong = await Assert.ThrowsAsync<RelationMappingException>(() => books.LoadAsync(db.DataSource, b => b.Genres));

        Assert.Equal(("Genre", null, "book_id", "Book.Genres"), (wrong.Entity, wrong.Property, wrong.Column, wrong.Relation));
    }

    [PostgresFact]
    public async Task Integer_keys_may_be_narrower_or_wider_than_the_property()
    {
        using var db = new TestDatabase(Shop.Script
            .Replace("author_id BIGINT", "author_id INTEGER", StringComparison.Ordinal)
            .Replace("(book_id BIGINT", "(book_id SMALLINT", StringComparison.Ordinal)
            .Replace("genre_id BIGINT", "genre_id NUMERIC", StringComparison.Ordinal));

        List<Author> authors = await Author.Query(db.DataSource).Include(a => a.Books.Include(b => b.Genres)).ToListAsync();

        Assert.Equal([7L, 8L], authors[0].Books[0].Genres.Select(genre => genre.Id));
    }

    [PostgresFact]
    public async Task Text_keys_are_ordered_by_code_point_whatever_the_collation()
    {
        using var db = new TestDatabase("""
            CREATE TABLE words (id TEXT COLLATE "und-x-icu" NOT NULL PRIMARY KEY);
            INSERT INTO words (id) SELECT * FROM unnest(ARRAY['b', 'B', 'a', 'ä', 'Z', 'z', '']) AS w ORDER BY w COLLATE "und-x-icu";
            """);

        List<Word> words = await Word.Query(db.DataSource).ToListAsync();

        Assert.Equal(["", "B", "Z", "a", "b", "z", "ä"], words.Select(word => word.Id));
    }
}

[System.ComponentModel.DataAnnotations.Schema.Table("words")]
public partial class Word
{
    public required string Id { get; set; }
}
