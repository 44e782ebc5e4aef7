using System.Globalization;
using RelationGen.Behaviour.Tests.Model;

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
