using System.Text.Json;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Views;

/// <summary>Views read exactly the columns that they name: one statement for the rows, and one for each list.</summary>
public sealed class ViewTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_view_holds_what_it_names(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<PostCard> cards = await Post.Query(db).ToListAsync<PostCard>();

        Assert.Equal(
            ["1 One Ada Brian 3 [second Brian] sql,net", "2 Two Ada  1 [third Brian] sql", "3 Three Brian Ada 0 [] "],
            cards.Select(Text));
        string latest = engine == Engine.Sqlite
            ? """
                SELECT t."body", t1."name", t."id", t."post_id" FROM json_each($1) AS k
                JOIN "comments" AS t ON t."id" IN ( SELECT t."id" FROM "comments" AS t WHERE t."post_id" = k."value" AND t."body" <> $2
                ORDER BY t."id" DESC LIMIT $3 ) LEFT JOIN "users" AS t1 ON t1."id" = t."author_id" ORDER BY t."id" DESC
                """
            : """
                SELECT t."body", t1."name", t."id", t."post_id" FROM unnest($1) AS k(key1)
                CROSS JOIN LATERAL ( SELECT t.* FROM "comments" AS t WHERE t."post_id" = k.key1 AND t."body" <> $2
                ORDER BY t."id" DESC LIMIT 1 ) AS t LEFT JOIN "users" AS t1 ON t1."id" = t."author_id" ORDER BY t."id" DESC
                """;
        db.AssertSent(
            """
            SELECT t."id", t."title", t1."name", t2."name", COALESCE(a1.v1, 0)
            FROM "posts" AS t
            LEFT JOIN "users" AS t1 ON t1."id" = t."author_id"
            LEFT JOIN "users" AS t2 ON t2."id" = t."reviewer_id"
            LEFT JOIN (SELECT t1."post_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 GROUP BY t1."post_id") AS a1 ON a1.k1 = t."id"
            ORDER BY t."id"
            """,
            latest,
            """
            SELECT t."name", t."id", j."post_id"
            FROM "post_tags" AS j
            JOIN "tags" AS t ON t."id" = j."tag_id"
            WHERE j."post_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Both_twins_read_the_same(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> query = Post.Query(db).OrderBy(p => p.Title);
        string expected = Json(query.ToList<PostCard>());

        Assert.Equal(expected, Json(await query.ToListAsync<PostCard>()));
        Assert.Equal(expected, Json(query.AsEnumerable<PostCard>(2)));
        List<PostCard> streamed = [];
        await foreach (PostCard card in query.AsAsyncEnumerable<PostCard>(2))
            streamed.Add(card);

        Assert.Equal(expected, Json(streamed));
        Assert.Equal(Json(query.FirstOrDefault<PostCard>()), Json(await query.FirstOrDefaultAsync<PostCard>()));
        Assert.Equal(Json(query.First<PostCard>()), Json(await query.FirstAsync<PostCard>()));
        Query<Post, PostTable> one = query.Where(p => p.Id == 2);
        Assert.Equal(Json(one.SingleOrDefault<PostCard>()), Json(await one.SingleOrDefaultAsync<PostCard>()));
        Assert.Equal(Json(one.Single<PostCard>()), Json(await one.SingleAsync<PostCard>()));
        Assert.Equal(Json(PostCard.Find(db, 2)), Json(await PostCard.FindAsync(db, 2)));
        Assert.Equal("Two", PostCard.Find(db, 2)!.Title);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_view_that_is_a_struct_is_found_or_null(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal(new PostTitle(2, "Two"), PostTitle.Find(db, 2));
        Assert.Equal(new PostTitle(2, "Two"), await PostTitle.FindAsync(db, 2));
        Assert.False(PostTitle.Find(db, 9).HasValue);
        Assert.False((await PostTitle.FindAsync(db, 9)).HasValue);
        Assert.Throws<ArgumentNullException>(() => PostTitle.Find(null!, 2));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_not_there_is_null_or_an_exception(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Query<Post, PostTable> none = Post.Query(db).Where(p => p.Id == 9);

        Assert.Null(await none.FirstOrDefaultAsync<PostCard>());
        Assert.Null(await PostCard.FindAsync(db, 9));
        Assert.Equal(default, await none.FirstOrDefaultAsync<PostTitle>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => none.FirstAsync<PostCard>());
        Assert.Throws<InvalidOperationException>(() => Post.Query(db).Single<PostCard>());
        Assert.Empty(await none.ToListAsync<PostCard>());
        db.Forget();
        Assert.Empty(await Post.Query(db).Take(0).ToListAsync<PostCard>());
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_that_conditions_leave_are_named_with_the_columns_that_are_read(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        PostCard card = Assert.Single(await Post.Query(db).Where(p => p.Reviewer.Name == "Brian").Take(5).ToListAsync<PostCard>());

        Assert.Equal("1 One Ada Brian 3 [second Brian] sql,net", Text(card));
        string rows = db.Sent[0].Text;
        Assert.Contains("SELECT t.\"id\", t.\"title\", t.\"author_id\", t.\"reviewer_id\" FROM \"posts\" AS t", rows, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_view_of_three_levels_sends_three_statements(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        List<UserPosts> users = await User.Query(db).ToListAsync<UserPosts>();

        Assert.Equal(
            ["Ada: One(first by Ada, second by Brian, late by ) Two(third by Brian)", "Brian: Three()", "Cleo: "],
            users.Select(user => $"{user.Name}: {string.Join(" ", user.Posts.Select(post => $"{post.Title}({string.Join(", ", post.Comments.Select(c => $"{c.Body} by {c.Author?.Name}"))})"))}"));
        Assert.Equal(3, db.Sent.Count);
        Assert.DoesNotContain("reviewer", string.Join(" ", db.Sent.Select(sent => sent.Text)), StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Views_are_made_by_their_constructors(Engine engine)
    {
        using Database db = Blog.Create(engine);

        PostByUser post = await Post.Query(db).Where(p => p.Id == 3).SingleAsync<PostByUser>();
        List<PostTitle> titles = await Post.Query(db).OrderBy(p => p.Id.Descending).ToListAsync<PostTitle>();

        Assert.Equal(("3 by Brian", 5, null), (post.Shown, post.TitleLength, post.Note));
        Assert.Equal([new(3, "Three"), new(2, "Two"), new(1, "One")], titles);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_required_target_that_is_not_there_is_named(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("UPDATE posts SET author_id = 77 WHERE id = 2");

        RelationIntegrityException view = await Assert.ThrowsAsync<RelationIntegrityException>(() => Post.Query(db).ToListAsync<PostByUser>());
        RelationMappingException column = await Assert.ThrowsAsync<RelationMappingException>(() => Post.Query(db).ToListAsync<PostCard>());

        Assert.Contains("PostByUser.Author cannot be null, but a row's Post.Author leads to no User", view.Message, StringComparison.Ordinal);
        Assert.Contains("User.Name (column \"name\" of table \"users\", read for PostCard.AuthorName) is NULL in the row", column.Message, StringComparison.Ordinal);
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_value_that_is_too_large_is_an_overflow(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("INSERT INTO comments (id, post_id, body) VALUES (9223372036854775807, 3, 'a'), (9223372036854775806, 3, 'b')");

        OverflowException large = await Assert.ThrowsAsync<OverflowException>(() => Post.Query(db).ToListAsync<PostSums>());

        Assert.Contains("The value that the query for Post computes is too large for a Int64", large.Message, StringComparison.Ordinal);
        Assert.Equal(37, Post.Query(db).Where(p => p.Id == 1).Single<PostSums>().Sum);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void A_query_that_includes_relations_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Post.Query(db).Include(p => p.Author).ToList<PostCard>());

        Assert.Contains("The query for Post includes relations, and PostCard has its own members", refused.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Entities_in_memory_are_viewed_by_what_they_hold(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).OrderBy(p => p.Id.Descending).ToListAsync();
        string expected = Json(await Post.Query(db).OrderBy(p => p.Id.Descending).ToListAsync<PostCard>());
        db.Forget();

        Assert.Equal([new(3, "Three"), new(2, "Two"), new(1, "One")], await posts.ViewAsync<PostTitle>(db));
        db.AssertNothingSent();

        Assert.Equal(expected, Json(await posts.ViewAsync<PostCard>(db)));
        Assert.Equal(3, db.Sent.Count);
        Assert.DoesNotContain("\"title\"", db.Sent[0].Text, StringComparison.Ordinal);
        Assert.Equal(expected, Json(posts.View<PostCard>(db)));

        await posts.LoadAsync(db, p => p.Author);
        db.Forget();
        Assert.Equal(["Brian", "Ada", "Ada"], (await posts.ViewAsync<PostByUser>(db)).Select(post => post.Author.Name));
        Assert.DoesNotContain("users", Assert.Single(db.Sent).Text, StringComparison.Ordinal);
        Assert.Equal("Three", posts[0].View<PostTitle>(db).Title);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_is_read_beside_an_entity_is_named_where_it_does_not_fit(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Run("UPDATE posts SET author_id = 77 WHERE id = 2");

        RelationMappingException column = await Assert.ThrowsAsync<RelationMappingException>(() => posts.ViewAsync<PostCard>(db));

        Assert.Contains("User.Name (column \"name\" of table \"users\", read for PostCard.AuthorName) is NULL", column.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Entities_without_a_row_cannot_be_completed(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = [new Post { Id = 99, Title = "x", AuthorId = 1 }];

        RelationIntegrityException gone = await Assert.ThrowsAsync<RelationIntegrityException>(() => posts.ViewAsync<PostCard>(db));
        InvalidOperationException keyless = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new Post { Title = "new" }.ViewAsync<PostCard>(db));

        Assert.Contains("The Post with Id 99 is not in the database any more", gone.Message, StringComparison.Ordinal);
        Assert.Contains("A Post in the list has no key yet", keyless.Message, StringComparison.Ordinal);
    }

    /// <summary>The lists of all rows of a table are all rows of the targets', those of no row included.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Lists_of_all_rows_ask_for_no_keys(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("""
            WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
            INSERT INTO posts (id, title, author_id) SELECT i, 'p', 1 FROM n
            """);
        db.Run("INSERT INTO comments (id, post_id, author_id, body) VALUES (30, 150, 1, 'b'), (29, 150, NULL, 'a'), (31, 999, 1, 'gone')");
        string expected = Json(await Post.Query(db).Where(p => p.Id > 0).ToListAsync<PostComments>());
        db.Forget();

        List<PostComments> posts = await Post.Query(db).ToListAsync<PostComments>();

        Assert.Equal(expected, Json(posts));
        Assert.Equal(["a", "b"], Assert.Single(posts, post => post.Title == "p" && post.Comments.Count > 0).Comments.Select(c => c.Body));
        Assert.Equal(
            "SELECT t.\"body\", t1.\"name\", t.\"id\", t.\"post_id\" FROM \"comments\" AS t LEFT JOIN \"users\" AS t1 ON t1.\"id\" = t.\"author_id\"",
            Sent.OnOneLine(db.Sent[1].Text));
        Assert.Equal(expected, Json(Post.Query(db).ToList<PostComments>()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Compiled_queries_read_views(Engine engine)
    {
        using Database db = Blog.Create(engine);
        CompiledQuery<Post, PostTable, string> byAuthor = CompiledQuery.Of(
            (Query<Post, PostTable> posts, Parameter<string> name) => posts.Where(p => p.Author.Name == name));

        Assert.Equal(["One", "Two"], (await byAuthor.On(db, "Ada").ToListAsync<PostTitle>()).Select(post => post.Title));
        Assert.Equal(["Three"], byAuthor.On(db, "Brian").ToList<PostTitle>().Select(post => post.Title));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_snapshot_covers_the_lists(Engine engine)
    {
        using Database db = Blog.Create(engine);
        var session = new DbSession(db.Connection) { Snapshot = true };

        List<Post> posts = await Post.Query(session).ToListAsync();
        Assert.Equal(["One", "Two", "Three"], (await Post.Query(session).ToListAsync<PostCard>()).Select(post => post.Title));
        Assert.Equal(["One", "Two", "Three"], (await posts.ViewAsync<PostCard>(session)).Select(post => post.Title));
        Assert.Equal(["One", "Two", "Three"], posts.View<PostCard>(session).Select(post => post.Title));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_statement_of_a_view_can_be_read_before(Engine engine)
    {
        using Database db = Blog.Create(engine);

        QueryText text = Post.Query(db).Where(p => p.Id > 1).ToSql<PostTitle>();

        Assert.Equal("SELECT t.\"id\", t.\"title\" FROM \"posts\" AS t WHERE t.\"id\" > $1 ORDER BY t.\"id\"", Sent.OnOneLine(text.Text));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static string Text(PostCard card)
        => $"{card.Id} {card.Title} {card.AuthorName} {card.ReviewerName} {card.CommentCount} "
            + $"[{string.Join(", ", card.Latest.Select(comment => $"{comment.Body} {comment.Author?.Name}"))}] {string.Join(",", card.TagNames)}";
}
