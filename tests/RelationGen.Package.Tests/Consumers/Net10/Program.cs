using Library;
using Microsoft.Data.Sqlite;
using RelationGen;

const string Script = """
    CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE portraits (id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL UNIQUE REFERENCES authors, image BLOB);
    CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, format INTEGER NOT NULL, published_on TEXT,
        author_id INTEGER NOT NULL REFERENCES authors, sequel_of_id INTEGER REFERENCES books);
    CREATE TABLE chapters (id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books, heading TEXT NOT NULL);
    CREATE TABLE tags (id INTEGER PRIMARY KEY, word TEXT NOT NULL);
    CREATE TABLE book_tags (book_id INTEGER REFERENCES books, tag_id INTEGER REFERENCES tags, PRIMARY KEY (book_id, tag_id));
    INSERT INTO authors VALUES (1, 'Jane Austen');
    INSERT INTO portraits VALUES (1, 1, x'00ff');
    INSERT INTO books VALUES (1, 'Emma', 1, '1815-12-23', 1, NULL), (2, 'Emma again', 0, NULL, 1, 1);
    INSERT INTO chapters VALUES (1, 1, 'One'), (2, 1, 'Two');
    INSERT INTO tags VALUES (1, 'classic'), (2, 'romance');
    INSERT INTO book_tags VALUES (1, 1), (1, 2);
    """;

SqliteConnection connection = new("Data Source=:memory:");
await using (connection.ConfigureAwait(false))
{
    await connection.OpenAsync().ConfigureAwait(false);
    SqliteCommand command = new(Script, connection);
    await using (command.ConfigureAwait(false))
    {
        _ = await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    Book emma = await Book.FindAsync(connection, 1).ConfigureAwait(false) ?? throw new InvalidOperationException("No such book.");
    await emma.LoadAsync(connection, b => b.Author.Include(a => a.Portrait), b => b.Tags, b => b.Chapters).ConfigureAwait(false);
    if (emma.Author.Portrait?.Image is not { Length: 2 } || emma.Chapters.Count != 2 || emma.Format != Format.Screen)
    {
        return 1;
    }

    List<Author> authors = await Author.Query(connection).Include(a => a.Books.Include(b => b.SequelOf, b => b.Sequels)).ToListAsync().ConfigureAwait(false);
    if (authors is not [{ Books: [{ Sequels.Count: 1 }, { SequelOf: not null }] }])
    {
        return 2;
    }

    Console.WriteLine($"{emma.Title} by {emma.Author.Name}, {string.Join(" and ", emma.Tags.Select(tag => tag.Word))}");
}

return 0;
