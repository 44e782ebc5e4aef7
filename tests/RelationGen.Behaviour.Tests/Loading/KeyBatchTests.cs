using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Model.Ranked;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Targets of many keys, without entities that have them: one statement whatever the keys.</summary>
public sealed class KeyBatchTests
{
    private const string Columns = "t.\"id\", t.\"post_id\", t.\"author_id\", t.\"body\"";

    [DatabaseTheory, OnEveryDatabase]
    public async Task Rows_by_their_keys(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        IReadOnlyDictionary<long, Post> posts = await Post.Query(db).ByKeysAsync([3L, 1, 99, 3]);

        Assert.Equal([1, 3], posts.Keys.Order());
        Assert.Equal("Three", posts[3].Title);
        db.AssertSent(
            "SELECT t.\"id\", t.\"title\", t.\"author_id\", t.\"reviewer_id\" FROM \"posts\" AS t WHERE t.\"id\" IN (SELECT \"value\" FROM json_each($1))");

        IReadOnlyDictionary<long, Post> some = Post.Query(db).Where(p => p.AuthorId == 1L).OrderBy(p => p.Title).Include(p => p.Comments)
            .ByKeys([1L, 2, 3]);
        Assert.Equal([1, 2], some.Keys.Order());
        Assert.Equal(3, some[1].Comments.Count);
        Assert.Equal(2, db.Sent.Count);

        db.Forget();
        Assert.Empty(await Post.Query(db).ByKeysAsync(new List<long>()));
        db.AssertNothingSent();
        Assert.Throws<InvalidOperationException>(() => Post.Query(db).Take(1).ByKeys([1L]));
        Assert.Throws<ArgumentNullException>(() => Post.Query(db).ByKeys((IEnumerable<long>)null!));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Targets_of_every_key(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        IReadOnlyDictionary<long, IReadOnlyList<Comment>> comments = await Post.Relations.Comments.ByKeysAsync(db, [1L, 2, 3, 99, 1]);

        Assert.Equal([1, 2, 3, 99], comments.Keys.Order());
        Assert.Equal([11, 12, 14], comments[1].Select(comment => comment.Id));
        Assert.Equal([13], comments[2].Select(comment => comment.Id));
        Assert.Empty(comments[3]);
        Assert.Empty(comments[99]);
        db.AssertSent($"SELECT {Columns} FROM \"comments\" AS t WHERE t.\"post_id\" IN (SELECT \"value\" FROM json_each($1))");
        Assert.Throws<RelationNotLoadedException>(() => comments[1][0].Post);

        IReadOnlyDictionary<long, IReadOnlyList<Comment>> one = Post.Relations.Comments.ByKeys(db, [1L]);
        Assert.Equal([11, 12, 14], one[1].Select(comment => comment.Id));
        db.AssertSent($"SELECT {Columns} FROM \"comments\" AS t WHERE t.\"post_id\" = $1");
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Conditions_orders_limits_and_includes_are_those_of_an_include(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        IReadOnlyDictionary<long, IReadOnlyList<Comment>> comments = await Post.Relations.Comments
            .Where(c => c.Id != 14L)
            .OrderBy(c => c.Id.Descending)
            .Take(1)
            .Include(c => c.Author)
            .ByKeysAsync(db, [1L, 2]);

        Assert.Equal([12], comments[1].Select(comment => comment.Id));
        Assert.Equal("Brian", comments[1][0].Author!.Name);
        Assert.Same(comments[1][0].Author, comments[2][0].Author);
        Assert.Equal(2, db.Sent.Count);

        db.Forget();
        IReadOnlyDictionary<long, IReadOnlyList<Tag>> tags = await Post.Relations.Tags.OrderBy(t => t.Name).ByKeysAsync(db, [1L, 2, 3]);
        Assert.Equal(["net", "sql"], tags[1].Select(tag => tag.Name));
        Assert.Same(tags[1][1], Assert.Single(tags[2]));
        Assert.Empty(tags[3]);
        Assert.Single(db.Sent);
        Assert.Equal(["net"], Post.Relations.Tags.OrderBy(t => t.Name).Take(1).ByKeys(db, [1L])[1].Select(tag => tag.Name));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_relation_to_one_has_the_targets_that_there_are(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        IReadOnlyDictionary<long, Profile> profiles = await User.Relations.Profile.ByKeysAsync(db, [1L, 2, 3]);

        Assert.Equal([1, 2], profiles.Keys.Order());
        Assert.Equal("Counts", profiles[1].Bio);
        db.AssertSent(
            "SELECT t.\"id\", t.\"user_id\", t.\"bio\" FROM \"profiles\" AS t WHERE t.\"user_id\" IN (SELECT \"value\" FROM json_each($1))");

        // The keys are those of the foreign key, where the entity has that.
        IReadOnlyDictionary<long, User> authors = Post.Relations.Author.ByKeys(db, [1L, 2, 99]);
        Assert.Equal(["Ada", "Brian"], authors.OrderBy(author => author.Key).Select(author => author.Value.Name));
        Assert.Equal([2], (await Post.Relations.Reviewer.ByKeysAsync(db, [2L])).Keys);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Counts_of_every_key(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        IReadOnlyDictionary<long, long> counts = await Post.Relations.Comments.CountByKeysAsync(db, [1L, 2, 3, 99]);

        Assert.Equal([3, 1, 0, 0], counts.OrderBy(count => count.Key).Select(count => count.Value));
        db.AssertSent(
            "SELECT t.\"post_id\", COUNT(*) FROM \"comments\" AS t WHERE t.\"post_id\" IN (SELECT \"value\" FROM json_each($1)) GROUP BY t.\"post_id\"");

        Assert.Equal(2, Post.Relations.Comments.Where(c => c.Author.Name != "Ada").OrderBy(c => c.Id).CountByKeys(db, [1L])[1]);
        db.Forget();

        // A pair that stands in the junction twice is one.
        db.Run("INSERT INTO post_tags (post_id, tag_id) VALUES (2, 1)");
        IReadOnlyDictionary<long, long> tags = await Post.Relations.Tags.CountByKeysAsync(db, [1L, 2, 3]);
        Assert.Equal([2, 1, 0], tags.OrderBy(count => count.Key).Select(count => count.Value));
        db.AssertSent("""
            SELECT c.key1, COUNT(*)
            FROM (
            SELECT DISTINCT j."post_id" AS key1, t."id"
            FROM "post_tags" AS j
            JOIN "tags" AS t ON t."id" = j."tag_id"
            WHERE j."post_id" IN (SELECT "value" FROM json_each($1))
            ) AS c
            GROUP BY c.key1
            """);
        Assert.Equal(1, Post.Relations.Tags.CountByKeys(db, [2L])[2]);
        Assert.Throws<InvalidOperationException>(() => Post.Relations.Tags.Take(1).CountByKeys(db, [2L]));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pages_of_every_key(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        IReadOnlyDictionary<long, RelationPage<Comment>> pages = await Post.Relations.Comments
            .OrderBy(c => c.Id.Descending)
            .PagesByKeysAsync(db, [1L, 2, 3], new(First: 2));

        Assert.Equal([14, 12], pages[1].Items.Select(comment => comment.Id));
        Assert.True(pages[1].HasNext);
        Assert.Equal([13], pages[2].Items.Select(comment => comment.Id));
        Assert.False(pages[2].HasNext);
        Assert.Empty(pages[3].Items);
        Assert.Null(pages[3].EndCursor);
        Assert.Single(db.Sent);

        IReadOnlyDictionary<long, RelationPage<Comment>> next = Post.Relations.Comments.OrderBy(c => c.Id.Descending)
            .PagesByKeys(db, [1L, 2], new(First: 2, After: pages[1].EndCursor, WithTotal: true));
        Assert.Equal([11], next[1].Items.Select(comment => comment.Id));
        Assert.True(next[1].HasPrevious);
        Assert.Equal(3, next[1].Total);
        Assert.Equal(1, next[2].Total);
        Assert.Empty(next[2].Items);
        Assert.Equal(3, db.Sent.Count);

        // The cursor of a query is one of the relation too.
        RelationPage<Comment> page = await Comment.Query(db).Where(c => c.PostId == 1L).OrderBy(c => c.Id.Descending).ToPageAsync(1);
        Assert.Equal(pages[1].StartCursor, page.EndCursor);
        Assert.Equal(
            [12, 11],
            Post.Relations.Comments.OrderBy(c => c.Id.Descending).PagesByKeys(db, [1L], new(5, page.EndCursor))[1].Items.Select(c => c.Id));

        RelationPage<Comment> last = (await Post.Relations.Comments.PagesByKeysAsync(db, [1L, 2], new(Last: 2)))[1];
        Assert.Equal([12, 14], last.Items.Select(comment => comment.Id));
        Assert.True(last.HasPrevious);
        RelationPage<Comment> before = Post.Relations.Comments.PagesByKeys(db, [1L], new(Last: 2, Before: last.StartCursor))[1];
        Assert.Equal([11], before.Items.Select(comment => comment.Id));
        Assert.False(before.HasPrevious);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pages_over_junctions_targets_and_counts(Engine engine)
    {
        using Database db = Blog.Create(engine);

        IReadOnlyDictionary<long, RelationPage<Tag>> tags = await Post.Relations.Tags.OrderBy(t => t.Posts.Count.Descending)
            .PagesByKeysAsync(db, [1L, 2, 3], new(1, WithTotal: true));
        Assert.Equal(["sql"], tags[1].Items.Select(tag => tag.Name));
        Assert.Same(tags[1].Items[0], tags[2].Items[0]);
        Assert.True(tags[1].HasNext);
        Assert.Equal([2, 1, 0], new[] { tags[1].Total, tags[2].Total, tags[3].Total });
        Assert.Equal(["net"], Post.Relations.Tags.OrderBy(t => t.Posts.Count.Descending)
            .PagesByKeys(db, [1L], new(5, tags[1].EndCursor))[1].Items.Select(tag => tag.Name));

        IReadOnlyDictionary<long, RelationPage<Comment>> comments = await Post.Relations.Comments
            .OrderBy(c => c.Author.Name.Descending.NullsFirst)
            .Include(c => c.Author)
            .PagesByKeysAsync(db, [1L, 2], new(2));
        Assert.Equal([14, 12], comments[1].Items.Select(comment => comment.Id));
        Assert.Equal("Brian", comments[1].Items[1].Author!.Name);
        RelationPage<Comment> rest = Post.Relations.Comments.OrderBy(c => c.Author.Name.Descending.NullsFirst)
            .PagesByKeys(db, [1L, 2], new(2, comments[1].EndCursor))[1];
        Assert.Equal([11], rest.Items.Select(comment => comment.Id));
    }

    [DatabaseTheory, OnEveryDatabase]
    public void What_means_nothing_is_refused(Engine engine)
    {
        using Database db = Blog.Create(engine);
        string cursor = Post.Relations.Comments.PagesByKeys(db, [1L], new(1))[1].EndCursor!;
        db.Forget();

        ArgumentException other = Assert.Throws<ArgumentException>(() => Post.Relations.Comments.ByKeys(db, [1, 2]));
        Assert.StartsWith(
            "Post.Comments compares Post.Id, whose keys are of type Int64, and the keys handed in are of type Int32", other.Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => User.Relations.Profile.ByKeys(db, [(1L, 2L)]));
        Assert.Contains("User.Relations", Refused(() => Post.Relations.Author.Posts.ByKeys(db, [1L])), StringComparison.Ordinal);
        Assert.Contains("Post.Author", Refused(() => Post.Relations.Author.Profile.ByKeys(db, [1L])), StringComparison.Ordinal);
        Refused(() => default(PostTable).ByKeys(db, [1L]));
        Assert.Throws<ArgumentNullException>(() => Post.Relations.Comments.ByKeys(null!, [1L]));
        Assert.Throws<ArgumentNullException>(() => Post.Relations.Comments.ByKeys(db, (long[])null!));
        Assert.Throws<ArgumentNullException>(() => Post.Relations.Comments.PagesByKeys(db, [1L], null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Post.Relations.Comments.PagesByKeys(db, [1L], new(0)));
        Assert.Throws<InvalidOperationException>(() => Post.Relations.Comments.Skip(1).PagesByKeys(db, [1L], new(1)));
        Assert.StartsWith(
            "Post.Comments: the cursor",
            Refused(() => Post.Relations.Comments.OrderBy(c => c.Body).PagesByKeys(db, [1L], new(1, cursor))), StringComparison.Ordinal);

        Assert.Empty(Post.Relations.Comments.ByKeys(db, (long[])[]));
        Assert.Empty(Post.Relations.Comments.CountByKeys(db, (long[])[]));
        Assert.Empty(Post.Relations.Comments.PagesByKeys(db, (long[])[], new(1)));
        Assert.Empty(User.Relations.Profile.ByKeys(db, (long[])[]));
        db.AssertNothingSent();

        static string Refused(Action action) => Assert.Throws<ArgumentException>(action).Message;
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Composite_text_and_wrapped_keys(Engine engine)
    {
        using var db = Database.Create(engine);
        new DatabaseSchema([
            Random.Node.RelationMap.Table.Model, Random.Group.RelationMap.Table.Model, Random.Pair.RelationMap.Table.Model,
            Random.Badge.RelationMap.Table.Model]).Create(db);
        await new[] { new Random.Group { Name = "g" }, new Random.Group { Name = "h" } }.InsertAsync(db);
        await new[] { new Random.Pair { A = 1, B = "x" }, new Random.Pair { A = 1, B = "y" } }.InsertAsync(db);
        await new[]
        {
            new Random.Node { Id = 1, GroupName = "g", PairA = 1, PairB = "x" },
            new Random.Node { Id = 2, GroupName = "g", PairA = 1, PairB = "y" },
            new Random.Node { Id = 3, PairA = 1, PairB = "x", ParentId = 1 },
        }.InsertAsync(db);
        db.Forget();

        IReadOnlyDictionary<(int, string), IReadOnlyList<Random.Node>> nodes = await Random.Pair.Relations.Nodes
            .ByKeysAsync(db, [(1, "x"), (1, "y"), (2, "x")]);
        Assert.Equal([1, 3], nodes[(1, "x")].Select(node => node.Id));
        Assert.Empty(nodes[(2, "x")]);
        Assert.Equal(2, Random.Pair.Relations.Nodes.CountByKeys(db, [(1, "x"), (1, "y")])[(1, "x")]);
        Assert.Equal(1, (await Random.Pair.Relations.Nodes.CountByKeysAsync(db, [(1, "y")]))[(1, "y")]);
        RelationPage<Random.Node> page = Random.Pair.Relations.Nodes.PagesByKeys(db, [(1, "x"), (1, "y")], new(Last: 1))[(1, "x")];
        Assert.Equal([3], page.Items.Select(node => node.Id));
        Assert.Equal(2, (await Random.Group.Relations.Nodes.CountByKeysAsync(db, ["g", "h"]))["g"]);
        Assert.Equal(2, Random.Group.Relations.Nodes.ByKeys(db, ["g", "h"])["g"].Count);
        Assert.Equal([(1, "x")], (await Random.Pair.Query(db).ByKeysAsync([(1, "x"), (3, "x")])).Keys);
        Assert.Equal([3], Random.Node.Relations.Children.ByKeys(db, [1L, 2])[1].Select(node => node.Id));
        Assert.Equal(8, db.Sent.Count);
        Assert.Throws<ArgumentException>(() => Random.Group.Relations.Nodes.ByKeys(db, ["g", null!]));
        Assert.Throws<ArgumentException>(() => Random.Group.Query(db).ByKeys(["g", null!]));
        Assert.Throws<InvalidOperationException>(() => Random.Node.Relations.Children.Recursive().ByKeys(db, [1L]));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Cancelled_before_it_begins_it_sends_nothing(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post.Query(db).ByKeysAsync([1L], source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post.Relations.Comments.ByKeysAsync(db, [1L], source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post.Relations.Comments.CountByKeysAsync(db, [1L], source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Post.Relations.Comments.PagesByKeysAsync(db, [1L], new(1), source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => User.Relations.Profile.ByKeysAsync(db, [1L], source.Token));

        db.AssertNothingSent();
    }

    /// <summary>The delegates that DataLoaders take are these methods.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task The_shape_is_that_of_a_data_loader(Engine engine)
    {
        using Database db = Blog.Create(engine);
        DbSession session = db;
        Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyDictionary<long, Post>>> rows = Post.Query(session).ByKeysAsync;
        Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyDictionary<long, IReadOnlyList<Comment>>>> lists =
            (keys, token) => Post.Relations.Comments.ByKeysAsync(session, keys, token);

        Assert.Equal("One", (await rows([1], CancellationToken.None))[1].Title);
        Assert.Equal(3, (await lists([1], CancellationToken.None))[1].Count);
    }
}
