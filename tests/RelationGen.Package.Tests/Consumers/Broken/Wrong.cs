using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Broken;

// RG2001: Comment has no PostId.
[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }
}

[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public long AuthorId { get; set; }

    // RG2006: a one-to-many relation stores no key here.
    [Relation(RelationType.OneToMany, Fields = [nameof(Id)])]
    public partial IReadOnlyList<Attachment> Attachments { get; }

    // RG1007: Author is no entity.
    [Relation(RelationType.ManyToOne)]
    public partial Author Author { get; set; }

#if MISSPELLED
    // The compiler's own words: CS0246, no such type, and CS9248, because what has no type cannot be implemented.
    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Coment> Comments { get; }
#endif
}

[Table("attachments")]
public partial class Attachment
{
    public long Id { get; set; }

    public long PostId { get; set; }
}

public class Author
{
    public long Id { get; set; }
}

// RG1001: not partial.
[Table("tags")]
public class Tag
{
    public long Id { get; set; }

    public long PostId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public Post? Post { get; set; }
}

// RG1004: no key; with [Table] it would be read all the same.
public partial class Setting
{
    public string Text { get; set; } = "";

    public long PostId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }
}
