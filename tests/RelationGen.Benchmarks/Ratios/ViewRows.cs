namespace RelationGen.Benchmarks.Ratios;

/// <summary>The rows of views: 200 authors, 10,000 articles of twenty columns and 50,000 comments, whose keys lie scattered.</summary>
internal static class ViewRows
{
    private const int Authors = 200;
    private const int Articles = 10_000;
    private const int Comments = 50_000;

    public static IEnumerable<Rows.Table> Tables()
    {
        yield return new("authors", Columns.Author, Rows.Range(Authors).Select(AuthorRow));
        yield return new("articles", Columns.Article, Rows.Range(Articles).Select(ArticleRow));
        yield return new("comments", Columns.Comment, Rows.Range(Comments).Select(CommentRow));
    }

    private static object?[] AuthorRow(long i) => [i, "Author number " + i, $"author-{i}@example.org", Rows.Moment(i)];

    private static object?[] ArticleRow(long i) =>
    [
        i,
        (i * 389 % Authors) + 1,
        "Title of article " + i,
        "title-of-article-" + i,
        i % 4 == 0 ? null : $"What article {i} is about",
        $"What article {i} has to say, in some more words than its summary.",
        "en",
        $"https://sources.example.org/{i}",
        (int)(i % 5),
        (int)(i % 5_003),
        (int)(i % 401),
        (int)(i % 97),
        (int)(i % 1_999) + 100,
        1,
        i % 3 == 0 ? null : i * 0.01,
        i % 211 == 0,
        i % 13 == 0,
        Rows.Moment(i),
        Rows.Moment(i + 7),
        Rows.Moment(i + 11),
    ];

    /// <summary>Some articles have none.</summary>
    private static object?[] CommentRow(long i)
    {
        long article = (i * 7_919 % Articles) + 1;
        if (article % 10 == 0)
            article = (article * 31 % Articles) + 1;

        return [i, article, "Reader " + (i % 503), $"What comment {i} says.", Rows.Moment(i)];
    }
}
