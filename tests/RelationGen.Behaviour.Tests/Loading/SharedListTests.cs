using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>A parent that is twice in the input.</summary>
public sealed class SharedListTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Read_only_lists_are_shared(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post[] posts = [new() { Id = 1, Title = "One" }, new() { Id = 1, Title = "One" }];

        await posts.LoadAsync(db, p => p.Comments, p => p.Tags);

        Assert.NotEmpty(posts[0].Comments);
        Assert.Same(posts[0].Comments, posts[1].Comments);
        Assert.Same(posts[0].Tags, posts[1].Tags);
        Assert.Same(posts[0], posts[1].Comments[0].Post);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Lists_that_can_be_changed_are_copied(Engine engine)
    {
        using Database db = Database.Create(engine, Library.Script);
        Shelf[] shelves = [new() { Id = 1 }, new() { Id = 1 }, new() { Id = 2 }];

        await shelves.LoadAsync(db, s => s.List, s => s.Partial, s => s.Books);

        Assert.Equal([3, 3, 0], shelves.Select(shelf => shelf.List.Count));
        Assert.NotSame(shelves[0].List, shelves[1].List);
        Assert.NotSame(shelves[0].Partial, shelves[1].Partial);
        Assert.Same(shelves[0].Books, shelves[1].Books);
        Assert.Same(shelves[0].List[0], shelves[1].List[0]);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_same_object_twice_is_loaded_once(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = (await Post.FindAsync(db, 1))!;
        db.Forget();

        await new[] { post, post }.LoadAsync(db, p => p.Comments);

        Assert.Equal([11L, 12L, 14L], post.Comments.Select(comment => comment.Id));
        Assert.Same(post, post.Comments[0].Post);
        Assert.Single(db.Sent);
    }
}
