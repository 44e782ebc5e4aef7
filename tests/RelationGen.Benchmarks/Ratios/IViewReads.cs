namespace RelationGen.Benchmarks.Ratios;

/// <summary>The tasks of views that every contender does.</summary>
internal interface IViewReads
{
    /// <summary>
    /// The next <see cref="ViewTask.PageSize"/> articles behind a key, with the names of their authors and how many comments they have.
    /// </summary>
    List<ArticleCard> Page(long after);

    /// <summary>All articles, of which three columns are asked for.</summary>
    List<ArticleLine> Lines();

    /// <summary>The authors up to a key with their articles, and these with their comments.</summary>
    List<AuthorArticles> Nested(long last);
}

/// <summary>The tasks of <see cref="IViewReads"/>, done asynchronously.</summary>
internal interface IAsyncViewReads
{
    /// <inheritdoc cref="IViewReads.Page"/>
    Task<List<ArticleCard>> PageAsync(long after);

    /// <inheritdoc cref="IViewReads.Lines"/>
    Task<List<ArticleLine>> LinesAsync();

    /// <inheritdoc cref="IViewReads.Nested"/>
    Task<List<AuthorArticles>> NestedAsync(long last);
}
