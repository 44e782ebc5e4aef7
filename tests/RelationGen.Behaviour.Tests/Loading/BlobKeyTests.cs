using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>BLOB keys fit no JSON: they are parameters, a hundred at a time.</summary>
public sealed class BlobKeyTests
{
    private const string Script = """
        CREATE TABLE parents (id BLOB NOT NULL PRIMARY KEY);
        CREATE TABLE children (id BIGINT NOT NULL PRIMARY KEY, parent_id BLOB);
        """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task Keys_are_sent_in_chunks_of_a_hundred_where_they_fit_no_list(Engine engine)
    {
        using Database db = Create(engine, 250);
        List<BlobParent> parents = await BlobParent.Query(db).ToListAsync();
        db.Forget();

        await parents.LoadAsync(db, p => p.Children);

        Assert.Equal(Enumerable.Range(0, 250).Select(i => (long)i), parents.Select(parent => Assert.Single(parent.Children).Id));
        if (engine == Engine.PostgreSql)
        {
            Assert.IsType<byte[][]>(Assert.Single(Assert.Single(db.Sent).Parameters).Value);
            db.AssertSent("""
                SELECT t."id", t."parent_id" FROM "children" AS t WHERE t."parent_id" = ANY($1)
                """);
            return;
        }

        Assert.Equal([100, 100, 50], db.Sent.Select(sent => sent.Parameters.Count));
        Assert.Equal([100L, 100L, 50L], db.Sent.Select(sent => sent.Rows));
        Assert.StartsWith("""SELECT t."id", t."parent_id" FROM "children" AS t WHERE t."parent_id" IN ($1, $2, """, db.Sent[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("$99, $100)", db.Sent[0].Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_last_chunk_may_have_one_key(Engine engine)
    {
        using Database db = Create(engine, 101);
        List<BlobChild> children = await BlobChild.Query(db).ToListAsync();
        db.Forget();

        await children.LoadAsync(db, c => c.Parent);

        Assert.All(children, child => Assert.Equal(child.ParentId, child.Parent!.Id));
        Assert.Equal(engine == Engine.Sqlite ? [100, 1] : [1], db.Sent.Select(sent => sent.Parameters.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_first_of_many_is_found_for_keys_that_fit_no_list(Engine engine)
    {
        using Database db = Create(engine, 120);
        List<BlobParent> parents = await BlobParent.Query(db).ToListAsync();
        db.Run("INSERT INTO children (id, parent_id) SELECT id + 1000, parent_id FROM children WHERE id < 60");
        db.Run("DELETE FROM children WHERE id = 119");
        db.Forget();

        await parents.LoadAsync(db, p => p.Latest);

        Assert.Equal(Enumerable.Range(0, 120).Select(i => i == 119 ? null : (long?)(i < 60 ? i + 1000 : i)), parents.Select(parent => parent.Latest?.Id));
        Assert.Equal(engine == Engine.Sqlite ? [100, 20] : [1], db.Sent.Select(sent => sent.Parameters.Count));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_key_is_a_plain_parameter(Engine engine)
    {
        using Database db = Create(engine, 3);
        BlobParent parent = (await BlobParent.FindAsync(db, Key(1)))!;
        db.Forget();

        await parent.LoadAsync(db, p => p.Children);

        Assert.Equal(1, Assert.Single(parent.Children).Id);
        Assert.Same(parent, parent.Children[0].Parent);
        db.AssertSent("""
            SELECT t."id", t."parent_id" FROM "children" AS t WHERE t."parent_id" = $1
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Equal_bytes_are_one_key(Engine engine)
    {
        using Database db = Create(engine, 2);
        BlobChild[] children = [new() { Id = 1, ParentId = Key(1) }, new() { Id = 2, ParentId = Key(1) }, new() { Id = 3 }];
        db.Forget();

        await children.LoadAsync(db, c => c.Parent);

        Assert.Same(children[0].Parent, children[1].Parent);
        Assert.Null(children[2].Parent);
        Assert.Single(Assert.Single(db.Sent).Parameters);
    }

    [Fact]
    public void Staleness_compares_bytes()
    {
        var child = new BlobChild { Parent = new BlobParent { Id = [1, 2] } };

        child.ParentId = [1, 2];
        Assert.Equal([1, 2], child.Parent.Id);

        child.ParentId = [1, 3];
        Assert.Throws<RelationNotLoadedException>(() => child.Parent);
    }

    private static byte[] Key(int i) => [(byte)(i / 7), 0, (byte)i, 0xFF];

    private static Database Create(Engine engine, int count)
    {
        Database db = Database.Create(engine, Script);
        for (int i = 0; i < count; i++)
        {
            db.Run("INSERT INTO parents (id) VALUES (@id)", ("@id", Key(i)));
            db.Run("INSERT INTO children (id, parent_id) VALUES (@id, @parent)", ("@id", (long)i), ("@parent", Key(i)));
        }

        return db;
    }
}
