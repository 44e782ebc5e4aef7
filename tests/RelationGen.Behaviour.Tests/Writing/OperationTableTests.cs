using RelationGen.Behaviour.Tests.Model.Grid;
using RelationGen.Behaviour.Tests.Writing.Operations;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Every operation of every type of relation in every case, against what plain sets of numbers say.</summary>
public sealed partial class OperationTableTests
{
    /// <summary>Source 1 has 1 and 2, source 2 has 3, source 3 has 4; source 4 has nothing, and nobody has 5. There are no 8 and 9.</summary>
    private static readonly SortedSet<(int Source, int Target)> Before = [(1, 1), (1, 2), (2, 3), (3, 4)];

    private static readonly int[] Existing = [1, 2, 3, 4, 5];

    private static readonly (string Name, int[] Targets)[] Lists =
    [
        ("found", [5]),
        ("missing", [5, 9]),
        ("all missing", [8, 9]),
        ("belongs to another", [3]),
        ("already linked", [1]),
        ("to be removed too", [2, 5]),
        ("duplicates", [5, 1, 5, 3, 1]),
        ("missing twice", [9, 9]),
        ("all", [1, 2, 3, 4, 5]),
        ("empty", []),
    ];

    private static readonly int[] Removed = [2, 8];

    private static readonly ManyRelation[] ManyRelations =
    [
        new ManyRelation<Node, Leaf, LeafTable, long>(
            new Links("one-to-many, required", "SELECT owner_id, id FROM leaves", (s, t) => $"UPDATE leaves SET owner_id = {s} WHERE id = {t};") { IsForeignKey = true, Unavoidable = [(2, 5)] },
            (s, db) => Node(s).On(db).Leaves, Leaf, Key),
        new ManyRelation<Node, Leaf, LeafTable, long>(
            new Links("one-to-many, optional", "SELECT guest_id, id FROM leaves WHERE guest_id IS NOT NULL", (s, t) => $"UPDATE leaves SET guest_id = {s} WHERE id = {t};") { IsForeignKey = true },
            (s, db) => Node(s).On(db).Guests, Leaf, Key),
        new ManyRelation<Node, Node, NodeTable, long>(
            new Links("one-to-many, to itself", "SELECT parent_id, id FROM nodes WHERE parent_id IS NOT NULL", (s, t) => $"UPDATE nodes SET parent_id = {s} WHERE id = {t};") { IsForeignKey = true },
            (s, db) => Node(s).On(db).Children, Node, Key),
        new ManyRelation<Node, Leaf, LeafTable, long>(
            new Links(
                "MorphMany",
                "SELECT CASE holder_type WHEN 'node' THEN holder_id ELSE 100 + holder_id END, id FROM leaves WHERE holder_id IS NOT NULL",
                (s, t) => $"UPDATE leaves SET holder_type = '{Type(s)}', holder_id = {s % 100} WHERE id = {t};") { IsForeignKey = true, Unavoidable = [(101, 5)] },
            (s, db) => Node(s).On(db).Held, Leaf, Key),
        new ManyRelation<Block, Brick, BrickTable, (int, int)>(
            new Links(
                "one-to-many, composite",
                "SELECT 100 * (block_tenant - 1) + block_number, 100 * (tenant - 1) + number FROM bricks WHERE block_number IS NOT NULL",
                (s, t) => $"UPDATE bricks SET block_tenant = 1, block_number = {s} WHERE tenant = 1 AND number = {t};") { IsForeignKey = true, Unavoidable = [(101, 101)] },
            (s, db) => Block(s).On(db).Bricks, Brick, number => (1, number)),
        new ManyRelation<Node, Leaf, LeafTable, long>(
            new Links("many-to-many", "SELECT node_id, leaf_id FROM nodes_leaves", (s, t) => $"INSERT INTO nodes_leaves (node_id, leaf_id) VALUES ({s}, {t});") { Unavoidable = [(2, 1)] },
            (s, db) => Node(s).On(db).Pairs, Leaf, Key),
        new ManyRelation<Leaf, Node, NodeTable, long>(
            new Links("many-to-many, from the other side", "SELECT leaf_id, node_id FROM nodes_leaves", (s, t) => $"INSERT INTO nodes_leaves (node_id, leaf_id) VALUES ({t}, {s});") { Unavoidable = [(2, 1)] },
            (s, db) => Leaf(s).On(db).Nodes, Node, Key),
        new ManyRelation<Node, Node, NodeTable, long>(
            new Links("many-to-many, to itself", "SELECT node_id, friend_id FROM node_friends", (s, t) => $"INSERT INTO node_friends (node_id, friend_id) VALUES ({s}, {t});") { Unavoidable = [(2, 1)] },
            (s, db) => Node(s).On(db).Friends, Node, Key),
        new ManyRelation<Node, Leaf, LeafTable, long>(
            new Links(
                "MorphToMany",
                "SELECT CASE leafable_type WHEN 'node' THEN leafable_id ELSE 100 + leafable_id END, leaf_id FROM leafables",
                (s, t) => $"INSERT INTO leafables (leaf_id, leafable_type, leafable_id) VALUES ({t}, '{Type(s)}', {s % 100});") { Unavoidable = [(2, 1), (101, 1), (101, 5)] },
            (s, db) => Node(s).On(db).Marks, Leaf, Key),
        new ManyRelation<Leaf, Node, NodeTable, long>(
            new Links(
                "MorphedByMany",
                "SELECT CASE leafable_type WHEN 'node' THEN leaf_id ELSE 100 + leaf_id END, leafable_id FROM leafables",
                (s, t) => $"INSERT INTO leafables (leaf_id, leafable_type, leafable_id) VALUES ({s % 100}, '{Type(s)}', {t});") { Unavoidable = [(2, 1), (101, 1), (104, 2)] },
            (s, db) => Leaf(s).On(db).MarkedNodes, Node, Key),
        new ManyRelation<Block, Brick, BrickTable, (int, int)>(
            new Links(
                "many-to-many, composite",
                "SELECT 100 * (block_tenant - 1) + block_number, 100 * (brick_tenant - 1) + brick_number FROM blocks_bricks",
                (s, t) => $"INSERT INTO blocks_bricks (block_tenant, block_number, brick_tenant, brick_number) VALUES (1, {s}, 1, {t});") { Unavoidable = [(101, 1), (1, 101)] },
            (s, db) => Block(s).On(db).Paired, Brick, number => (1, number)),
    ];

    /// <summary>Sources 1 and 2 have 1, source 3 has 2, source 4 has 3; source 5 has nothing, and nobody has 4 and 5.</summary>
    private static readonly SortedSet<(int Source, int Target)> Shared = [(1, 1), (2, 1), (3, 2), (4, 3)];

    /// <summary>The same where a target has one source.</summary>
    private static readonly SortedSet<(int Source, int Target)> Exclusive = [(1, 1), (2, 2), (3, 3)];

    private static readonly (string Name, int Source, int Target)[] Ends =
    [
        ("found", 1, 4),
        ("already linked", 1, 1),
        ("belongs to another", 1, 2),
        ("missing", 1, 9),
        ("found, by a source without", 5, 4),
        ("belongs to another, by a source without", 5, 2),
        ("missing, by a source without", 5, 9),
        ("found, by a missing source", 8, 4),
        ("missing, by a missing source", 8, 9),
    ];

    private static readonly OneRelation[] OneRelations =
    [
        OneRelation.Of(
            new Links("many-to-one, required", "SELECT id, owner_id FROM leaves", (s, t) => $"UPDATE leaves SET owner_id = {t} WHERE id = {s};") { Unavoidable = [(5, 2)] },
            (s, db) => Leaf(s).On(db).Owner, Node),
        OneRelation.Of(
            new Links("many-to-one, optional", "SELECT id, guest_id FROM leaves WHERE guest_id IS NOT NULL", (s, t) => $"UPDATE leaves SET guest_id = {t} WHERE id = {s};"),
            (s, db) => Leaf(s).On(db).Guest, Node),
        OneRelation.Of(
            new Links("many-to-one, to itself", "SELECT id, parent_id FROM nodes WHERE parent_id IS NOT NULL", (s, t) => $"UPDATE nodes SET parent_id = {t} WHERE id = {s};"),
            (s, db) => Node(s).On(db).Parent, Node),
        OneRelation.Of(
            new Links(
                "many-to-one, composite",
                "SELECT 100 * (tenant - 1) + number, 100 * (block_tenant - 1) + block_number FROM bricks WHERE block_number IS NOT NULL",
                (s, t) => $"UPDATE bricks SET block_tenant = 1, block_number = {t} WHERE tenant = 1 AND number = {s};") { Unavoidable = [(101, 101)] },
            (s, db) => Brick(s).On(db).Block, Block),
        OneRelation.Of(
            new Links("one-to-one that stores the key, required", "SELECT id, owner_id FROM solos", (s, t) => $"UPDATE solos SET owner_id = {t} WHERE id = {s};") { Unavoidable = [(4, 14), (5, 15)] },
            (s, db) => Solo(s).On(db).Owner, Node, isExclusive: true),
        OneRelation.Of(
            new Links("one-to-one that stores the key, optional", "SELECT id, guest_id FROM solos WHERE guest_id IS NOT NULL", (s, t) => $"UPDATE solos SET guest_id = {t} WHERE id = {s};"),
            (s, db) => Solo(s).On(db).Guest, Node, isExclusive: true),
        OneRelation.Of(
            new Links("one-to-one, required", "SELECT owner_id, id FROM solos", (s, t) => $"UPDATE solos SET owner_id = {s} WHERE id = {t};") { Unavoidable = [(14, 4), (15, 5)] },
            (s, db) => Node(s).On(db).Solo, Solo),
        OneRelation.Of(
            new Links("one-to-one, optional", "SELECT guest_id, id FROM solos WHERE guest_id IS NOT NULL", (s, t) => $"UPDATE solos SET guest_id = {s} WHERE id = {t};"),
            (s, db) => Node(s).On(db).GuestSolo, Solo),
        OneRelation.Of(
            new Links(
                "MorphOne, optional",
                "SELECT CASE keeper_type WHEN 'node' THEN keeper_id ELSE 100 + keeper_id END, id FROM solos WHERE keeper_id IS NOT NULL",
                (s, t) => $"UPDATE solos SET keeper_type = '{Type(s)}', keeper_id = {s % 100} WHERE id = {t};") { Unavoidable = [(101, 4)] },
            (s, db) => Node(s).On(db).Kept, Solo),
        OneRelation.Of(
            new Links(
                "MorphOne, required",
                "SELECT CASE warden_type WHEN 'node' THEN warden_id ELSE 100 + warden_id END, id FROM solos",
                (s, t) => $"UPDATE solos SET warden_type = '{Type(s)}', warden_id = {s % 100} WHERE id = {t};") { Unavoidable = [(101, 4), (115, 5)] },
            (s, db) => Node(s).On(db).Warded, Solo),
    ];

    [DatabaseTheory, OnEveryDatabase]
    public async Task Relations_to_one(Engine engine)
    {
        using Database db = Grid.Create(engine);
        List<string> failures = [];
        int cases = 0;
        Links[] all = [.. OneRelations.Select(relation => relation.Links)];
        foreach (OneRelation relation in OneRelations)
        {
            foreach (OneOperation operation in relation.Operations)
            {
                // That the source of a key which others store exists is for the constraint to say.
                foreach ((string name, int source, int target) in Ends.Where(end => relation.IsOwnKey || end.Source != 8))
                {
                    foreach (bool isAsync in new[] { true, false })
                    {
                        cases++;
                        SortedSet<(int, int)> before = Arrange(db, relation.Links, all, relation.IsExclusive ? Exclusive : Shared);
                        string expected = new OneOracle(relation, before, Existing.ToHashSet()).Expect(operation, source, target);
                        string actual = await ActAsync(
                            db, relation.Links, all, operation == OneOperation.Delete, () => relation.RunAsync(operation, db, source, target, isAsync), keys => keys.Select(key => (int)(long)key));
                        if (actual != expected)
                            failures.Add($"{relation}: {operation}{(isAsync ? "Async" : "")}, {name}\n  expected {expected}\n  actual   {actual}");
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {cases} cases:\n{string.Join('\n', failures.Take(20))}");
        Assert.True(cases >= 420, $"There are only {cases} cases.");
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Relations_to_many(Engine engine)
    {
        using Database db = Grid.Create(engine);
        List<string> failures = [];
        int cases = 0;
        Links[] all = [.. ManyRelations.Select(relation => relation.Links)];
        foreach (ManyRelation relation in ManyRelations)
        {
            foreach (ManyOperation operation in relation.Operations)
            {
                foreach ((string name, int[] targets) in operation is ManyOperation.Clear or ManyOperation.DeleteAll ? [("all", [])] : Lists)
                {
                    foreach (int source in new[] { 1, 4 })
                    {
                        foreach (bool isAsync in new[] { true, false })
                        {
                            cases++;
                            SortedSet<(int, int)> before = Arrange(db, relation.Links, all, Before);
                            string expected = new ManyOracle(relation.Links, before, Existing.ToHashSet(), source).Expect(operation, targets, Removed);
                            string actual = await ActAsync(
                                db, relation.Links, all, operation == ManyOperation.DeleteAll,
                                () => relation.RunAsync(operation, db, source, targets, Removed, isAsync), relation.Numbers);
                            if (actual != expected)
                                failures.Add($"{relation}: {operation}{(isAsync ? "Async" : "")} of source {source}, {name}\n  expected {expected}\n  actual   {actual}");
                        }
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {cases} cases:\n{string.Join('\n', failures.Take(20))}");
        Assert.True(cases > 3000, $"There are only {cases} cases.");
        db.AssertUsable();
    }

    /// <summary>Runs an operation, and says what it came to.</summary>
    private static async Task<string> ActAsync(
        Database db, Links links, Links[] all, bool deletes, Func<Task<string>> run, Func<IEnumerable<object>, IEnumerable<int>> numbers)
    {
        string others = Others(db, links, all);
        db.Forget();
        string outcome;
        try
        {
            string result = await run();
            outcome = Outcome.Done(links.Read(db), result, db.Sent.Count);
        }
        catch (RelationChangeException refused)
        {
            outcome = Outcome.Refused(links.Read(db), numbers(refused.Keys), db.Sent.Count);
        }
        catch (ArgumentException)
        {
            outcome = Outcome.Contradicts(links.Read(db), db.Sent.Count);
        }

        // Deleted rows are gone from other relations too.
        return deletes || others == Others(db, links, all) ? outcome : outcome + " · another relation was touched";
    }

    /// <summary>Joins the rows of a relation, and some of every other one that nobody may touch.</summary>
    private static SortedSet<(int Source, int Target)> Arrange(Database db, Links links, Links[] all, SortedSet<(int Source, int Target)> before)
    {
        SortedSet<(int Source, int Target)> pairs = [.. before, .. links.Unavoidable];
        IEnumerable<string> decoys = Decoys(links, all).Select(other => other.Link(1, 1) + other.Link(2, 5));
        db.Run(Grid.Reset + string.Concat(decoys) + string.Concat(pairs.Where(pair => !IsArranged(links, pair)).Select(pair => links.Link(pair.Source, pair.Target))));
        Assert.Equal(pairs, links.Read(db));
        return pairs;
    }

    /// <summary>The rows of the second tenant are there from the beginning.</summary>
    private static bool IsArranged(Links links, (int Source, int Target) pair)
        => links.Name.EndsWith("composite", StringComparison.Ordinal) && (pair.Source > 100 || pair.Target > 100);

    private static string Others(Database db, Links links, Links[] all)
    {
        string select = string.Join(" UNION ALL ", Decoys(links, all).Select((other, i) => $"SELECT {i}, q.* FROM ({other.Select}) AS q"));
        return string.Join(' ', db.Rows(select).Select(row => string.Join('-', row)).Order(StringComparer.Ordinal));
    }

    /// <summary>The other relations, but for the one that is the same from its other side.</summary>
    private static IEnumerable<Links> Decoys(Links links, Links[] all) => all.Where(other => other.Place != links.Place);

    private static Node Node(int id) => new() { Id = id };

    private static Leaf Leaf(int id) => new() { Id = id };

    private static Solo Solo(int id) => new() { Id = id, WardenType = "" };

    private static Block Block(int number) => new() { Tenant = 1, Number = number };

    private static Brick Brick(int number) => new() { Tenant = 1, Number = number };

    private static long Key(int id) => id;

    private static string Type(int source) => source > 100 ? "other" : "node";
}
