using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

// Every kind of relation and of column that the rules of a database look at.

namespace RelationGen.Tool.Tests.Rules.Alters;

[Table("lib_countries")]
internal sealed partial class Country
{
    [Key]
    public required string Code { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Author> Authors { get; }
}

[Table("lib_authors"), MorphName("author")]
internal sealed partial class Author
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? Nickname { get; set; }

    public int Rating { get; set; }

    public double Score { get; set; }

    public bool IsActive { get; set; }

    public DateOnly? Born { get; set; }

    public required string CountryCode { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Country Country { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Book.Author))]
    public partial IReadOnlyList<Book> Books { get; }

    [Relation(RelationType.OneToOne)]
    public partial Profile? Profile { get; set; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Note> Notes { get; }
}

[Table("lib_profiles")]
internal sealed partial class Profile
{
    public long Id { get; set; }

    public required string Text { get; set; }

    public long AuthorId { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Author Author { get; set; }
}

[Table("lib_books"), MorphName("book")]
internal sealed partial class Book
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public int Pages { get; set; }

    public decimal Price { get; set; }

    public Guid Number { get; set; }

    public DateTime? PublishedAt { get; set; }

    [DefaultSql("CURRENT_TIMESTAMP")]
    public DateTime CreatedAt { get; set; }

    public long AuthorId { get; set; }

    public long? EditorId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(Author.Books))]
    public partial Author Author { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Author? Editor { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "lib_books_tags", SourceColumns = ["book_id"], TargetColumns = ["tag_id"])]
    public partial IReadOnlyList<Label> Labels { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Edition> Editions { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Review> Reviews { get; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Note> Notes { get; }
}

[Table("lib_labels")]
internal sealed partial class Label
{
    public long Id { get; set; }

    public required string Text { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "lib_books_tags", SourceColumns = ["tag_id"], TargetColumns = ["book_id"])]
    public partial IReadOnlyList<Book> Books { get; }
}

[Table("lib_editions")]
internal sealed partial class Edition
{
    [Key, Column(Order = 0)]
    public long BookId { get; set; }

    [Key, Column(Order = 1)]
    public int Year { get; set; }

    public string? Publisher { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Book Book { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Sale> Sales { get; }
}

[Table("lib_sales"), Unique(nameof(Receipt))]
internal sealed partial class Sale
{
    public long Id { get; set; }

    public int Count { get; set; }

    [Computed("{Count} * 2")]
    public int Twice { get; private set; }

    public required string Receipt { get; set; }

    public long BookId { get; set; }

    public int Year { get; set; }

    [Relation(RelationType.ManyToOne, Fields = [nameof(BookId), nameof(Year)])]
    public partial Edition Edition { get; set; }
}

/// <summary>The other side alone has the relation.</summary>
[Table("lib_reviews")]
internal sealed partial class Review
{
    public long Id { get; set; }

    public short Stars { get; set; }

    public string? Text { get; set; }

    public long BookId { get; set; }
}

[Table("lib_notes")]
internal sealed partial class Note
{
    public long Id { get; set; }

    public required string Text { get; set; }

    public required string SubjectType { get; set; }

    public long SubjectId { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Book), typeof(Author)])]
    public partial object? Subject { get; set; }
}
