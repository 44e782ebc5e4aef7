using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Library;

/// <summary>Someone who wrote books.</summary>
[Table("authors")]
public partial class Author
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Book> Books { get; }
}

/// <summary>A book; its key is made by the program.</summary>
[Table("books")]
public partial class Book
{
    public Guid Id { get; set; }

    public required string Title { get; set; }

    public DateOnly PublishedOn { get; set; }

    public string[] Keywords { get; set; } = [];

    [JsonColumn(typeof(CardJson))]
    public Edition? FirstEdition { get; set; }

    [Column(TypeName = "binding")]
    public Binding Binding { get; set; }

    public long AuthorId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Author Author { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Genre> Genres { get; }
}

/// <summary>How a book is bound, by the labels that the database has.</summary>
public enum Binding
{
    Cloth,

    [EnumLabel("half leather")]
    HalfLeather,
}

/// <summary>What is known of an edition, a document in the row of its book.</summary>
public sealed record Edition(string Publisher, int Volumes);

/// <summary>A kind of books.</summary>
[Table("genres")]
public partial class Genre
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Book> Books { get; }
}
