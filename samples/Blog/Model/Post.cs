using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace Blog.Model;

public enum PostState
{
    Draft,
    Published,
    Withdrawn,
}

/// <summary>An article.</summary>
[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public PostState State { get; set; }

    public DateTime? PublishedAt { get; set; }

    public long AuthorId { get; set; }

    public long? ReviewerId { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial User Author { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial User? Reviewer { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public partial IReadOnlyList<Tag> Tags { get; }
}
