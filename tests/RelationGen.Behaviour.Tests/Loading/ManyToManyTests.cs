using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

public sealed class ManyToManyTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Targets_are_shared_and_in_key_order(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        await posts.LoadAsync(db, p => p.Tags);

        Assert.Equal([["sql", "net"], ["sql"], []], posts.Select(post => post.Tags.Select(tag => tag.Name).ToArray()));
        Assert.Same(posts[0].Tags[0], posts[1].Tags[0]);
        db.AssertSent("""
            SELECT t."id", t."name", j."post_id" FROM "post_tags" AS j JOIN "tags" AS t ON t."id" = j."tag_id"
            WHERE j."post_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_other_direction_reads_the_same_junction(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Tag> tags = await Tag.Query(db).ToListAsync();
        db.Forget();

        await tags.LoadAsync(db, t => t.Posts);

        Assert.Equal([[1L, 2L], [1L], []], tags.Select(tag => tag.Posts.Select(post => post.Id).ToArray()));
        db.AssertSent("""
            SELECT t."id", t."title", t."author_id", t."reviewer_id", j."tag_id"
            FROM "post_tags" AS j JOIN "posts" AS t ON t."id" = j."post_id"
            WHERE j."tag_id" IN (SELECT "value" FROM json_each($1))
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task One_source_is_loaded_by_its_key(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        db.Forget();

        await post.LoadAsync(db, p => p.Tags);

        Assert.Equal([1L, 2L], post.Tags.Select(tag => tag.Id));
        Assert.False(post.Tags[0].IsLoaded(t => t.Posts));
        db.AssertSent("""
            SELECT t."id", t."name", j."post_id" FROM "post_tags" AS j JOIN "tags" AS t ON t."id" = j."tag_id" WHERE j."post_id" = $1
            """);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Repeated_pairs_count_once_and_dangling_pairs_not_at_all(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("INSERT INTO post_tags (post_id, tag_id) VALUES (1, 2), (2, 99), (98, 1), (1, 1), (1, 2)");
        List<Post> posts = await Post.Query(db).ToListAsync();

        await posts.LoadAsync(db, p => p.Tags);

        Assert.Equal([[1L, 2L], [1L], []], posts.Select(post => post.Tags.Select(tag => tag.Id).ToArray()));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_table_can_be_related_to_itself_in_both_directions(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        List<Person> people = await Person.Query(db).ToListAsync();
        db.Forget();

        await people.LoadAsync(db, p => p.Follows, p => p.Followers, p => p.Friends);

        Assert.Equal([[2L, 3L], [1L], [3L]], people.Select(person => person.Follows.Select(other => other.Id).ToArray()));
        Assert.Equal([[2L], [1L], [1L, 3L]], people.Select(person => person.Followers.Select(other => other.Id).ToArray()));
        Assert.Equal([[2L], [1L], []], people.Select(person => person.Friends.Select(other => other.Id).ToArray()));

        // The targets are the input entities.
        Assert.All(people.SelectMany(person => person.Follows.Concat(person.Followers).Concat(person.Friends)), person => Assert.Contains(person, people));
        db.AssertSent(
            """
            SELECT t."id", j."follower_id" FROM "follows" AS j JOIN "people" AS t ON t."id" = j."followed_id"
            WHERE j."follower_id" IN (SELECT "value" FROM json_each($1))
            """,
            """
            SELECT t."id", j."followed_id" FROM "follows" AS j JOIN "people" AS t ON t."id" = j."follower_id"
            WHERE j."followed_id" IN (SELECT "value" FROM json_each($1))
            """,
            """
            SELECT t."id", j."person_id" FROM "friends" AS j JOIN "people" AS t ON t."id" = j."friend_id"
            WHERE j."person_id" IN (SELECT "value" FROM json_each($1))
            """);
    }
}
