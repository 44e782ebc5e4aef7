using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Ordinary properties of every collection type, and a relation declared on the class.</summary>
public sealed class CollectionTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_collection_type_is_filled(Engine engine)
    {
        using Database db = Database.Create(engine, Library.Script);
        List<Shelf> shelves = await Shelf.Query(db).ToListAsync();
        List<Book> instance = shelves[0].Filled;
        instance.Add(new Book { Id = 77 });

        await shelves.LoadAsync(
            db, s => s.Books, s => s.List, s => s.IList, s => s.Collection, s => s.Set, s => s.Array, s => s.Enumerable, s => s.Filled, s => s.FilledSet, s => s.Partial);

        Shelf shelf = shelves[0];
        Assert.All(
            new IEnumerable<Book>[] { shelf.Books, shelf.List, shelf.IList, shelf.Collection, shelf.Array, shelf.Enumerable!, shelf.Filled, shelf.Partial },
            books => Assert.Equal([1L, 2L, 3L], books.Select(book => book.Id)));
        Assert.Equal([1L, 2L, 3L], shelf.Set.Select(book => book.Id).Order());
        Assert.Equal([1L, 2L, 3L], shelf.FilledSet.Select(book => book.Id).Order());
        Assert.Same(instance, shelf.Filled);

        // One call, one object for each row, in every one of the collections.
        Assert.All(shelf.Books, book => Assert.Contains(book, shelf.Set));
        Assert.All(shelf.Books, book => Assert.Contains(book, shelf.Array));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Every_collection_type_can_be_empty(Engine engine)
    {
        using Database db = Database.Create(engine, Library.Script);
        Shelf shelf = (await Shelf.FindAsync(db, 2))!;
        shelf.Filled.Add(new Book { Id = 77 });
        shelf.List.Add(new Book { Id = 77 });

        await shelf.LoadAsync(
            db, s => s.Books, s => s.List, s => s.IList, s => s.Collection, s => s.Set, s => s.Array, s => s.Enumerable, s => s.Filled, s => s.FilledSet, s => s.Partial);

        Assert.All(
            new IEnumerable<Book>?[]
            {
                shelf.Books, shelf.List, shelf.IList, shelf.Collection, shelf.Set, shelf.Array, shelf.Enumerable, shelf.Filled, shelf.FilledSet, shelf.Partial,
            },
            books => Assert.Empty(books!));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_ordinary_to_one_is_null_until_it_is_loaded(Engine engine)
    {
        using Database db = Database.Create(engine, Library.Script);
        List<Book> books = await Book.Query(db).ToListAsync();
        Assert.All(books, book => Assert.Null(book.Shelf));
        Assert.False(books[0].IsLoaded(b => b.Shelf));

        await books.LoadAsync(db, b => b.Shelf);

        Assert.All(books, book => Assert.Equal(1, book.Shelf!.Id));
        Assert.Same(books[0].Shelf, books[2].Shelf);
        Assert.True(books[0].IsLoaded(b => b.Shelf));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_relation_declared_on_the_class_behaves_like_one_on_a_property(Engine engine)
    {
        using Database db = Database.Create(engine, Library.Script);
        Shelf shelf = (await Shelf.FindAsync(db, 1))!;
        Assert.Throws<RelationNotLoadedException>(() => shelf.Books);

        await shelf.LoadAsync(db, s => s.Books);

        Assert.Equal(3, shelf.Books.Count);
        Assert.Same(shelf, shelf.Books[0].Shelf);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_settable_collection_can_be_assigned(Engine engine)
    {
        using Database db = Database.Create(engine, Library.Script);
        Shelf shelf = (await Shelf.FindAsync(db, 2))!;

        shelf.Partial = [new Book { Id = 5 }];

        Assert.Single(shelf.Partial);
        Assert.True(shelf.IsLoaded(s => s.Partial));
        Assert.Throws<ArgumentNullException>(() => shelf.Partial = null!);
    }
}
