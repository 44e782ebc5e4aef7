using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

// Relations with a condition and an order of their own, and the first of many.
[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.OneToMany, Where = nameof(IsApproved), OrderBy = nameof(ByRating))]
    public partial IReadOnlyList<Comment> Approved { get; }

    [Relation(RelationType.OneToOne, OrderBy = nameof(Newest))]
    public partial Comment? Latest { get; }

    private static Predicate IsApproved(CommentTable c) => c.Approved & c.Rating > 2;

    private static Ordering[] ByRating(CommentTable c) => [c.Rating.Descending, c.Author];

    private static Ordering Newest(CommentTable c) => c.CreatedAt.Descending;
}

[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }

    public long PostId { get; set; }

    public bool Approved { get; set; }

    public int? Rating { get; set; }

    public string? Author { get; set; }

    public DateTime CreatedAt { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }
}
