using System.Runtime.CompilerServices;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Views;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>SQL of one's own in the place of a table, with everything that a query has on top of it.</summary>
public sealed class FromSqlTests
{
    private const string Columns = "t.\"id\", t.\"title\", t.\"author_id\", t.\"reviewer_id\"";

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_are_those_of_the_sql_and_holes_are_parameters(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();
        long author = 1;

        List<Post> posts = await Post.Query(db).FromSql($"SELECT * FROM posts WHERE author_id = {author}").ToListAsync();

        Assert.Equal([1, 2], posts.Select(post => post.Id));
        db.AssertSent($"SELECT {Columns} FROM ( SELECT * FROM posts WHERE author_id = $1 ) AS t");

        // In any order, with others beside them.
        posts = Post.Query(db).FromSql($"SELECT 7 AS more, reviewer_id, title, 1 AS author_id, id FROM posts").ToList();
        Assert.Equal(["One", "Two", "Three"], posts.Select(post => post.Title));
        Assert.Equal([1, 1, 1], posts.Select(post => post.AuthorId));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_orders_limits_and_includes_stand_on_top(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();
        Query<Post, PostTable> query = Post.Query(db).FromSql($"SELECT * FROM posts WHERE id < {3L}");

        List<Post> posts = await query.Where(p => p.AuthorId == 1L).OrderBy(p => p.Id.Descending).Take(1).ToListAsync();
        Assert.Equal([2], posts.Select(post => post.Id));
        db.AssertSent(
            $"SELECT {Columns} FROM ( SELECT * FROM posts WHERE id < $1 ) AS t WHERE t.\"author_id\" = $2 ORDER BY t.\"id\" DESC LIMIT $3");

        Assert.Equal([1, 2], (await query.Where(p => p.Author.Name == "Ada").ToListAsync()).Select(post => post.Id));
        Assert.Equal([3, 1], (await query.Include(p => p.Comments, p => p.Author).ToListAsync()).Select(post => post.Comments.Count));
        Assert.Equal([3, 1], (await query.ToListAsync(p => p.Comments.Count)).Select(row => row.Value));
        Assert.Equal([1], query.Where(p => p.Comments.Count > 2).ToList().Select(post => post.Id));
        Assert.Equal([2, 1], query.OrderBy(p => p.Comments.Count).ToList().Select(post => post.Id));
        Assert.Equal([2], query.TakeLast(1).ToList().Select(post => post.Id));
        Assert.Equal([2], query.Skip(1).ToList().Select(post => post.Id));
        Assert.Equal(2, await query.CountAsync());
        Assert.Equal(1, query.Take(1).Count());
        Assert.True(await query.AnyAsync());
        Assert.False(query.Where(p => p.Id == 3L).Any());
        Assert.Equal("One", (await query.FirstAsync()).Title);
        Assert.Equal("Two", query.Where(p => p.Id == 2L).Single().Title);
        Assert.Equal(["One", "Two"], await query.ValuesAsync<string>(p => p.Title));
        Assert.Equal([(1L, 2L)], query.CountBy<long>(p => p.AuthorId));
        Assert.Equal(3, await query.AggregateAsync(rows => rows.Sum(p => p.Id)));
        Assert.Equal([1], (await query.ToPageAsync(1)).Items.Select(post => post.Id));
        Assert.Equal([2], (await query.ByKeysAsync([2L, 3])).Keys);
        Assert.Contains("FROM (", query.ToSql().Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Views_streams_handles_and_compiled_queries(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> query = Post.Query(db).FromSql($"SELECT * FROM posts WHERE id <> {1L}");

        Assert.Equal(["Two", "Three"], (await query.ToListAsync<PostTitle>()).Select(view => view.Title));
        Assert.Equal(["Two", "Three"], query.ToList<PostCard>().Select(view => view.Title));
        List<long> streamed = [];
        await foreach (Post post in query.Include(p => p.Comments).AsAsyncEnumerable(1))
            streamed.Add(post.Id);

        Assert.Equal([2, 3], streamed);
        Assert.Equal([2, 3], query.AsEnumerable().Select(post => post.Id));
        Post first = (await Post.FindAsync(db, 1))!;
        Assert.Equal([12, 14], first.On(db).Comments.Query.FromSql($"SELECT * FROM comments WHERE id > {11L}").ToList().Select(c => c.Id));

        CompiledQuery<Post, PostTable, long> compiled = CompiledQuery.Of(
            (Query<Post, PostTable> posts, Parameter<long> least) =>
                posts.FromSql($"SELECT * FROM posts WHERE id >= {least}").OrderBy(p => p.Id));
        Assert.Equal([2, 3], (await compiled.On(db, 2).ToListAsync()).Select(post => post.Id));
        Assert.Equal([3], compiled.On(db, 3).ToList().Select(post => post.Id));

        // What the SQL yields may be other rows the next time, so that a relation asks by their keys.
        DbSession session = new(db.Connection) { Snapshot = true };
        Query<Post, PostTable> second = Post.Query(session).FromSql($"SELECT * FROM posts WHERE id = {2L}");
        Assert.Single((await second.Include(p => p.Comments).SingleAsync()).Comments);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Changes_are_of_the_rows_that_it_yields(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal(1, await Comment.Query(db).FromSql($"SELECT * FROM comments WHERE body = {"late"}").DeleteAsync());
        Assert.Equal(3, await Comment.Query(db).CountAsync());
        Assert.Equal(2, Comment.Query(db).FromSql($"SELECT * FROM comments WHERE post_id = {1L}").Update(x => x.Set(c => c.Body, "new")));
        Assert.Equal(2, await Comment.Query(db).Where(c => c.Body == "new").CountAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_end_of_a_statement_may_be_there(Engine engine)
    {
        using Database db = Blog.Create(engine);
        FormattableString[] texts =
        [
            $"SELECT * FROM posts;",
            $"SELECT * FROM posts -- all of them",
            $"SELECT * FROM posts; -- all; of them\n /* and ; no */ ;\n",
            $"SELECT * FROM posts /* ; */",
            $"SELECT * FROM posts WHERE title <> ';' AND title <> 'it''s;' AND title <> '--'",
            $"WITH p AS (SELECT * FROM posts) SELECT * FROM p",
            $"SELECT p.id, p.title, p.author_id, p.reviewer_id FROM posts p JOIN users u ON u.id = p.author_id ORDER BY p.id DESC",
            FormattableStringFactory.Create("SELECT * FROM posts WHERE title <> '{{}}' AND id < {0}", 9L),
        ];

        foreach (FormattableString text in texts)
        {
            Assert.Equal([1, 2, 3], (await Post.Query(db).FromSql(text).ToListAsync()).Select(post => post.Id));
            Assert.Equal(3, Post.Query(db).FromSql(text).Count());
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public void What_is_no_select_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Contains("more than one statement", Refused($"SELECT * FROM posts; DELETE FROM posts"), StringComparison.Ordinal);
        Assert.Contains("is empty", Refused($" -- nothing\n;"), StringComparison.Ordinal);
        Assert.Contains("is empty", Refused($""), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Post.Query(db).FromSql($"SELECT * FROM posts WHERE {default(PostTable).Id == 1L}"));
        Assert.Throws<ArgumentException>(() => Post.Query(db).FromSql($"SELECT {default(PostTable).Id} FROM posts"));
        Assert.Throws<ArgumentNullException>(() => Post.Query(db).FromSql(null!));
        Assert.Throws<InvalidOperationException>(() => Post.Query(db).FromSql($"SELECT 1").FromSql($"SELECT 1"));
        db.AssertNothingSent();

        string Refused(FormattableString sql)
        {
            string message = Assert.Throws<ArgumentException>(() => Post.Query(db).FromSql(sql)).Message;
            Assert.StartsWith("Post: the SQL of FromSql", message, StringComparison.Ordinal);
            return message;
        }
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_column_that_is_missing_is_named(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> query = Post.Query(db).FromSql($"SELECT id, title AS headline, author_id, reviewer_id FROM posts");

        RelationMappingException exception = await Assert.ThrowsAsync<RelationMappingException>(() => query.ToListAsync());
        Assert.Equal("Post", exception.Entity);
        Assert.Equal("Title", exception.Property);
        Assert.Equal("title", exception.Column);
        Assert.StartsWith(
            "Post.Title is read from column \"title\", which the SQL of FromSql does not yield", exception.Message, StringComparison.Ordinal);
        Assert.Equal("Title", Assert.Throws<RelationMappingException>(() => query.ToList<PostTitle>()).Property);
        Assert.Equal("Title", Assert.Throws<RelationMappingException>(() => query.Where(p => p.Title == "One").Count()).Property);
        Assert.Equal("Title", Assert.Throws<RelationMappingException>(() => query.Values<string>(p => p.Title)).Property);
        Assert.Equal("Title", Assert.Throws<RelationMappingException>(() => query.ToPage(1)).Property);
        Assert.Equal("Title", Assert.Throws<RelationMappingException>(() => query.AsEnumerable().ToList()).Property);

        // What is not asked for need not be there.
        Assert.Equal([1, 2, 3], await query.ValuesAsync<long>(p => p.Id));
        Assert.Equal(3, await query.CountAsync());

        RelationMappingException own = Assert.Throws<RelationMappingException>(
            () => Post.Query(db).FromSql($"SELECT p.titel FROM posts p").ToList());
        Assert.StartsWith("Post: the SQL of FromSql needs column \"p.titel\"", own.Message, StringComparison.Ordinal);
    }

    /// <summary>PostgreSQL refuses to choose, and SQLite would take the first without a word.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Two_columns_of_one_name_are_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);

        RelationMappingException exception = await Assert.ThrowsAsync<RelationMappingException>(
            () => Post.Query(db).FromSql($"SELECT u.*, p.* FROM posts p JOIN users u ON u.id = p.author_id AND u.id > {0L}").ToListAsync());
        Assert.StartsWith(
            "Post.Id is read from column \"id\", which the SQL of FromSql yields more than once", exception.Message, StringComparison.Ordinal);
        Assert.Equal("Id", exception.Property);
        Assert.Equal("id", exception.Column);

        // Of others than those that are read, nobody cares.
        Assert.Equal([1, 2, 3], Post.Query(db).FromSql($"SELECT p.*, 1 AS more, 2 AS more FROM posts p").ToList().Select(post => post.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Braces_that_are_no_holes_are_told_at_once(Engine engine)
    {
        using Database db = Blog.Create(engine);
        foreach (string text in new[] { "SELECT '{' FROM posts", "SELECT * FROM posts WHERE id = {1}" })
        {
            FormattableString sql = FormattableStringFactory.Create(text, 5L);
            string message = Assert.Throws<ArgumentException>(() => Post.Query(db).FromSql(sql)).Message;
            Assert.Contains("Post: the SQL of FromSql has a brace", message);
        }
    }
}
