using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Library;

[Table("authors")]
internal sealed partial class Author
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Book> Books { get; }

    [Relation(RelationType.OneToOne)]
    public partial Portrait? Portrait { get; set; }
}

[Table("portraits")]
internal sealed partial class Portrait
{
    public long Id { get; set; }

    public long AuthorId { get; set; }

    public ReadOnlyMemory<byte> Preview => Image;

    public byte[]? Image { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Author Author { get; set; }
}

internal enum Format
{
    Paper,
    Screen,
}

[Table("books")]
internal sealed partial class Book
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public Format Format { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public long AuthorId { get; set; }

    public long? SequelOfId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Author Author { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Book? SequelOf { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Book> Sequels { get; }

    [Relation(RelationType.ManyToMany, Junction = "book_tags")]
    public partial IReadOnlyList<Tag> Tags { get; }

    /// <summary>Relations may be ordinary properties, too.</summary>
    [Relation(RelationType.OneToMany)]
    public List<Chapter> Chapters { get; } = [];
}

[Table("chapters")]
internal sealed partial class Chapter
{
    public long Id { get; set; }

    public long BookId { get; set; }

    public required string Heading { get; set; }
}

[Table("tags")]
internal sealed partial class Tag
{
    public long Id { get; set; }

    public required string Word { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Book> Books { get; }
}
