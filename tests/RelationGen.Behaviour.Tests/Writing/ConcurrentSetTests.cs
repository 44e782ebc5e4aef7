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

    /// <summary>Two sources that take each other's targets, whose rows each of them writes.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Sets_of_two_sources_that_share_targets_do_not_block_each_other_for_good(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        using Database db = Database.Create(engine, Blog.Schema);
        db.Run("INSERT INTO users (id, name) VALUES (1, 'u'), (2, 'v'), (3, 'w')");
        db.Run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO posts (id, title, author_id) SELECT 41 - i, 'p', 1 FROM n");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(async () =>
        {
            var random = new System.Random(seed);
            for (int i = 0; i < 60; i++)
            {
                long[] keys = [.. Enumerable.Range(1, 40).Select(id => (long)id).Where(_ => random.Next(2) == 0)];
                random.Shuffle(keys);
                DbSession session = db.Observe(db.DataSource);
                var user = new User { Id = 1 + ((seed + i) % 3), Name = "" };
                await user.On(session).Reviews.SetKeysAsync(keys.Length == 0 ? [1] : keys);
            }
        })));

        Assert.All(db.Sent, sent => Assert.Null(sent.Exception));
    }

    /// <summary>The same where a source has one target.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Sources_that_swap_their_one_target_do_not_block_each_other_for_good(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return;

        Signet[] signets = [.. Enumerable.Range(1, 3).Select(_ => new Signet { Id = Guid.NewGuid() })];
        SignetCord[] cords = [.. Enumerable.Range(1, 3).Select(i => new SignetCord { Id = i })];
        using Database db = Database.Create(
            engine, "CREATE TABLE signets (id uuid PRIMARY KEY, name TEXT NOT NULL)", "CREATE TABLE signet_cords (id BIGINT PRIMARY KEY, signet_id uuid)");
        await signets.InsertAsync(db);
        await cords.InsertAsync(db);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(async () =>
        {
            var random = new System.Random(seed);
            for (int i = 0; i < 60; i++)
            {
                // From either side.
                DbSession session = db.Observe(db.DataSource);
                if (seed % 2 == 0)
                    await signets[random.Next(3)].On(session).Cord.AssociateAsync(cords[random.Next(3)]);
                else
                    await cords[random.Next(3)].On(session).Signet.AssociateAsync(signets[random.Next(3)]);
            }
        })));

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
