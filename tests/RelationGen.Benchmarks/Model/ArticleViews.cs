namespace RelationGen.Benchmarks.Ratios;

/// <summary>An article in a list; the same types serve every contender.</summary>
[View(typeof(Article))]
public partial record ArticleCard
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    [From(nameof(Article.Author), nameof(Author.Name))]
    public required string AuthorName { get; init; }

    [From(nameof(Article.Comments), Aggregate = Aggregate.Count)]
    public required long CommentCount { get; init; }
}

/// <summary>Three of the twenty columns.</summary>
[View(typeof(Article))]
public partial record ArticleLine
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required int Views { get; init; }
}

/// <summary>An author with articles, and these with comments.</summary>
[View(typeof(Author))]
public partial record AuthorArticles
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<ArticleComments> Articles { get; init; }
}

/// <summary>An article with comments.</summary>
[View(typeof(Article))]
public partial record ArticleComments
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<CommentLine> Comments { get; init; }
}

/// <summary>A comment.</summary>
[View(typeof(Comment))]
public partial record CommentLine
{
    public required long Id { get; init; }

    public required string Body { get; init; }
}
