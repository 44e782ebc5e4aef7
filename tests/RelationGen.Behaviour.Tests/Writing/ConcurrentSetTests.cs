using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Sessions that set one relation of one source at the same time wait for one another.</summary>
public sealed class ConcurrentSetTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Sets_of_one_source_do_not_block_each_other_for_good(Engine engine)
    {
        // SQLite has one writer at a time.
        if (engine == Engine.Sqlite)
            return;

        using Database db = Database.Create(engine, Blog.Schema, "CREATE UNIQUE INDEX pairs ON post_tags (post_id, tag_id)");
        db.Run("INSERT INTO posts (id, title, author_id) VALUES (1, 'p', 1), (2, 'q', 1)");
        db.Run("INSERT INTO users (id, name) VALUES (1, 'u')");
        db.Run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) INSERT INTO tags (id, name) SELECT i, 't' FROM n");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() => SetOftenAsync(db, seed))));

        Assert.InRange(db.Rows("SELECT tag_id FROM post_tags WHERE post_id = 1").Count, 1, 30);
        Assert.All(db.Sent, sent => Assert.Null(sent.Exception));
    }

    private static async Task SetOftenAsync(Database db, int seed)
    {
        var random = new System.Random(seed);
        Post post = (await Post.FindAsync(db.Observe(db.DataSource), 1))!;
        for (int i = 0; i < 60; i++)
        {
            long[] keys = [.. Enumerable.Range(1, 30).Select(id => (long)id).Where(_ => random.Next(2) == 0)];
            random.Shuffle(keys);
            await post.On(db.Observe(db.DataSource)).Tags.SetKeysAsync(keys.Length == 0 ? [1] : keys);
        }
    }
}
