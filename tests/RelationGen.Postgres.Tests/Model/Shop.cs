using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Postgres.Tests.Model;

[Table("authors")]
public partial class Author
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Book> Books { get; }
}

[Table("books")]
public partial class Book
{
    public long Id { get; set; }

    public long AuthorId { get; set; }

    public required string Title { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Author Author { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Genre> Genres { get; }
}

[Table("genres")]
public partial class Genre
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Book> Books { get; }
}

public static class Shop
{
    public const string Script = """
        CREATE TABLE authors (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE books (id BIGINT NOT NULL PRIMARY KEY, author_id BIGINT NOT NULL, title TEXT NOT NULL);
        CREATE TABLE genres (id BIGINT NOT NULL PRIMARY KEY);
        CREATE TABLE books_genres (book_id BIGINT NOT NULL, genre_id BIGINT NOT NULL);
        INSERT INTO authors (id, name) VALUES (1, 'Ada'), (2, 'Brian');
        INSERT INTO books (id, author_id, title) VALUES (1, 1, 'One'), (2, 1, 'Two'), (3, 2, 'Three');
        INSERT INTO genres (id) VALUES (7), (8);
        INSERT INTO books_genres (book_id, genre_id) VALUES (1, 7), (1, 8), (3, 7);
        """;

    /// <summary>The author 1 has books whose first 500 rows arrive at once (5 MB) and whose others take 20 seconds.</summary>
    public const string SlowScript = """
        CREATE TABLE authors (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        INSERT INTO authors (id, name) VALUES (1, 'Ada');
        CREATE VIEW books AS
        SELECT i::BIGINT AS id, 1::BIGINT AS author_id, repeat('x', 10000) AS title
        FROM generate_series(1, 600) AS i
        WHERE i <= 500 OR pg_sleep(0.2) IS NOT NULL;
        """;
}
