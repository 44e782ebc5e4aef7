using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("authors")]
public partial record Author(long Id, string Name)
{
    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Book> Books { get; }
}

[Table("books")]
public sealed partial record Book
{
    public long Id { get; init; }

    public long AuthorId { get; set; }

    public string? Subtitle { get; init; }

    [Relation(RelationType.ManyToOne)]
    public partial Author Author { get; set; }
}
