using System.ComponentModel.DataAnnotations.Schema;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Views;

/// <summary>A post as a page of a list shows it.</summary>
[View(typeof(Post))]
public partial record PostCard
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    [From(nameof(Post.Author), nameof(User.Name))]
    public required string AuthorName { get; init; }

    [From(nameof(Post.Reviewer), nameof(User.Name))]
    public string? ReviewerName { get; init; }

    [From(nameof(Post.Comments), Aggregate = Aggregate.Count)]
    public required long CommentCount { get; init; }

    [From(nameof(Post.Comments), Where = nameof(Named), OrderBy = nameof(Newest), Take = 1)]
    public required IReadOnlyList<CommentLine> Latest { get; init; }

    [From(nameof(Post.Tags), nameof(Tag.Name))]
    public required IReadOnlyList<string> TagNames { get; init; }

    private static Predicate Named(CommentTable c) => c.Body != "late";

    private static Ordering Newest(CommentTable c) => c.Id.Descending;
}

[View(typeof(Comment))]
public partial record CommentLine(string Body, UserLine? Author);

[View(typeof(User))]
public partial record UserLine(string Name);

/// <summary>What needs nothing but the row.</summary>
[View(typeof(Post))]
public partial record struct PostTitle(long Id, string Title);

/// <summary>A required view of a target.</summary>
[View(typeof(Post))]
public partial class PostByUser
{
    public PostByUser(long id, UserLine author)
    {
        Id = id;
        Author = author;
    }

    public long Id { get; }

    public UserLine Author { get; }

    [From(Value = nameof(Length))]
    public int TitleLength { get; set; }

    [NotMapped]
    public string? Note { get; set; }

    public string Shown => $"{Id} by {Author.Name}";

    private static Scalar<int> Length(PostTable p) => Scalar.Sql<int>($"LENGTH({p.Title})");
}

/// <summary>A sum that may be larger than its type.</summary>
[View(typeof(Post))]
public partial record PostSums([property: From(nameof(Post.Comments), nameof(Comment.Id), Aggregate = Aggregate.Sum)] long Sum);

/// <summary>Three levels of lists.</summary>
[View(typeof(User))]
public partial record UserPosts(string Name, IReadOnlyList<PostComments> Posts);

[View(typeof(Post))]
public partial record PostComments(string Title, IReadOnlyList<CommentLine> Comments);

/// <summary>A value that indexes may decide how to compute.</summary>
[View(typeof(Post))]
public partial record PostCounts(long Id, [property: From(nameof(Post.Comments), Aggregate = Aggregate.Count)] long Comments);

/// <summary>A value over which a method of the view decides at each call.</summary>
[View(typeof(Post))]
public partial record PostsFrom(
    long Id, [property: From(nameof(Post.Comments), Aggregate = Aggregate.Count, Where = nameof(PostsFrom.IsLater))] long Later)
{
    [NotMapped]
    public static long Least { get; set; }

    private static Predicate IsLater(CommentTable c) => c.Id >= Least;
}
