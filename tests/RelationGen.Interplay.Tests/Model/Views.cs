using System.Text.Json.Serialization;
using RelationGen;

namespace RelationGen.Interplay.Tests.Model;

/// <summary>A view by a constructor.</summary>
[View(typeof(Series))]
public partial record SeriesLine(long Id, string Name);

/// <summary>A view that is a struct.</summary>
[View(typeof(Book))]
public readonly partial record struct BookTitle(long Id, string Title);

/// <summary>A view by an initializer, with another view in it, and with members that are null where there is no row.</summary>
[View(typeof(Book))]
public partial record BookCard
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public long? SeriesId { get; init; }

    [From(nameof(Book.Author), nameof(Author.Name))]
    [JsonPropertyName("author")]
    public required string AuthorName { get; init; }

    public required SeriesLine? Series { get; init; }

    [From(nameof(Book.Shelf), nameof(Shelf.Name))]
    public string? ShelfName { get; init; }
}

/// <summary>A view with lists of views, of structs and of a column, by a constructor and an initializer.</summary>
[View(typeof(Author))]
public partial record AuthorBooks(long Id, string Name, IReadOnlyList<BookCard> Books)
{
    [From(nameof(Author.Books), Aggregate = Aggregate.Count)]
    public required int BookCount { get; init; }

    [From(nameof(Author.Books), nameof(Book.SeriesId), Aggregate = Aggregate.Max)]
    public long? LastSeries { get; init; }

    [From(nameof(Author.Books), OrderBy = nameof(ByTitle), Take = 2)]
    public required List<BookTitle> First { get; init; }

    [From(nameof(Author.Books), nameof(Book.Title))]
    public required IReadOnlyList<string> Titles { get; init; }

    private static Ordering ByTitle(BookTable b) => b.Title.Ascending;
}

/// <summary>A view of groups.</summary>
[View(typeof(Book), Grouped = true)]
public partial record BooksOfSeries
{
    [From(nameof(Book.Series), nameof(Model.Series.Name))]
    public required string? Series { get; init; }

    [From(Aggregate = Aggregate.Count)]
    public required long Books { get; init; }
}
