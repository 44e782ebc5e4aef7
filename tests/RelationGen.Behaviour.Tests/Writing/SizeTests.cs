using System.Globalization;
using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Queries;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>A change of many targets is a handful of statements, and no limit on parameters is met.</summary>
public sealed class SizeTests
{
    private const int Many = 100_000;

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_hundred_thousand_children_and_pairs(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema, Fill(engine));
        User ada = (await User.FindAsync(db, 1))!;
        Tag tag = (await Tag.FindAsync(db, 1))!;
        long[] keys = [.. Enumerable.Range(1, Many).Select(i => (long)i)];
        db.Forget();

        await ada.On(db).Reviews.AssociateKeysAsync(keys);
        Assert.Equal(Many, Assert.Single(db.Sent).Rows);
        await tag.On(db).Posts.AssociateKeysAsync(keys);
        Assert.Equal(2, db.Sent.Count);
        await tag.On(db).Posts.SetKeysAsync(keys[..(Many / 2)]);
        Assert.Equal(5, db.Sent.Count);
        Assert.Equal(Many, (await ada.On(db).Reviews.DissociateKeysAsync([.. keys, Many + 1])) is [Many + 1] ? Many : 0);
        Assert.Equal(6, db.Sent.Count);

        Assert.Equal(
            [[(long)Many, 0L, Many / 2L]],
            db.Rows("SELECT COUNT(*), (SELECT COUNT(*) FROM posts WHERE reviewer_id IS NOT NULL), (SELECT COUNT(*) FROM post_tags) FROM posts"));
    }

    /// <summary>The tables were analysed while they were empty, and nothing has told the planner since that they are not.</summary>
    [DatabaseTheory, InlineData(Engine.PostgreSql)]
    public async Task Plans_do_not_depend_on_statistics(Engine engine)
    {
        using Database db = Database.Create(engine, Blog.Schema, "CREATE TABLE parents (id BLOB PRIMARY KEY)", "CREATE TABLE children (id BIGINT PRIMARY KEY, parent_id BLOB)");
        foreach (string table in (string[])["posts", "post_tags", "parents", "children"])
            db.Run($"ALTER TABLE {table} SET (autovacuum_enabled = false)");

        db.Run("ANALYZE");
        db.Run(Fill(engine).Replace("CREATE INDEX post_tags_tag_id_idx ON post_tags (tag_id, post_id);", "", StringComparison.Ordinal));
        db.Run("INSERT INTO tags (id, name) VALUES (2, 'b'); INSERT INTO post_tags (post_id, tag_id) SELECT id, 2 FROM posts");
        db.Run("INSERT INTO parents SELECT decode(md5(i::text), 'hex') FROM generate_series(1, 40000) AS i");
        db.Run("INSERT INTO children SELECT i, decode(md5(i::text), 'hex') FROM generate_series(1, 80000) AS i");
        db.Run("UPDATE children SET parent_id = NULL WHERE id > 40000");
        Tag tag = (await Tag.FindAsync(db, 1))!;
        db.Forget();

        await tag.On(db).Posts.SetKeysAsync(Keys(1, Many));
        await tag.On(db).Posts.SetKeysAsync(Keys(1, Many / 2));
        await new User { Id = 1, Name = "Ada" }.On(db).Reviews.SetKeysAsync(Keys(1, Many));
        List<BlobParent> parents = await BlobParent.Query(db).ToListAsync();
        await parents.LoadAsync(db, p => p.Children.Where(c => c.Id > 0));
        await parents[0].On(db).Children.SetKeysAsync(Keys(40_001, 40_000));
        await parents.DeleteAsync(db);

        Assert.NotEmpty(db.Sent);
        foreach (Sent sent in db.Sent)
        {
            // A loop within which a table is read or an index is searched for every row; what locks rows is no part of one.
            string plan = QueryPlan.Of(db, engine, sent);
            Assert.DoesNotContain("Nested Loop", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("(SubPlan", plan, StringComparison.Ordinal);
        }
    }

    private static long[] Keys(int first, int count) => [.. Enumerable.Range(first, count).Select(i => (long)i)];

    private static string Fill(Engine engine)
    {
        string numbers = engine == Engine.Sqlite
            ? $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Many.ToString(CultureInfo.InvariantCulture)})"
            : $"WITH n(i) AS (SELECT * FROM generate_series(1, {Many.ToString(CultureInfo.InvariantCulture)}))";
        return $"""
            INSERT INTO users (id, name) VALUES (1, 'Ada');
            INSERT INTO tags (id, name) VALUES (1, 'sql');
            {numbers} INSERT INTO posts (id, title, author_id) SELECT i, 'Title', 1 FROM n;
            CREATE INDEX post_tags_tag_id_idx ON post_tags (tag_id, post_id);
            """;
    }
}
