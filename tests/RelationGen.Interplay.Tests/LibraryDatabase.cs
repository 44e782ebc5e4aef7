using Microsoft.Data.Sqlite;

namespace RelationGen.Interplay.Tests;

/// <summary>An open in-memory database with two authors, three books and one series; the second author has no book.</summary>
public sealed class LibraryDatabase : IDisposable
{
    private const string Script = """
        CREATE TABLE Authors (Id INTEGER PRIMARY KEY AUTOINCREMENT, Name TEXT NOT NULL);
        CREATE TABLE Series (Id INTEGER PRIMARY KEY AUTOINCREMENT, Name TEXT NOT NULL);
        CREATE TABLE Shelves (Id INTEGER PRIMARY KEY AUTOINCREMENT, Name TEXT NOT NULL);
        CREATE TABLE Books (
            Id INTEGER PRIMARY KEY AUTOINCREMENT,
            Title TEXT NOT NULL,
            AuthorId INTEGER NOT NULL REFERENCES Authors (Id),
            SeriesId INTEGER REFERENCES Series (Id),
            ShelfId INTEGER REFERENCES Shelves (Id));
        INSERT INTO Authors VALUES (1, 'Tove'), (2, 'Astrid');
        INSERT INTO Series VALUES (1, 'Moomins');
        INSERT INTO Shelves VALUES (1, 'By the window');
        INSERT INTO Books VALUES (1, 'Comet in Moominland', 1, 1, 1), (2, 'The Summer Book', 1, NULL, NULL), (3, 'Moominsummer Madness', 1, 1, NULL);
        """;

    public LibraryDatabase()
    {
        Connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        Connection.Open();
        Execute(Script);
    }

    public SqliteConnection Connection { get; }

    public void Dispose() => Connection.Dispose();

    public void Execute(string sql)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public T Scalar<T>(string sql)
    {
        using SqliteCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }
}
