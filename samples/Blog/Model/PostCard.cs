using RelationGen;

namespace Blog.Model;

/// <summary>A post as a list shows it, without its body: what one statement for the rows and one for the tags read.</summary>
[View(typeof(Post))]
public partial record PostCard
{
    public required string Title { get; init; }

    [From(nameof(Post.Author), nameof(User.Name))]
    public required string AuthorName { get; init; }

    [From(nameof(Post.Comments), Aggregate = Aggregate.Count)]
    public required long CommentCount { get; init; }

    [From(nameof(Post.Tags), nameof(Tag.Name))]
    public required IReadOnlyList<string> TagNames { get; init; }
}
