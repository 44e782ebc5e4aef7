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
[MorphName("post")]
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

    /// <summary>The first of many rows: a method says in which order.</summary>
    [Relation(RelationType.OneToOne, Where = nameof(IsApproved), OrderBy = nameof(Newest))]
    public partial Comment? LatestComment { get; }

    /// <summary>Straight to the tags; <see cref="PostTags"/> has the rows between.</summary>
    [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
    public partial IReadOnlyList<Tag> Tags { get; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<PostTag> PostTags { get; }

    [Relation(RelationType.MorphMany)]
    public partial IReadOnlyList<Reaction> Reactions { get; }

    private static Predicate IsApproved(CommentTable comment) => comment.Approved;

    private static Ordering Newest(CommentTable comment) => comment.CreatedAt.Descending;
}
