using Microsoft.Data.Sqlite;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Views as an expert reads them: prepared commands that are kept, ordinals, the best statements.</summary>
internal sealed class SqliteViewsByHand(SqliteConnection connection) : IViewReads
{
    private readonly SqliteCommand _page = ByHand.Prepare(connection, ViewStatements.Page("$0"));
    private readonly SqliteCommand _lines = ByHand.Prepare(connection, ViewStatements.Lines, parameters: 0);
    private readonly SqliteCommand _authors = ByHand.Prepare(connection, ViewStatements.Authors("$0"));
    private readonly SqliteCommand _articles = ByHand.Prepare(connection, ViewStatements.Articles("$0"));
    private readonly SqliteCommand _comments = ByHand.Prepare(connection, ViewStatements.Comments("$0"));

    public List<ArticleCard> Page(long after)
    {
        _page.Parameters[0].Value = after;
        var cards = new List<ArticleCard>(ViewTask.PageSize);
        using SqliteDataReader reader = _page.ExecuteReader();
        while (reader.Read())
            cards.Add(ViewReader.Card(reader));

        return cards;
    }

    public List<ArticleLine> Lines()
    {
        List<ArticleLine> lines = [];
        using SqliteDataReader reader = _lines.ExecuteReader();
        while (reader.Read())
            lines.Add(ViewReader.Line(reader));

        return lines;
    }

    public List<AuthorArticles> Nested(long last)
    {
        var tree = new ViewTree();
        Read(_authors, last, tree.AddAuthor);
        Read(_articles, last, tree.AddArticle);
        Read(_comments, last, tree.AddComment);
        return tree.Authors;
    }

    private static void Read(SqliteCommand command, long argument, Action<SqliteDataReader> add)
    {
        command.Parameters[0].Value = argument;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            add(reader);
    }
}
