using System.Data.Common;
using System.Text.Json;
using Library;
using Microsoft.Data.Sqlite;
using Npgsql;
using RelationGen;

// A program that is published trimmed or as native code; README says how. Without arguments it runs on SQLite in memory.
//   dotnet run --project samples/Trimmed
//   dotnet run --project samples/Trimmed -- --postgres "Host=localhost;Username=postgres;Database=library"
if (args is ["--postgres", var connectionString])
{
    await using NpgsqlDataSource source = new NpgsqlSlimDataSourceBuilder(connectionString).Build();
    await using NpgsqlConnection connection = await source.OpenConnectionAsync();
    await RunAsync(connection);
}
else
{
    await using var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
    await connection.OpenAsync();
    await RunAsync(connection);
}

static async Task RunAsync(DbConnection connection)
{
    await RelationSchema.CreateAsync(connection);
    var db = new DbSession(connection);
    await Author.CreateAsync(db, new Author { Name = "Jane Austen" }, a =>
    {
        Book emma = new()
        {
            Id = Guid.CreateVersion7(), Title = "Emma", PublishedOn = new DateOnly(1815, 12, 23), Keywords = ["marriage", "class"],
            FirstEdition = new Edition("John Murray", 3), Binding = Binding.HalfLeather,
        };
        a.Books.Create(emma, b => b.Genres.Create(new Genre { Name = "romance" }));
        a.Books.Create(new Book { Id = Guid.CreateVersion7(), Title = "Persuasion", PublishedOn = new DateOnly(1817, 12, 20) });
    });

    foreach (Author author in await Author.Query(db).Include(a => a.Books.OrderBy(b => b.Title).Include(b => b.Genres)).ToListAsync())
    {
        foreach (Book book in author.Books)
            Console.WriteLine($"{author.Name}: {book.Title}, {book.PublishedOn:O}, {string.Join(", ", book.Genres.Select(genre => genre.Name))}");
    }

    List<Book> found = await Book.Query(db)
        .Where(b => b.Keywords.Contains("class") & b.FirstEdition.Json<int>("Volumes") == 3 & b.Binding == Binding.HalfLeather)
        .ToListAsync();
    foreach (Book book in found)
        Console.WriteLine($"{book.Title}: {book.FirstEdition!.Publisher}, {book.Binding}, {string.Join(", ", book.Keywords)}");

    long early = await Book.Query(db).Where(b => b.Author.Is(a => a.Name.StartsWith("Jane")) & b.PublishedOn < new DateOnly(1817, 1, 1)).CountAsync();
    Console.WriteLine($"{early} before 1817");

    List<AuthorCard> cards = await Author.Query(db).ToListAsync<AuthorCard>();
    Console.WriteLine(JsonSerializer.Serialize(cards, CardJson.Default.ListAuthorCard));

    // An entity as it is loaded: with its genres, and without its author.
    Book loaded = (await Book.Query(db).Include(b => b.Genres).Where(b => b.Title == "Emma").FirstOrDefaultAsync())!;
    JsonSerializerOptions options = new JsonSerializerOptions { TypeInfoResolver = CardJson.Default }.AddRelationGen();
    string json = JsonSerializer.Serialize(loaded, options.GetTypeInfo(typeof(Book)));
    Console.WriteLine(json[json.IndexOf("\"Title\"", StringComparison.Ordinal)..]);
}
