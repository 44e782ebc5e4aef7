using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using RelationGen.Interplay.Tests.Model;

namespace RelationGen.Interplay.Tests;

/// <summary>EF Core works on the same classes: its conventions find the generated backing fields.</summary>
public sealed class EntityFrameworkTests : IDisposable
{
    private readonly LibraryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(typeof(Author), nameof(Author.Books), "_books")]
    [InlineData(typeof(Book), nameof(Book.Author), "_author")]
    [InlineData(typeof(Book), nameof(Book.Series), "_series")]
    public void Conventions_find_the_relation_and_its_field(Type type, string property, string field)
    {
        using LibraryContext context = Open();

        INavigation? navigation = context.Model.FindEntityType(type)?.FindNavigation(property);

        Assert.Equal(field, navigation?.FieldInfo?.Name);
    }

    [Fact]
    public void Nothing_that_was_generated_is_mapped_by_mistake()
    {
        using LibraryContext context = Open();

        Assert.Equal(["Author", "Book", "Series", "Shelf"], context.Model.GetEntityTypes().Select(type => type.ClrType.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["AuthorId", "Id", "SeriesId", "ShelfId", "Title"], context.Model.FindEntityType(typeof(Book))!.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.True(context.Model.FindEntityType(typeof(Book))!.FindNavigation(nameof(Book.Author))!.ForeignKey.IsRequired);
    }

    [Fact]
    public async Task A_graph_is_added_and_its_keys_are_filled_in()
    {
        var ronja = new Book { Title = "Ronja", Author = new Author { Name = "Astrid L." } };
        using (LibraryContext context = Open())
        {
            context.Add(ronja);
            await context.SaveChangesAsync();
        }

        Assert.Equal((4, 3, 3), (ronja.Id, ronja.AuthorId, ronja.Author.Id));
        Assert.Equal("Astrid L.", _database.Scalar<string>("SELECT a.Name FROM Books b JOIN Authors a ON a.Id = b.AuthorId WHERE b.Title = 'Ronja'"));
    }

    [Fact]
    public void Include_fills_the_relation_so_that_it_reads_as_loaded()
    {
        using LibraryContext context = Open();

        List<Author> authors = [.. context.Authors.Include(a => a.Books).OrderBy(a => a.Id)];

        Assert.Equal(3, authors[0].Books.Count);
        Assert.Empty(authors[1].Books);
        Assert.True(authors.TrueForAll(author => author.IsLoaded(a => a.Books)));
        Assert.Same(authors[0], authors[0].Books[0].Author);
    }

    [Fact]
    public void Without_Include_the_relation_is_not_loaded()
    {
        using LibraryContext context = Open();

        Author author = context.Authors.First();
        Book book = context.Books.AsNoTracking().First();

        Assert.Throws<RelationNotLoadedException>(() => author.Books);
        Assert.Throws<RelationNotLoadedException>(() => book.Author);
    }

    [Fact]
    public void A_null_that_EF_found_reads_as_not_loaded_because_EF_sets_nothing()
    {
        using LibraryContext context = Open();

        List<Book> books = [.. context.Books.Include(b => b.Series).OrderBy(b => b.Id)];

        Assert.Equal("Moomins", books[0].Series?.Name);
        Assert.Throws<RelationNotLoadedException>(() => books[1].Series);
    }

    [Fact]
    public async Task An_ordinary_property_reads_as_null_whoever_loads_it()
    {
        using LibraryContext context = Open();
        List<Book> included = [.. context.Books.Include(b => b.Shelf).OrderBy(b => b.Id)];
        List<Book> loaded = await Book.Query(_database.Connection).Include(b => b.Shelf).ToListAsync();

        Assert.Equal(["By the window", null, null], included.Select(book => book.Shelf?.Name));
        Assert.Equal(["By the window", null, null], loaded.Select(book => book.Shelf?.Name));
    }

    [Fact]
    public async Task Fix_up_moves_a_book_from_one_author_to_the_other()
    {
        using LibraryContext context = Open();
        List<Author> authors = await context.Authors.Include(a => a.Books).OrderBy(a => a.Id).ToListAsync();
        Book book = authors[0].Books[0];

        book.Author = authors[1];
        context.ChangeTracker.DetectChanges();

        Assert.Equal(2, authors[0].Books.Count);
        Assert.Same(book, Assert.Single(authors[1].Books));
        await context.SaveChangesAsync();
        Assert.Equal(2, _database.Scalar<long>("SELECT AuthorId FROM Books WHERE Id = 1"));
    }

    [Fact]
    public async Task Queries_translate_relations()
    {
        using LibraryContext context = Open();

        Assert.Equal(["Tove"], await context.Authors.Where(a => a.Books.Any(b => b.Series!.Name == "Moomins")).Select(a => a.Name).ToListAsync());
    }

    [Fact]
    public async Task Entities_that_EF_read_without_tracking_get_their_relations()
    {
        using LibraryContext context = Open();
        List<Author> authors = await context.Authors.AsNoTracking().OrderBy(a => a.Id).ToListAsync();

        await authors.LoadAsync(context.Database.GetDbConnection(), a => a.Books.Include(b => b.Series));

        Assert.Equal(3, authors[0].Books.Count);
        Assert.Equal("Moomins", authors[0].Books[0].Series?.Name);
        Assert.Empty(authors[1].Books);
    }

    [Fact]
    public async Task Loading_into_tracked_entities_makes_EF_take_the_targets_for_changes()
    {
        using LibraryContext context = Open();
        List<Book> books = await context.Books.ToListAsync();

        await books.LoadAsync(context.Database.GetDbConnection(), b => b.Author);

        Assert.Equal("Tove", books[0].Author.Name);
        context.ChangeTracker.DetectChanges();
        Assert.Equal(EntityState.Modified, context.Entry(books[0].Author).State);
    }

    [Fact]
    public async Task Loading_what_EF_tracks_already_makes_it_throw()
    {
        using LibraryContext context = Open();
        List<Book> books = await context.Books.Include(b => b.Author).ToListAsync();

        await books.LoadAsync(context.Database.GetDbConnection(), b => b.Author);

        Assert.Throws<InvalidOperationException>(context.ChangeTracker.DetectChanges);
    }

    [Fact]
    public async Task A_load_takes_part_in_the_transaction_of_EF()
    {
        using LibraryContext context = Open();
        using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
        context.Add(new Book { Title = "Pippi", AuthorId = 2 });
        await context.SaveChangesAsync();

        DbTransaction db = context.Database.CurrentTransaction!.GetDbTransaction();
        Author astrid = (await Author.FindAsync(db, 2))!;
        await astrid.LoadAsync(db, a => a.Books);

        Assert.Equal("Pippi", Assert.Single(astrid.Books).Title);
    }

    [Fact]
    public async Task A_graph_that_was_loaded_by_RelationGen_is_attached_and_saved()
    {
        List<Author> authors = await Author.Query(_database.Connection).Include(a => a.Books.Include(b => b.Series)).ToListAsync();
        using LibraryContext context = Open();

        context.AttachRange(authors);
        authors[0].Books[0].Title = "Comet";
        authors[0].Name = "Tove Jansson";
        int saved = await context.SaveChangesAsync();

        Assert.Equal(2, saved);
        Assert.Equal("Comet", _database.Scalar<string>("SELECT Title FROM Books WHERE Id = 1"));
    }

    [Fact]
    public async Task Fix_up_adds_to_lists_that_RelationGen_loaded()
    {
        List<Author> authors = await Author.Query(_database.Connection).Include(a => a.Books).ToListAsync();
        using LibraryContext context = Open();
        context.AttachRange(authors);

        context.Add(new Book { Title = "More Moomins", AuthorId = 1 });
        context.Add(new Book { Title = "Pippi", AuthorId = 2 });
        await context.SaveChangesAsync();

        Assert.Equal(4, authors[0].Books.Count);
        Assert.Equal("Pippi", Assert.Single(authors[1].Books).Title);
    }

    private LibraryContext Open() => new(_database.Connection);
}
