namespace RelationGen.Behaviour.Tests.Random;

/// <summary>
/// Loading agrees with a plain SQL join, in every relation of every kind, on two hundred random databases: all rows at once, some of them,
/// one by one, and with everything included.
/// </summary>
public sealed class RandomGraphTests
{
    private const int Databases = 200;

    [DatabaseTheory, OnEveryDatabase]
    public async Task Loading_agrees_with_joins(Engine engine)
    {
        for (int seed = 0; seed < Databases; seed++)
        {
            using Database db = RandomDatabase.Create(engine, seed);
            var random = new System.Random(-seed - 1);
            try
            {
                await CheckNodes(db, await Node.Query(db).ToListAsync());
                await CheckNodes(db, Some(random, await Node.Query(db).ToListAsync()));
                foreach (Node node in Some(random, await Node.Query(db).ToListAsync()))
                    await CheckNodes(db, [node]);

                await CheckGroups(db, await Group.Query(db).ToListAsync());
                await CheckGroups(db, Some(random, await Group.Query(db).ToListAsync()));
                AssertSorted(await Pair.Query(db).ToListAsync());
                await CheckPairs(db, await Pair.Query(db).ToListAsync());
                await CheckPairs(db, Some(random, await Pair.Query(db).ToListAsync()));
                await CheckBadges(db, await Badge.Query(db).ToListAsync());
                await CheckGraph(db);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}: {failure.Message}", failure);
            }
        }
    }

    private static async Task CheckNodes(Database db, List<Node> nodes)
    {
        db.Forget();
        await nodes.LoadAsync(db, n => n.Parent, n => n.Children, n => n.Group, n => n.Pair, n => n.Badge, n => n.Pairs, n => n.Linked);

        Assert.InRange(db.Sent.Count, 0, 7);
        Assert.Equal(db.Sent.Count, db.Sent.Select(sent => sent.Relation).Distinct().Count());
        AssertNodes(db, nodes);
    }

    private static void AssertNodes(Database db, IReadOnlyCollection<Node> nodes)
    {
        var parents = Join(db, "SELECT n.id, p.id FROM nodes n JOIN nodes p ON p.id = n.parent_id");
        var groups = Join(db, "SELECT n.id, g.name FROM nodes n JOIN groups g ON g.name = n.group_name");
        var pairs = Join(db, "SELECT n.id, p.a || '/' || p.b FROM nodes n JOIN pairs p ON p.a = n.pair_a AND p.b = n.pair_b");
        var badges = Join(db, "SELECT n.id, b.id FROM nodes n JOIN badges b ON b.node_id = n.id");
        var linked = Join(db, "SELECT DISTINCT l.from_id, t.id FROM links l JOIN nodes t ON t.id = l.to_id ORDER BY 1, 2");
        var members = Join(db, "SELECT DISTINCT j.node_id, p.a || '/' || p.b FROM node_pairs j JOIN pairs p ON p.a = j.pair_a AND p.b = j.pair_b");
        var children = Join(db, "SELECT c.parent_id, c.id FROM nodes c ORDER BY 1, 2");
        foreach (Node node in nodes)
        {
            Assert.Equal(parents[node.Id], One(node.Parent?.Id));
            Assert.Equal(groups[node.Id], One(node.Group?.Name));
            Assert.Equal(pairs[node.Id], One(Text(node.Pair)));
            Assert.Equal(badges[node.Id], One(node.Badge?.Id.ToString().ToUpperInvariant()));
            Assert.Equal(children[node.Id], node.Children.Select(child => (object)child.Id));
            Assert.Equal(linked[node.Id], node.Linked.Select(other => (object)other.Id));
            Assert.Equal(members[node.Id].Order(), node.Pairs.Select(pair => (object)Text(pair)!).Order());
            AssertSorted(node.Pairs);
            Assert.All(node.Children, child => Assert.Same(node, child.Parent));
            if (node.Badge is { } badge)
                Assert.Same(node, badge.Node);
        }

        // Whatever path leads to a row, it leads to one object.
        AssertOneObjectEach(nodes.Concat(nodes.SelectMany(node => node.Children)).Concat(nodes.SelectMany(node => node.Linked)).Concat(nodes.Select(node => node.Parent)), node => node.Id);
        AssertOneObjectEach(nodes.Select(node => node.Group), group => group.Name);
        AssertOneObjectEach(nodes.Select(node => node.Pair).Concat(nodes.SelectMany(node => node.Pairs)), pair => Text(pair)!);
    }

    private static async Task CheckGroups(Database db, List<Group> groups)
    {
        await groups.LoadAsync(db, g => g.Nodes);

        var nodes = Join(db, "SELECT n.group_name, n.id FROM nodes n ORDER BY 1, 2");
        Assert.All(groups, group =>
        {
            Assert.Equal(nodes[group.Name], group.Nodes.Select(node => (object)node.Id));
            Assert.All(group.Nodes, node => Assert.Same(group, node.Group));
        });
    }

    private static async Task CheckPairs(Database db, List<Pair> pairs)
    {
        await pairs.LoadAsync(db, p => p.Nodes, p => p.Members);

        var nodes = Join(db, "SELECT n.pair_a || '/' || n.pair_b, n.id FROM nodes n ORDER BY 1, 2");
        var members = Join(db, "SELECT DISTINCT j.pair_a || '/' || j.pair_b, n.id FROM node_pairs j JOIN nodes n ON n.id = j.node_id ORDER BY 1, 2");
        Assert.All(pairs, pair =>
        {
            Assert.Equal(nodes[Text(pair)!], pair.Nodes.Select(node => (object)node.Id).Order());
            Assert.Equal(members[Text(pair)!], pair.Members.Select(node => (object)node.Id));
        });
    }

    private static async Task CheckBadges(Database db, List<Badge> badges)
    {
        Assert.Equal(badges.Select(badge => badge.Id.ToString()).Order(StringComparer.Ordinal), badges.Select(badge => badge.Id.ToString()));
        var nodes = Join(db, "SELECT b.id, n.id FROM badges b JOIN nodes n ON n.id = b.node_id");
        bool dangles = badges.Any(badge => !nodes.Contains(badge.Id.ToString().ToUpperInvariant()));
        if (dangles)
        {
            await Assert.ThrowsAsync<RelationIntegrityException>(() => badges.LoadAsync(db, b => b.Node));
            Assert.All(badges, badge => Assert.False(badge.IsLoaded(b => b.Node)));
        }

        await badges.LoadAsync(db, b => b.Node.OrNull());
        Assert.All(badges, badge => Assert.Equal(nodes[badge.Id.ToString().ToUpperInvariant()], One(((Node?)badge.Node)?.Id)));
    }

    private static async Task CheckGraph(Database db)
    {
        List<Node> nodes = await Node.Query(db)
            .Include(
                n => n.Children.Include(c => c.Children, c => c.Linked),
                n => n.Group.Include(g => g.Nodes.Include(m => m.Pair)),
                n => n.Pairs.Include(p => p.Members, p => p.Nodes))
            .Include(n => n.Parent, n => n.Pair, n => n.Badge, n => n.Linked)
            .ToListAsync();

        AssertNodes(db, nodes);
        AssertOneObjectEach(
            nodes.SelectMany(node => node.Group?.Nodes ?? []).Concat(nodes).Concat(nodes.SelectMany(node => node.Pairs).SelectMany(pair => pair.Members.Concat(pair.Nodes))),
            node => node.Id);
        Assert.All(nodes, node => Assert.Same(nodes.Find(other => other.Id == node.Id), node));
    }

    private static List<T> Some<T>(System.Random random, List<T> all)
    {
        List<T> some = [.. all.Where(_ => random.Next(2) == 0)];
        if (some.Count > 0 && random.Next(2) == 0)
            some.Add(some[0]);

        return some;
    }

    private static ILookup<object, object> Join(Database db, string sql) =>
        db.Rows(sql).Where(row => row[0] is not null).ToLookup(row => row[0]!, row => row[1]!);

    private static object[] One(object? value) => value is null ? [] : [value];

    private static string? Text(Pair? pair) => pair is null ? null : $"{pair.A}/{pair.B}";

    private static void AssertSorted(List<Pair> pairs)
    {
        for (int i = 1; i < pairs.Count; i++)
        {
            (Pair before, Pair after) = (pairs[i - 1], pairs[i]);
            int order = before.A != after.A
                ? before.A.CompareTo(after.A)
                : System.Text.Encoding.UTF8.GetBytes(before.B).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(after.B));
            Assert.True(order < 0, $"{Text(before)} stands before {Text(after)}");
        }
    }

    private static void AssertOneObjectEach<T>(IEnumerable<T?> objects, Func<T, object> key)
        where T : class =>
        Assert.All(objects.OfType<T>().GroupBy(key), rows => Assert.Single(rows.Distinct()));
}
