using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>A blog with 53 to 960 posts; the same classes serve every contender.</summary>
[Table("blogs")]
public partial class Blog
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string Url { get; set; }

    public int Rank { get; set; }

    public double Score { get; set; }

    public bool IsActive { get; set; }

    public DateTime CreatedAt { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Post> Posts { get; set; } = [];
}

/// <summary>A post of a blog.</summary>
[Table("posts")]
public partial class Post
{
    public long Id { get; set; }

    public long BlogId { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public int Views { get; set; }

    public double? Rating { get; set; }

    public bool IsDraft { get; set; }

    public DateTime PublishedAt { get; set; }

    [Relation(RelationType.ManyToOne)]
    public Blog? Blog { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public List<Tag> Tags { get; set; } = [];
}

/// <summary>One of 500 tags.</summary>
[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "post_tags")]
    public List<Post> Posts { get; set; } = [];
}
