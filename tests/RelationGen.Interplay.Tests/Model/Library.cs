using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

// Dapper and EF Core expect columns that are named like properties.
[assembly: RelationGenOptions(Naming = NamingPolicy.PascalCase)]

namespace RelationGen.Interplay.Tests.Model;

[Table("Authors")]
public partial class Author
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Book> Books { get; }
}

[Table("Books")]
public partial class Book
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public long AuthorId { get; set; }

    public long? SeriesId { get; set; }

    public long? ShelfId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Author Author { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Series? Series { get; set; }

    /// <summary>An ordinary property: null means "none" or "not loaded", to EF Core and to RelationGen.</summary>
    [Relation(RelationType.ManyToOne)]
    public Shelf? Shelf { get; set; }
}

[Table("Shelves")]
public partial class Shelf
{
    public long Id { get; set; }

    public required string Name { get; set; }
}

[Table("Series")]
public partial class Series
{
    public long Id { get; set; }

    public required string Name { get; set; }
}
