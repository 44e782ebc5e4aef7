using Blog.Model;
using RelationGen;
using Spectre.Console;

namespace Blog;

/// <summary>One method for each thing that RelationGen does.</summary>
internal static class Show
{
    /// <summary>A graph of five relations for any number of posts: five statements.</summary>
    public static async Task Graph(DbSession db, StatementLog log)
    {
        Headline("Load a graph: one statement for each relation");
        List<Post> posts = [(await Post.FindAsync(db, 1))!, (await Post.FindAsync(db, 2))!, (await Post.FindAsync(db, 4))!];

        await posts.LoadAsync(db,
            p => p.Author.Include(u => u.Profile),
            p => p.Tags,
            p => p.Comments.Include(c => c.Author));

        var tree = new Tree("posts");
        foreach (Post post in posts)
        {
            string tags = string.Join(", ", post.Tags.Select(tag => tag.Name));
            TreeNode node = tree.AddNode($"[bold]{Escape(post.Title)}[/] by {Escape(post.Author.Name)} [grey]({Escape(post.Author.Profile?.Bio ?? "no profile")})[/]");
            node.AddNode("tags: " + Escape(tags));
            TreeNode comments = node.AddNode($"{post.Comments.Count} comments");
            foreach (Comment comment in post.Comments.Take(3))
                comments.AddNode($"{Escape(comment.Author.Name)}: {Escape(comment.Body)}");
        }

        AnsiConsole.Write(tree);
        log.Print();
    }

    /// <summary>A query that includes relations; two posts of one author share one <see cref="User"/>.</summary>
    public static async Task Query(DbSession db, StatementLog log)
    {
        Headline("Query with includes: rows in key order, shared instances");
        List<Tag> tags = await Tag.Query(db).Include(t => t.Posts.Include(p => p.Author)).ToListAsync();

        var table = new Table().RoundedBorder().AddColumns("Tag", "Posts", "Authors", "First post");
        foreach (Tag tag in tags)
        {
            // Instances are shared within a call, so counting them counts people.
            int authors = tag.Posts.Select(post => post.Author).Distinct().Count();
            table.AddRow(Escape(tag.Name), $"{tag.Posts.Count}", $"{authors}", Escape(tag.Posts[0].Title));
        }

        AnsiConsole.Write(table);
        log.Print();
    }

    /// <summary>Conditions over relations, an order by a target's column, three comments of each post, and a count: three statements.</summary>
    public static async Task Conditions(DbSession db, StatementLog log)
    {
        Headline("Conditions, orders and limits over relations");
        List<Post> posts = await Post.Query(db)
            .Where(p => p.Comments.Any() & p.Author.IsNot(a => a.Name.StartsWith("B")))
            .OrderBy(p => p.Author.Name, p => p.Comments.Count.Descending)
            .Include(p => p.Comments.OrderBy(c => c.Id.Descending).Take(2), p => p.Author)
            .Take(4)
            .ToListAsync();

        var table = new Table().RoundedBorder().AddColumns("Author", "Post", "Its last comments");
        foreach (Post post in posts)
            table.AddRow(Escape(post.Author.Name), Escape(post.Title), Escape(string.Join(" · ", post.Comments.Select(comment => comment.Body))));

        AnsiConsole.Write(table);
        foreach ((User user, long count) in await User.Query(db).OrderBy(u => u.Posts.Count.Descending).Take(3).ToListAsync(u => u.Posts.Count))
            AnsiConsole.MarkupLine($"{Escape(user.Name)} wrote {count}");

        User first = await User.Query(db).FirstAsync();
        long titled = await first.On(db).Posts.Where(p => p.Tags.Count > 1).CountAsync();
        AnsiConsole.MarkupLine($"{titled} of {Escape(first.Name)}'s posts have more than one tag");
        log.Print();
    }

    /// <summary>A list that reads what it shows: a view of each post, and what is computed over all of them.</summary>
    public static async Task Views(DbSession db, StatementLog log)
    {
        Headline("Views: what a list shows, and nothing else");
        var table = new Table().RoundedBorder().AddColumns("Post", "By", "Comments", "Tags");
        foreach (PostCard card in await Post.Query(db).OrderBy(p => p.Comments.Count.Descending).Take(4).ToListAsync<PostCard>())
            table.AddRow(Escape(card.Title), Escape(card.AuthorName), $"{card.CommentCount}", Escape(string.Join(", ", card.TagNames)));

        AnsiConsole.Write(table);
        (long posts, long authors) = await Post.Query(db).AggregateAsync(rows => rows.Count, rows => rows.CountDistinct(p => p.AuthorId));
        AnsiConsole.MarkupLine($"{posts} posts by {authors} people");
        log.Print();
    }

    /// <summary>To-one relations: optional, required, one-to-one, and assigning one in memory.</summary>
    public static async Task ToOne(DbSession db, StatementLog log)
    {
        Headline("To-one relations: reading and assigning");
        Post post = (await Post.FindAsync(db, 3))!;
        await post.LoadAsync(db, p => p.Author, p => p.Reviewer);
        AnsiConsole.MarkupLine($"post 3 was written by {Escape(post.Author.Name)} and reviewed by {Escape(post.Reviewer?.Name ?? "nobody")}");

        User ada = (await User.FindAsync(db, 1))!;
        post.Author = ada;
        AnsiConsole.MarkupLine($"after post.Author = ada the foreign key follows: AuthorId = {post.AuthorId} [grey](nothing was saved)[/]");
        log.Print();
    }

    /// <summary>A table that refers to itself: rows that are already there are used, not read again.</summary>
    public static async Task SelfReference(DbSession db, StatementLog log)
    {
        Headline("A self reference: the call knows the rows it was given");
        List<User> users = await User.Query(db).ToListAsync();
        await users.LoadAsync(db, u => u.Mentor, u => u.Students);

        User busiest = users.MaxBy(user => user.Students.Count)!;
        bool same = ReferenceEquals(busiest, busiest.Students[0].Mentor);
        AnsiConsole.MarkupLine($"{Escape(busiest.Name)} has {busiest.Students.Count} students; the mentor of the first is the same instance: {same}");
        log.Print();
    }

    /// <summary>Relations over other entities: the pairs of a many-to-many with their columns, and a path in one statement.</summary>
    public static async Task Between(DbSession db, StatementLog log)
    {
        Headline("What lies between: pairs with columns of their own, paths, the first of many");
        Post post = (await Post.FindAsync(db, 7))!;
        await post.LoadAsync(db, p => p.Tags, p => p.PostTags.Include(t => t.Tag), p => p.LatestComment);
        AnsiConsole.MarkupLine($"post 7 has the tags {Escape(string.Join(", ", post.Tags.Select(tag => tag.Name)))}");
        AnsiConsole.MarkupLine($"with weights: {Escape(string.Join(", ", post.PostTags.Select(pair => $"{pair.Tag.Name} {pair.Weight}")))}");
        AnsiConsole.MarkupLine($"the latest approved comment is: {Escape(post.LatestComment?.Body ?? "none")}");

        User author = (await User.FindAsync(db, post.AuthorId))!;
        await author.LoadAsync(db, u => u.Echo);
        AnsiConsole.MarkupLine($"{author.Echo.Count} comments were made on all posts of {Escape(author.Name)}");
        log.Print();
    }

    /// <summary>A list of rows that belong to different entities: one statement for each kind that occurs.</summary>
    public static async Task Polymorphic(DbSession db, StatementLog log)
    {
        Headline("A polymorphic relation: one statement for each kind of target");
        List<Reaction> reactions = (await Reaction.Query(db).ToListAsync())[..6];
        await reactions.LoadAsync(db, r => r.Subject.Post(p => p.Author).Comment(c => c.Author));
        foreach (Reaction reaction in reactions)
        {
            string subject = reaction.Subject switch
            {
                Post post => $"the post {post.Title} by {post.Author.Name}",
                Comment comment => $"a comment by {comment.Author.Name}",
                _ => "nothing",
            };
            AnsiConsole.MarkupLine($"{Escape(reaction.Word)}: {Escape(subject)}");
        }

        log.Print();
    }

    /// <summary>What is not loaded says so.</summary>
    public static async Task State(DbSession db, StatementLog log)
    {
        Headline("Nothing is loaded behind your back");
        Post post = (await Post.FindAsync(db, 5))!;
        AnsiConsole.MarkupLine($"post.IsLoaded(p => p.Comments) is {post.IsLoaded(p => p.Comments)}");
        try
        {
            _ = post.Comments.Count;
        }
        catch (RelationNotLoadedException exception)
        {
            AnsiConsole.MarkupLine($"[yellow]{Escape(exception.Message)}[/]");
        }

        await post.LoadAsync(db, p => p.Comments);
        AnsiConsole.MarkupLine($"now post.Comments.Count is {post.Comments.Count}");
        log.Print();
    }

    /// <summary>What is removed and what is added, all or nothing: two statements between two that look. A post of another reviewer would be left alone.</summary>
    public static async Task Changes(DbSession db, StatementLog log)
    {
        Headline("Change a relation: what is removed, what is added");
        User reviewer = (await User.FindAsync(db, 2))!;
        List<Post> reviewed = await reviewer.On(db).Reviews.ToListAsync();
        List<Post> waiting = await Post.Query(db).Where(p => p.ReviewerId == null).Take(2).ToListAsync();

        IReadOnlyList<long> unmatched = await reviewer.On(db).Reviews.ApplyAsync(added: waiting, removed: reviewed.Take(1).ToList());

        long count = await reviewer.On(db).Reviews.CountAsync();
        AnsiConsole.MarkupLineInterpolated($"{reviewer.Name} has {count} reviews after {reviewed.Count}; to be removed and not found: {unmatched.Count}");
        log.Print();
    }

    /// <summary>A post with all that belongs to it, in one transaction: what it refers to is written before it, what refers to it after.</summary>
    public static async Task Create(DbSession db, StatementLog log)
    {
        Headline("Write a graph");
        Post post = await Post.CreateAsync(db, new Post { Title = "Relations", Body = "Declared once." }, p =>
        {
            p.Author.ConnectOrCreate(u => u.Email, new User { Name = "Mary Jackson", Email = "mary@example.org" }, u => u.Profile.Create(new() { Bio = "Measures." }));
            p.PostTags.Create(new PostTag { Weight = 9 }, t => t.Tag.ConnectOrCreate(x => x.Name, new Tag { Name = "relations" }))
                .Create(new PostTag { Weight = 5 }, t => t.Tag.Connect(1));
            p.Comments.Create(new Comment { Body = "At last.", AuthorId = 1, Approved = true, CreatedAt = new DateTime(2026, 11, 21) });
        });
        await post.LoadAsync(db, p => p.Comments, p => p.Tags);
        AnsiConsole.MarkupLineInterpolated($"{post.Author.Name} wrote {post.Title}: {string.Join(", ", post.Tags.Select(tag => tag.Name))}; {post.Comments.Count} comment");
        log.Print();

        await User.UpdateAsync(db, post.AuthorId, u => u
            .Set(x => x.Name, "Mary W. Jackson")
            .Posts.Update(post.Id, p => p.Set(x => x.State, PostState.Published).Comments.DeleteMany(c => !c.Approved))
            .Create(new Post { Title = "More relations", Body = "Declared twice." }));
        AnsiConsole.MarkupLineInterpolated($"{await Post.Query(db).Where(p => p.Author.Name == "Mary W. Jackson").CountAsync()} posts of hers now");
        log.Print();
    }

    private static void Headline(string text)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(new Rule("[bold]" + Escape(text) + "[/]").LeftJustified());
    }

    private static string Escape(string text) => Markup.Escape(text);
}
