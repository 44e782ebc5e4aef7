using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations.Schema;
using RelationGen;

namespace App;

[Table("posts")]
public partial class Post
{
    public long Id { get; set; }
    public required string Title { get; set; }
    public long AuthorId { get; set; }
    public long? EditorId { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(User.Posts))]
    public partial User Author { get; set; }

    [Relation(RelationType.ManyToOne, Field = nameof(User.Edited))]
    public partial User? Editor { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Comment> Comments { get; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Tag> Tags { get; }
}

[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }
    public required string Body { get; set; }
    public bool Approved { get; set; }
    public int? Stars { get; set; }
    public DateTime CreatedAt { get; set; }
    public long PostId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Post Post { get; set; }
}

[Table("users")]
public partial class User
{
    public long Id { get; set; }
    public required string Name { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Post.Author))]
    public partial IReadOnlyList<Post> Posts { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Post.Editor))]
    public partial IReadOnlyList<Post> Edited { get; }
}

[Table("tags")]
public partial class Tag
{
    public Guid Id { get; set; }
    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany)]
    public partial IReadOnlyList<Post> Posts { get; }
}

[View(typeof(Post))]
public partial record PostCard
{
    public required long Id { get; init; }
    public required string Title { get; init; }

    [From(nameof(Post.Author), nameof(User.Name))]
    public required string AuthorName { get; init; }

    public required UserLine Author { get; init; }
    public UserLine? Editor { get; init; }

    [From(nameof(Post.Editor), nameof(User.Name))]
    public string? EditorName { get; init; }

    [From(nameof(Post.Comments), Where = nameof(Approved), OrderBy = nameof(Newest), Take = 3)]
    public required IReadOnlyList<CommentLine> Latest { get; init; }

    [From(nameof(Post.Tags), nameof(Tag.Name))]
    public required IReadOnlyList<string> TagNames { get; init; }

    [From(nameof(Post.Comments), Aggregate = Aggregate.Count)]
    public required long CommentCount { get; init; }

    [From(nameof(Post.Comments), Where = nameof(Approved), Aggregate = Aggregate.Count)]
    public int ApprovedCount { get; init; }

    [From(nameof(Post.Comments), nameof(Comment.Stars), Aggregate = Aggregate.Average)]
    public double? Stars { get; init; }

    [From(nameof(Post.Comments), nameof(Comment.Stars), Aggregate = Aggregate.Sum)]
    public long AllStars { get; init; }

    [From(nameof(Post.Author), nameof(User.Edited), nameof(Post.Title), Aggregate = Aggregate.Max)]
    public string? LastEdited { get; init; }

    [From(Value = nameof(Length))]
    public int TitleLength { get; init; }

    [From(nameof(Post.Author), Value = nameof(Initial))]
    public required string AuthorInitial { get; init; }

    public string Heading => Title + " by " + AuthorName;

    private static Predicate Approved(CommentTable c) => c.Approved;

    private static Ordering Newest(CommentTable c) => c.CreatedAt.Descending;

    private static Scalar<int> Length(PostTable p) => Scalar.Sql<int>($"LENGTH({p.Title})");

    private static Scalar<string> Initial(UserTable u) => Scalar.Sql<string>($"SUBSTR({u.Name}, 1, 1)");
}

[View(typeof(User))]
public partial record UserLine
{
    public required string Name { get; init; }

    [From(nameof(User.Posts), nameof(Post.Title))]
    public required IReadOnlyList<string> Titles { get; init; }
}

[View(typeof(Comment))]
public sealed partial record CommentLine(long Id, string Body);
