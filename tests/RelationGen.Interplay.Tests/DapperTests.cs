using Dapper;
using Microsoft.Data.Sqlite;
using RelationGen.Interplay.Tests.Model;

namespace RelationGen.Interplay.Tests;

/// <summary>Dapper reads and writes the rows, RelationGen loads their relations.</summary>
public sealed class DapperTests : IDisposable
{
    private readonly LibraryDatabase _database = new();

    private SqliteConnection Db => _database.Connection;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_list_that_Dapper_read_gets_its_relations()
    {
        List<Author> authors = Db.Query<Author>("SELECT * FROM Authors ORDER BY Id").AsList();

        await authors.LoadAsync(Db, a => a.Books.Include(b => b.Series));

        Assert.Equal(["Comet in Moominland", "The Summer Book", "Moominsummer Madness"], authors[0].Books.Select(book => book.Title));
        Assert.Same(authors[0].Books[0].Series, authors[0].Books[2].Series);
        Assert.Null(authors[0].Books[1].Series);
        Assert.Same(authors[0], authors[0].Books[0].Author);
        Assert.Empty(authors[1].Books);
    }

    [Fact]
    public void Dapper_leaves_relations_alone()
    {
        Book book = Db.QuerySingle<Book>("SELECT Id, Title, AuthorId, SeriesId FROM Books WHERE Id = 1");

        Assert.Equal((1, "Comet in Moominland", 1, 1), (book.Id, book.Title, book.AuthorId, book.SeriesId));
        Assert.False(book.IsLoaded(b => b.Author));
        Assert.Throws<RelationNotLoadedException>(() => book.Author);
    }

    [Fact]
    public async Task Both_work_in_one_transaction()
    {
        using SqliteTransaction transaction = Db.BeginTransaction();
        Db.Execute("INSERT INTO Books (Title, AuthorId) VALUES ('Pippi', 2)", transaction: transaction);
        List<Author> authors = Db.Query<Author>("SELECT * FROM Authors WHERE Id = 2", transaction: transaction).AsList();

        await authors.LoadAsync(transaction, a => a.Books);
        transaction.Rollback();

        Assert.Equal("Pippi", Assert.Single(Assert.Single(authors).Books).Title);
        await authors.LoadAsync(Db, a => a.Books);
        Assert.Empty(authors[0].Books);
    }

    [Fact]
    public void An_entity_with_unloaded_relations_is_a_parameter_object_as_ever()
    {
        var book = new Book { Title = "Ronja", AuthorId = 2 };

        book.Id = Db.ExecuteScalar<long>("INSERT INTO Books (Title, AuthorId, SeriesId) VALUES (@Title, @AuthorId, @SeriesId) RETURNING Id", book);

        Assert.Equal(4, book.Id);
        Assert.Equal("Ronja", Db.QuerySingle<Book>("SELECT * FROM Books WHERE Id = @Id", book).Title);
    }

    [Fact]
    public void Multi_mapping_assigns_a_relation()
    {
        Book book = Db.Query<Book, Author, Book>(
            "SELECT b.*, a.* FROM Books b JOIN Authors a ON a.Id = b.AuthorId WHERE b.Id = 1",
            (row, author) =>
            {
                row.Author = author;
                return row;
            }).Single();

        Assert.Equal("Tove", book.Author.Name);
        Assert.True(book.IsLoaded(b => b.Author));
    }

    [Fact]
    public async Task A_session_can_be_made_of_what_Dapper_code_holds()
    {
        System.Data.IDbConnection connection = Db;
        List<Book> books = connection.Query<Book>("SELECT * FROM Books").AsList();

        await books.LoadAsync(DbSession.From(connection), b => b.Author);

        Assert.Single(books.Select(book => book.Author).Distinct());
    }
}
