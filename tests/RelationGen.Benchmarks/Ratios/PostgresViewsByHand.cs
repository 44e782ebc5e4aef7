using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Views as an expert reads them: kept and prepared batches, one round trip, ordinals, asynchronous.</summary>
internal sealed class PostgresViewsByHand(PostgresViewStatements statements) : IAsyncViewReads
{
    public async Task<List<ArticleCard>> PageAsync(long after)
    {
        var cards = new List<ArticleCard>(ViewTask.PageSize);
        await using NpgsqlDataReader reader = await statements.Page.Bind(after).ReadAsync();
        while (await reader.ReadAsync())
            cards.Add(ViewReader.Card(reader));

        return cards;
    }

    public async Task<List<ArticleLine>> LinesAsync()
    {
        List<ArticleLine> lines = [];
        await using NpgsqlDataReader reader = await statements.Lines.ReadAsync();
        while (await reader.ReadAsync())
            lines.Add(ViewReader.Line(reader));

        return lines;
    }

    public async Task<List<AuthorArticles>> NestedAsync(long last)
    {
        var tree = new ViewTree();
        await using NpgsqlDataReader reader = await statements.Nested.Bind(last).ReadAsync();
        while (await reader.ReadAsync())
            tree.AddAuthor(reader);

        await reader.NextResultAsync();
        while (await reader.ReadAsync())
            tree.AddArticle(reader);

        await reader.NextResultAsync();
        while (await reader.ReadAsync())
            tree.AddComment(reader);

        return tree.Authors;
    }
}

/// <summary>The floor: the same statements, whose rows are read and thrown away.</summary>
internal sealed class PostgresViewsDrain(PostgresViewStatements statements) : IAsyncViewReads
{
    public async Task<List<ArticleCard>> PageAsync(long after)
    {
        await statements.Page.Bind(after).DrainAsync();
        return [];
    }

    public async Task<List<ArticleLine>> LinesAsync()
    {
        await statements.Lines.DrainAsync();
        return [];
    }

    public async Task<List<AuthorArticles>> NestedAsync(long last)
    {
        await statements.Nested.Bind(last).DrainAsync();
        return [];
    }
}
