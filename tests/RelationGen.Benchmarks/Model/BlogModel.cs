using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>A blog with many posts; the same classes serve every contender.</summary>
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

    public string? Summary { get; set; }

    public long Visits { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Post> Posts { get; set; } = [];

    [Relation(RelationType.OneToOne, Owner = true)]
    public Profile? Profile { get; set; }
}

/// <summary>What a blog says about itself.</summary>
[Table("profiles")]
public partial class Profile
{
    public long Id { get; set; }

    public long BlogId { get; set; }

    public required string Motto { get; set; }

    public int Followers { get; set; }
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

    [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
    public List<Tag> Tags { get; set; } = [];
}

/// <summary>One of 500 tags.</summary>
[Table("tags")]
public partial class Tag
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.ManyToMany, Through = typeof(PostTag))]
    public List<Post> Posts { get; set; } = [];
}

/// <summary>A pair of a post and a tag.</summary>
[Table("post_tags")]
public partial class PostTag
{
    [Key, Column(Order = 0)]
    public long PostId { get; set; }

    [Key, Column(Order = 1)]
    public long TagId { get; set; }
}
