using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Someone who writes articles.</summary>
[Table("authors")]
public partial class Author
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    public DateTime JoinedAt { get; set; }

    [Relation(RelationType.OneToMany)]
    public List<Article> Articles { get; set; } = [];
}

/// <summary>An article of twenty columns, of which views take a few.</summary>
[Table("articles")]
public partial class Article
{
    public long Id { get; set; }

    public long AuthorId { get; set; }

    public required string Title { get; set; }

    public required string Slug { get; set; }

    public string? Summary { get; set; }

    public required string Body { get; set; }

    public required string Language { get; set; }

    public required string Source { get; set; }

    public int Status { get; set; }

    public int Views { get; set; }

    public int Likes { get; set; }

    public int Shares { get; set; }

    public int Words { get; set; }

    public int Version { get; set; }

    public double? Rating { get; set; }

    public bool IsPinned { get; set; }

    public bool IsLocked { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public DateTime PublishedAt { get; set; }

    [Relation(RelationType.ManyToOne)]
    public Author Author { get; set; } = null!;

    [Relation(RelationType.OneToMany)]
    public List<Comment> Comments { get; set; } = [];
}

/// <summary>What a reader says about an article.</summary>
[Table("comments")]
public partial class Comment
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public required string Writer { get; set; }

    public required string Body { get; set; }

    public DateTime WrittenAt { get; set; }
}
