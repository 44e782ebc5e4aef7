using RelationGen.Tests.Handwritten;

namespace RelationGen.Tests.Loading;

/// <summary>What the generated extension methods look like to a test: one call, synchronous or not.</summary>
internal static class Loads
{
    public static async Task LoadAsync(
        this IReadOnlyCollection<Writer> writers, DbSession db, bool async, params Func<WriterTable, Include>[] relations)
    {
        if (async)
            await EntityLoader<Writer, long, WriterTable>.LoadAsync(writers, db, relations, default);
        else
            EntityLoader<Writer, long, WriterTable>.Load(writers, db, relations);
    }

    public static async Task LoadAsync(
        this IReadOnlyCollection<Article> articles, DbSession db, bool async, params Func<ArticleTable, Include>[] relations)
    {
        if (async)
            await EntityLoader<Article, long, ArticleTable>.LoadAsync(articles, db, relations, default);
        else
            EntityLoader<Article, long, ArticleTable>.Load(articles, db, relations);
    }

    public static List<Writer> Writers(this TestDatabase database, params long[] ids)
        => [.. ids.Select(id => Assert.IsType<Writer>(EntityLoader<Writer, long, WriterTable>.Find(database.Connection, id)))];

    public static List<Article> Articles(this TestDatabase database, params long[] ids)
        => [.. ids.Select(id => Assert.IsType<Article>(EntityLoader<Article, long, ArticleTable>.Find(database.Connection, id)))];
}
