using System;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Fixtures.Touched;

// What of a target is set when a row that refers to it changes: by relations to one, and in each target of a polymorphic one.
[Table("posts"), MorphName("post")]
public partial class Post
{
    public long Id { get; set; }

    public DateTime UpdatedAt { get; set; }
}

[Table("pages"), MorphName("page")]
public partial class Page
{
    public long Id { get; set; }

    [Column(TypeName = "timestamptz")]
    public DateTime UpdatedAt { get; set; }
}

[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }

    public long PostId { get; set; }

    public string? SubjectType { get; set; }

    public long? SubjectId { get; set; }

    [Relation(RelationType.ManyToOne, Touch = nameof(Post.UpdatedAt))]
    public partial Post Post { get; set; }

    [Relation(RelationType.MorphTo, Targets = [typeof(Post), typeof(Page)], Touch = nameof(Page.UpdatedAt))]
    public partial object? Subject { get; set; }
}
