using RelationGen.Behaviour.Tests.Model;
using RelationGen.Behaviour.Tests.Model.Grid;
using Tenancy = RelationGen.Behaviour.Tests.Model.Tenancy;

namespace RelationGen.Behaviour.Tests.Queries;

/// <summary>What can become a target of a relation, as a query; which rows those are is said by the table of operations.</summary>
public sealed class CandidateTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task They_are_a_query_like_any_other(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = new() { Id = 2, Title = "" };
        const string Free = """
            FROM "tags" AS t WHERE NOT EXISTS (SELECT 1 FROM "post_tags" AS p WHERE p."post_id" = $1 AND p."tag_id" = t."id")
            """;
        db.Forget();

        Assert.Equal(["net", "unused"], (await post.On(db).Tags.Candidates.ToListAsync()).Select(tag => tag.Name));
        db.AssertSent($"""SELECT t."id", t."name" {Free}""");
        Assert.Equal(2, post.On(db).Tags.Candidates.Count());
        db.AssertSent($"SELECT COUNT(*) {Free}");
        Assert.Equal("net", (await post.On(db).Tags.Candidates.Where(t => t.Name != "unused").Take(1).ToListAsync()).Single().Name);
        RelationPage<Tag> page = await post.On(db).Tags.Candidates.OrderBy(t => t.Name).ToPageAsync(1);
        Assert.Equal(("net", true), (page.Items.Single().Name, page.HasNext));
        page = await post.On(db).Tags.Candidates.OrderBy(t => t.Name).ToPageAsync(1, page.EndCursor);
        Assert.Equal(("unused", false), (page.Items.Single().Name, page.HasNext));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Choices_are_one_statement(Engine engine)
    {
        using Database db = Blog.Create(engine);
        Post post = new() { Id = 1, Title = "" };
        db.Forget();

        List<(Tag Target, bool IsLinked)> all = await post.On(db).Tags.Choices.OrderBy(t => t.Name).ToListAsync();

        Assert.Equal([("net", true), ("sql", true), ("unused", false)], all.Select(choice => (choice.Target.Name, choice.IsLinked)));
        Assert.Single(db.Sent);
        Assert.Equal(
            [("net", true)],
            post.On(db).Tags.Choices.Where(t => t.Name != "sql").Take(1).ToList().Select(choice => (choice.Target.Name, choice.IsLinked)));
        Assert.Equal((3, 2), (post.On(db).Tags.Choices.Count(), await post.On(db).Tags.Choices.Where(t => t.Id > 1).CountAsync()));
        Assert.Equal(
            [(1L, false), (2L, true), (3L, false)],
            (await post.On(db).Reviewer.Choices.ToListAsync()).Select(choice => (choice.Target.Id, choice.IsLinked)));
        Assert.Equal(
            [(1L, false), (2L, true)],
            (await post.On(db).Reviewer.Choices.Where(u => u.Id < 3).OrderBy(u => u.Id).ToListAsync())
                .Select(choice => (choice.Target.Id, choice.IsLinked)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Pairs_with_columns_of_their_own_offer_the_same(Engine engine)
    {
        using Database db = University.Create(engine);
        Student ada = (await Student.FindAsync(db, 1))!;

        Assert.Equal(["Chess"], (await ada.On(db).Courses.Candidates.ToListAsync()).Select(course => course.Title));
        Assert.Equal([true, true, false], (await ada.On(db).Courses.Choices.ToListAsync()).Select(choice => choice.IsLinked));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task No_row_of_another_tenant_is_offered(Engine engine)
    {
        using Database db = Tenancy.Tenancy.Create(engine);
        Tenancy.Order order = (await Tenancy.Order.FindAsync(db, 1, 1))!;
        Tenancy.Line line = (await Tenancy.Line.FindAsync(db, 1, 1))!;

        List<Tenancy.Line> free = await order.On(db).Lines.Candidates.ToListAsync();
        List<Tenancy.Line> taken = await order.On(db).Lines.CandidatesWith(CandidateOptions.Taken).ToListAsync();
        List<Tenancy.Label> labels = await order.On(db).Labels.Candidates.ToListAsync();

        Assert.Equal([(1, 1)], free.Select(row => (row.TenantId, row.Id)));
        Assert.Equal([(1, 1), (1, 2)], taken.Select(row => (row.TenantId, row.Id)));
        Assert.Equal([(1, 1), (1, 2)], labels.Select(row => (row.TenantId, row.Id)));
        Assert.Equal([(1, 1), (1, 2)], (await line.On(db).Order.Candidates.ToListAsync()).Select(row => (row.TenantId, row.Id)));
        Assert.Equal([(1, 1)], (await order.On(db).Receipt.Candidates.ToListAsync()).Select(row => (row.TenantId, row.Id)));
        await order.On(db).Lines.AssociateAsync(taken);
        await order.On(db).Labels.AssociateAsync(labels);
        Assert.Equal((0, 0), (order.On(db).Lines.Candidates.Count(), order.On(db).Labels.Candidates.Count()));

        // A key that belongs to the row's own key is never written, so nothing is asked.
        db.Forget();
        Assert.Empty(await order.On(db).Steps.Candidates.ToListAsync());
        db.AssertNothingSent();
        Assert.Equal(
            [(1, true)], (await order.On(db).Steps.Choices.ToListAsync()).Select(choice => (choice.Target.Number, choice.IsLinked)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_tree_stays_one(Engine engine)
    {
        using Database db = Grid.Create(engine);
        db.Run(Grid.Reset + "UPDATE nodes SET parent_id = id - 1 WHERE id BETWEEN 2 AND 4;");
        Node middle = new() { Id = 2 };

        const CandidateOptions Any = CandidateOptions.Acyclic | CandidateOptions.Taken;
        Assert.Equal("3 4 5", await Ids(middle.On(db).Parent.Candidates));
        Assert.Equal("5", await Ids(middle.On(db).Parent.CandidatesWith(CandidateOptions.Acyclic)));
        Assert.Equal("2 5", await Ids(middle.On(db).Parent.CandidatesWith(CandidateOptions.Acyclic | CandidateOptions.Self)));
        Assert.Equal("1 5", await Ids(middle.On(db).Children.Candidates));
        Assert.Equal("5", await Ids(middle.On(db).Children.CandidatesWith(CandidateOptions.Acyclic)));
        Assert.Equal("4 5", await Ids(middle.On(db).Children.CandidatesWith(Any)));
        Assert.Equal("5", await Ids(new Node { Id = 3 }.On(db).Children.CandidatesWith(Any)));

        // A cycle that is in the data comes to an end.
        db.Run("UPDATE nodes SET parent_id = 4 WHERE id = 1");
        Assert.Equal("5", await Ids(middle.On(db).Parent.CandidatesWith(CandidateOptions.Acyclic)));
        Assert.Equal("5", await Ids(middle.On(db).Children.CandidatesWith(Any)));
        var refused = Assert.Throws<ArgumentException>(() => middle.On(db).Friends.CandidatesWith(CandidateOptions.Acyclic));
        Assert.StartsWith(
            "Node.Friends is no tree: Acyclic is for relations of an entity to itself over a foreign key. Leave it out.",
            refused.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_source_without_a_key_has_none(Engine engine)
    {
        using Database db = Model.Nested.Press.Create(engine);
        db.Forget();

        Assert.Throws<RelationChangeException>(() => new Model.Nested.Article { Title = "" }.On(db).Labels.Candidates);
        Assert.Throws<RelationChangeException>(() => new Model.Nested.Article { Title = "" }.On(db).Editor.Choices);
        await Assert.ThrowsAsync<RelationChangeException>(
            async () => await new Model.Nested.Writer { Name = "" }.On(db).Desk.Candidates.ToListAsync());
        db.AssertNothingSent();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_pairs_are_found_by_an_index(Engine engine)
    {
        using Database db = Blog.Create(engine);
        db.Run("""
            WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) INSERT INTO tags (id, name) SELECT i, 'tag' FROM n;
            INSERT INTO post_tags (post_id, tag_id) SELECT id % 50, id FROM tags WHERE id > 9;
            CREATE UNIQUE INDEX ix_pairs ON post_tags (post_id, tag_id); CREATE INDEX ix_tag ON post_tags (tag_id); ANALYZE;
            """);
        db.Forget();

        await new Post { Id = 1, Title = "" }.On(db).Tags.Candidates.ToListAsync();

        string plan = QueryPlan.Of(db, engine, db.Sent[^1]);
        if (engine == Engine.Sqlite)
        {
            Assert.Contains("SEARCH p USING COVERING INDEX ix_pairs (post_id=? AND tag_id=?)", plan, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("Anti Join", plan, StringComparison.Ordinal);
            Assert.Contains("ix_pairs", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on post_tags", plan, StringComparison.Ordinal);
        }
    }

    private static async Task<string> Ids(Query<Node, NodeTable> nodes)
        => string.Join(' ', (await nodes.ToListAsync()).Select(node => node.Id));
}
