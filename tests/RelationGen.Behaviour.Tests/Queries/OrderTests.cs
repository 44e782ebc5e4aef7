using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>Orders and pages; the key ends every order, on every database alike.</summary>
public sealed class OrderTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Orders_by_columns_targets_and_counts(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1, 3, 2], await IdsAsync(Post.Query(db).OrderBy(p => p.Title)));
        Assert.Equal([2, 3, 1], await IdsAsync(Post.Query(db).OrderBy(p => p.Title.Descending)));
        Assert.Equal([2, 3, 1], await IdsAsync(Post.Query(db).OrderBy(p => p.Reviewer.Name)));
        Assert.Equal([3, 1, 2], await IdsAsync(Post.Query(db).OrderBy(p => p.Reviewer.Name.Ascending.NullsLast)));
        Assert.Equal([2, 1, 3], await IdsAsync(Post.Query(db).OrderBy(p => p.Reviewer.Name.Descending.NullsFirst)));
        Assert.Equal([1, 2, 3], await IdsAsync(Post.Query(db).OrderBy(p => p.Comments.Count.Descending)));
        Assert.Equal([3, 2, 1], await IdsAsync(Post.Query(db).OrderBy(p => p.Author.Posts.Count, p => p.Id.Descending)));
        Assert.Equal([2, 1, 3], await IdsAsync(Post.Query(db).OrderBy(p => p.Author.Name).ThenBy(p => p.Title.Descending)));
        Assert.Equal([1, 2, 3], await IdsAsync(Post.Query(db).OrderBy(p => p.Title).OrderBy(p => p.Id)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pages_end_with_the_key(Engine engine)
    {
        using Database db = Blog.Create(engine);

        Assert.Equal([1, 2], await IdsAsync(Post.Query(db).OrderBy(p => p.Author.Id).Take(2)));
        Assert.Equal([2, 3], await IdsAsync(Post.Query(db).OrderBy(p => p.Author.Id).Skip(1)));
        Assert.Equal([2], await IdsAsync(Post.Query(db).Skip(1).Take(1)));
        Assert.Equal([2, 3], await IdsAsync(Post.Query(db).TakeLast(2)));
        Assert.Equal([1, 2], await IdsAsync(Post.Query(db).TakeLast(2).Skip(1)));
        if (engine == Engine.Sqlite)
        {
            Assert.Equal(
                "SELECT t.\"id\", t.\"title\", t.\"author_id\", t.\"reviewer_id\" FROM \"posts\" AS t ORDER BY t.\"id\" DESC LIMIT $1 OFFSET $2",
                db.Sent[^1].Text);
        }

        Assert.Equal(2, await Post.Query(db).Take(2).CountAsync());
        Assert.Equal(1, await Post.Query(db).Skip(2).CountAsync());
        Assert.False(await Post.Query(db).Skip(3).AnyAsync());
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task No_rows_are_asked_for_in_vain(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Forget();

        Assert.Empty(await Post.Query(db).Take(0).ToListAsync());
        Assert.Empty(Post.Query(db).TakeLast(0).ToList());
        Assert.Equal(0, await Post.Query(db).Take(0).CountAsync());
        Assert.False(Post.Query(db).Take(0).Any());
        Assert.Null(await Post.Query(db).Take(0).FirstOrDefaultAsync());

        db.AssertNothingSent();
        Assert.Throws<ArgumentOutOfRangeException>(() => Post.Query(db).Take(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Post.Query(db).Skip(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Post.Query(db).TakeLast(-1));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pages_by_key_find_every_row_once(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("INSERT INTO posts (id, title, author_id, reviewer_id) VALUES (4, 'Two', 2, NULL), (5, 'two', 3, 2), (6, 'Ünder', 3, NULL)");
        Func<Query<Post, PostTable>, Query<Post, PostTable>>[] orders =
        [
            query => query,
            query => query.OrderBy(p => p.Title),
            query => query.OrderBy(p => p.Title.Descending),
            query => query.OrderBy(p => p.ReviewerId),
            query => query.OrderBy(p => p.ReviewerId.Descending, p => p.Title),
            query => query.OrderBy(p => p.ReviewerId.Ascending.NullsLast, p => p.Id.Descending),
            query => query.OrderBy(p => p.ReviewerId.Descending.NullsFirst),
        ];

        foreach (Func<Query<Post, PostTable>, Query<Post, PostTable>> order in orders)
        {
            Query<Post, PostTable> all = order(Post.Query(db));
            List<long> paged = [];
            for (List<Post> page = await all.Take(2).ToListAsync(); page.Count > 0; page = await all.After(page[^1]).Take(2).ToListAsync())
                paged.AddRange(page.Select(post => post.Id));

            Assert.Equal(await IdsAsync(all), paged);
        }

        Post first = await Post.Query(db).FirstAsync();
        Assert.Throws<NotSupportedException>(() => Post.Query(db).OrderBy(p => p.Author.Name).After(first));
        Assert.Throws<NotSupportedException>(() => Post.Query(db).OrderBy(p => p.Comments.Count).After(first));
    }

    private static async Task<List<long>> IdsAsync(Query<Post, PostTable> query) => [.. (await query.ToListAsync()).Select(post => post.Id)];
}
