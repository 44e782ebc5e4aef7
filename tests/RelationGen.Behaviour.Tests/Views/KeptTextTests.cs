using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Views;

/// <summary>Texts of views are kept where every call has the same: of compiled queries, and of all rows. They stay right.</summary>
public sealed class KeptTextTests
{
    private static readonly CompiledQuery<Post, PostTable, string, int> ByAuthor = CompiledQuery.Of(
        (Query<Post, PostTable> posts, Parameter<string> name, Parameter<int> count)
            => posts.Where(p => p.Author.Name == name).Take(count));

    private static readonly CompiledQuery<Post, PostTable, long> From = CompiledQuery.Of(
        (Query<Post, PostTable> posts, Parameter<long> id) => posts.Where(p => p.Id >= id));

    /// <summary>Values and limits are filled in, for each type that is read and for the entity.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_compiled_query_is_filled_in_for_each_type_that_it_reads(Engine engine)
    {
        using Database db = Blog.Create(engine);
        for (int round = 0; round < 2; round++)
        {
            Assert.Equal(["One", "Two"], (await ByAuthor.On(db, "Ada", 5).ToListAsync<PostTitle>()).Select(post => post.Title));
            Assert.Equal([3L], ByAuthor.On(db, "Ada", 1).ToList<PostCounts>().Select(post => post.Comments));
            Assert.Equal(["Three"], (await ByAuthor.On(db, "Brian", 2).ToListAsync<PostTitle>()).Select(post => post.Title));
            Assert.Equal([0L], (await ByAuthor.On(db, "Brian", 1).ToListAsync<PostCounts>()).Select(post => post.Comments));
            Assert.Equal([1L, 2], ByAuthor.On(db, "Ada", 3).ToList().Select(post => post.Id));
            Assert.Equal("One", (await ByAuthor.On(db, "Ada", 3).FirstAsync<PostTitle>()).Title);
            Assert.Equal("Three", ByAuthor.On(db, "Brian", 3).Single<PostTitle>().Title);
            Assert.Equal(["Two", "Three"], (await From.On(db, 2).ToListAsync<PostTitle>()).Select(post => post.Title));
            Assert.Equal("Two", From.On(db, 2).First<PostTitle>().Title);
        }

        string title = """
            SELECT t."id", t."title" FROM "posts" AS t LEFT JOIN "users" AS t1 ON t1."id" = t."author_id"
            WHERE t1."name" = $1 ORDER BY t."id" LIMIT $2
            """;
        db.Forget();
        await ByAuthor.On(db, "Ada", 5).ToListAsync<PostTitle>();
        ByAuthor.On(db, "Brian", 1).ToList<PostTitle>();
        Assert.Equal(["Ada", 5L], db.Sent[0].Parameters.Select(parameter => parameter.Value));
        Assert.Equal(["Brian", 1L], db.Sent[1].Parameters.Select(parameter => parameter.Value));
        db.AssertSent(title, title);
    }

    /// <summary>The user's methods are asked at each call, also where the query was compiled.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task What_a_method_says_is_not_kept(Engine engine)
    {
        using Database db = Blog.Create(engine);

        PostsFrom.Least = 13;
        Assert.Equal([1L, 1, 0], (await From.On(db, 1).ToListAsync<PostsFrom>()).Select(post => post.Later));
        PostsFrom.Least = 15;
        Assert.Equal([0L, 0, 0], From.On(db, 1).ToList<PostsFrom>().Select(post => post.Later));
        PostsFrom.Least = 0;
        Assert.Equal([3L, 1, 0], (await Post.Query(db).ToListAsync<PostsFrom>()).Select(post => post.Later));
    }

    /// <summary>A text that was good for the indexes of one database is not sent to one that has others.</summary>
    [DatabaseTheory, InlineData(Engine.Sqlite)]
    public void A_text_is_kept_for_the_indexes_that_decided_it(Engine engine)
    {
        foreach (bool isIndexed in (bool[])[true, false, true])
        {
            using Database db = Blog.Create(engine);
            if (isIndexed)
                db.Run("CREATE INDEX by_post ON comments (post_id)");

            db.Forget();
            Assert.Equal([3L, 1, 0], From.On(db, 1).ToList<PostCounts>().Select(post => post.Comments));
            Assert.Equal([3L, 1, 0], Post.Query(db).ToList<PostCounts>().Select(post => post.Comments));
            Assert.All(db.Sent, sent => Assert.Equal(isIndexed, sent.Text.Contains("(SELECT COUNT(*) FROM", StringComparison.Ordinal)));
        }
    }
}
