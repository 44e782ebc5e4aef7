using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Startup;

/// <summary>The root of the graph; the same classes serve every library.</summary>
[Table("blogs")]
public partial class Blog
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Post> Posts { get; set; } = [];

    /// <summary>Differs when a row or a pair is missing.</summary>
    public long Checksum() => Posts.Sum(post => (post.Id * 31) + post.Title.Length + post.PublishedAt.Day + post.Tags.Sum(tag => tag.Id * tag.Name.Length));
}

/// <summary>A post of a blog.</summary>
[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public long BlogId { get; set; }

    public required string Title { get; set; }

    public DateTime PublishedAt { get; set; }

    [Relation(RelationType.ManyToOne)]
    public Blog? Blog { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public List<Tag> Tags { get; set; } = [];
}

/// <summary>A keyword of posts.</summary>
[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public List<Post> Posts { get; set; } = [];
}
