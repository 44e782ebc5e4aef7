using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Loading;

/// <summary>Within one call a row is one object, input entities included; there is no tracker beyond the call.</summary>
public sealed class IdentityTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task A_row_reached_by_several_paths_is_one_object(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();
        db.Forget();

        await posts.LoadAsync(db, p => p.Author, p => p.Comments.Include(c => c.Author), p => p.Tags.Include(t => t.Posts));

        User ada = posts[0].Author;
        Assert.Same(ada, posts[1].Author);
        Assert.Same(ada, posts[0].Comments[0].Author);
        Assert.Same(posts[2].Author, posts[0].Comments[1].Author);
        Assert.Same(posts[0], posts[0].Tags[0].Posts[0]);
        Assert.Same(posts[1], posts[0].Tags[0].Posts[1]);

        // Comment.Author needs nobody who is not an author of a post already.
        Assert.Equal(["Post.Author", "Post.Comments", "Post.Tags", "Tag.Posts"], db.Sent.Select(sent => sent.Relation));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_way_back_leads_to_the_input(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<User> users = await User.Query(db).ToListAsync();

        await users.LoadAsync(db, u => u.Posts.Include(p => p.Comments.Include(c => c.Author)));

        Assert.Same(users[0], users[0].Posts[0].Comments[0].Author);
        Assert.Same(users[1], users[0].Posts[0].Comments[1].Author);
        Assert.Same(users[0].Posts[0], users[0].Posts[0].Comments[1].Post);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Another_call_reads_other_objects(Engine engine)
    {
        using Database db = Blog.Create(engine);
        List<Post> posts = await Post.Query(db).ToListAsync();

        await posts.LoadAsync(db, p => p.Author);
        User first = posts[0].Author;
        await posts.LoadAsync(db, p => p.Author);

        Assert.NotSame(first, posts[0].Author);
        Assert.Equal(first.Id, posts[0].Author.Id);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Query_and_includes_share_one_identity(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        db.Run("DELETE FROM employees WHERE id = 5");

        List<Employee> employees = await Employee.Query(db).Include(e => e.Manager, e => e.Reports).ToListAsync();

        Assert.Same(employees[0], employees[1].Manager);
        Assert.Same(employees[3], employees[1].Reports[0]);

        // The managers are all among the rows of the first statement.
        Assert.Equal(["Employee", "Employee.Reports"], db.Sent.Select(sent => sent.Relation));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task An_entity_of_the_input_keeps_its_values(Engine engine)
    {
        using Database db = Database.Create(engine, Company.Script);
        var changed = new Employee { Id = 1, Name = "changed here" };
        Employee brian = (await Employee.FindAsync(db, 2))!;

        await new[] { changed, brian }.LoadAsync(db, e => e.Manager, e => e.Reports);

        Assert.Same(changed, brian.Manager);
        Assert.Equal("changed here", brian.Manager!.Name);
        Assert.Contains(brian, changed.Reports);
    }
}
