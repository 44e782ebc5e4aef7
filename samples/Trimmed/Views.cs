using System.Text.Json.Serialization;
using RelationGen;

namespace Library;

/// <summary>An author with books, as a program writes it to others.</summary>
[View(typeof(Author))]
public partial record AuthorCard(string Name)
{
    [From(nameof(Author.Books), Aggregate = Aggregate.Count)]
    public required long BookCount { get; init; }

    [From(nameof(Author.Books), nameof(Book.PublishedOn), Aggregate = Aggregate.Max)]
    public DateOnly? LastPublished { get; init; }

    [From(nameof(Author.Books), OrderBy = nameof(ByTitle))]
    public required IReadOnlyList<BookLine> Books { get; init; }

    private static Ordering ByTitle(BookTable b) => b.Title.Ascending;
}

/// <summary>A book in a list.</summary>
[View(typeof(Book))]
public partial record BookLine(string Title, DateOnly PublishedOn)
{
    [From(nameof(Book.Genres), nameof(Genre.Name))]
    public required IReadOnlyList<string> Genres { get; init; }
}

/// <summary>How views and documents become JSON, known when the program is compiled.</summary>
[JsonSerializable(typeof(List<AuthorCard>))]
[JsonSerializable(typeof(Book))]
[JsonSerializable(typeof(Edition))]
internal sealed partial class CardJson : JsonSerializerContext;
