using System.Buffers;
using System.Data.Common;
using System.Runtime.InteropServices;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>
/// By hand what this library does for views over plain ADO.NET: its statements, each in a new command, lists that their rows have from the
/// beginning, keys that are sent once, and rows that are asked whether they are in order.
/// </summary>
internal sealed class SameViews(DbConnection connection, Strategy strategy, bool prepares) : IViewReads
{
    private const string AllLines = """
        SELECT t."id", t."title", t."views"
        FROM "articles" AS t
        ORDER BY t."id"
        """;

    /// <summary>SQLite is asked for indexes: each row of a page searches its comments.</summary>
    private const string SearchedCards = """
        SELECT t."id", t."title", t1."name", (SELECT COUNT(*) FROM "comments" AS t2 WHERE t2."article_id" = t."id")
        FROM "articles" AS t
        LEFT JOIN "authors" AS t1 ON t1."id" = t."author_id"
        WHERE t."id" > $1
        ORDER BY t."id"
        LIMIT $2
        """;

    private const string GroupedCards = """
        WITH "t*" AS MATERIALIZED (
        SELECT t."id", t."author_id", t."title"
        FROM "articles" AS t
        WHERE t."id" > $1
        ORDER BY t."id"
        LIMIT $2
        )
        SELECT t."id", t."title", t1."name", COALESCE(a1.v1, 0)
        FROM "t*" AS t
        LEFT JOIN "authors" AS t1 ON t1."id" = t."author_id"
        LEFT JOIN (SELECT t1."article_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 WHERE t1."article_id" IN (SELECT t."id" FROM "t*" AS t) GROUP BY t1."article_id") AS a1 ON a1.k1 = t."id"
        ORDER BY t."id"
        """;

    private const string FirstAuthors = """
        SELECT t."id", t."name"
        FROM "authors" AS t
        WHERE t."id" <= $1
        ORDER BY t."id"
        """;

    private readonly string _articles = $"""
        SELECT t."id", t."title", t."author_id"
        FROM "articles" AS t
        WHERE t."author_id" {strategy.IsAny}
        """;

    private readonly string _comments = $"""
        SELECT t."id", t."body", t."article_id"
        FROM "comments" AS t
        WHERE t."article_id" {strategy.IsAny}
        """;

    public List<ArticleCard> Page(long after)
    {
        List<ArticleCard> cards = [];
        using DbCommand command = Create(prepares ? GroupedCards : SearchedCards);
        strategy.Add(command, after);
        strategy.Add(command, (long)ViewTask.PageSize);
        using DbDataReader reader = Execute(command);
        while (reader.Read())
            cards.Add(ViewReader.Card(reader));

        return cards;
    }

    public List<ArticleLine> Lines()
    {
        List<ArticleLine> lines = [];
        using DbCommand command = Create(AllLines);
        using DbDataReader reader = Execute(command);
        while (reader.Read())
            lines.Add(ViewReader.Line(reader));

        return lines;
    }

    public List<AuthorArticles> Nested(long last)
    {
        List<AuthorArticles> authors = [];
        var articles = new Lists<ArticleComments>();
        using (DbCommand command = Create(FirstAuthors))
        {
            strategy.Add(command, last);
            using DbDataReader reader = Execute(command);
            while (reader.Read())
                authors.Add(ViewReader.Author(reader, articles.Of(reader.GetInt64(0))));
        }

        var comments = new Lists<CommentLine>();
        using (DbCommand command = Create(_articles))
        {
            articles.AddKeys(strategy, command);
            using DbDataReader reader = Execute(command);
            while (reader.Read())
            {
                ref Group<ArticleComments> group = ref articles.Find(reader.GetInt64(2));
                long id = reader.GetInt64(0);
                articles.Arrived(ref group, id);
                group.List.Add(ViewReader.Article(reader, comments.Of(id)));
            }
        }

        using (DbCommand command = Create(_comments))
        {
            comments.AddKeys(strategy, command);
            using DbDataReader reader = Execute(command);
            while (reader.Read())
            {
                ref Group<CommentLine> group = ref comments.Find(reader.GetInt64(2));
                comments.Arrived(ref group, reader.GetInt64(0));
                group.List.Add(ViewReader.Comment(reader));
            }
        }

        articles.Arrange(article => article.Id);
        comments.Arrange(comment => comment.Id);
        return authors;
    }

    private DbCommand Create(string text)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private DbDataReader Execute(DbCommand command)
    {
        if (prepares)
            command.Prepare();

        return command.ExecuteReader();
    }

    private struct Group<T>
    {
        public List<T> List;
        public long Last;
    }

    /// <summary>The lists of the rows of one statement, by their keys.</summary>
    private sealed class Lists<T>
    {
        private readonly Dictionary<long, int> _slots = [];
        private readonly List<long> _keys = [];
        private readonly List<Group<T>> _groups = [];
        private long _lastKey;
        private int _lastSlot = -1;
        private bool _isOutOfOrder;

        public List<T> Of(long key)
        {
            List<T> list = [];
            _slots.Add(key, _groups.Count);
            _keys.Add(key);
            _groups.Add(new Group<T> { List = list });
            return list;
        }

        public void AddKeys(Strategy strategy, DbCommand command) => strategy.AddKeys(command, CollectionsMarshal.AsSpan(_keys));

        public ref Group<T> Find(long key)
        {
            if (_lastSlot < 0 || key != _lastKey)
                (_lastKey, _lastSlot) = (key, _slots[key]);

            return ref CollectionsMarshal.AsSpan(_groups)[_lastSlot];
        }

        public void Arrived(ref Group<T> group, long key)
        {
            _isOutOfOrder |= group.List.Count > 0 && key < group.Last;
            group.Last = key;
        }

        public void Arrange(Func<T, long> key)
        {
            if (!_isOutOfOrder)
                return;

            foreach (Group<T> group in _groups)
                group.List.Sort((x, y) => key(x).CompareTo(key(y)));
        }
    }
}
