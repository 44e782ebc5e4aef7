using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace RelationGen.Behaviour.Tests.Random;

/// <summary>
/// Views of random rows, under random conditions, orders and limits, are what LINQ makes of all rows in memory; both are compared as JSON,
/// which views turn into as they are.
/// </summary>
public sealed class RandomViewTests
{
    private static readonly int Databases = int.Parse(Environment.GetEnvironmentVariable("RELATIONGEN_RANDOM_VIEWS") ?? "6", System.Globalization.CultureInfo.InvariantCulture);
    private const int Queries = 40;

    [DatabaseTheory, OnEveryDatabase]
    public void Views_are_what_linq_makes_of_all_rows(Engine engine)
    {
        Arbitrary<(Condition, int, int)> queries = Arb.From(
            from condition in RandomConditionTests.Tree(2) from take in Gen.Choose(-6, 6) from order in Gen.Choose(0, 2) select (condition, take, order),
            query => query.Item1.Parts.Select(part => (part, query.Item2, query.Item3)));
        for (int seed = 0; seed < Databases; seed++)
        {
            using Database db = RandomDatabase.Create(engine, seed);
            var rows = RandomRows.Of(db);
            Config config = Config.QuickThrowOnFailure.WithMaxTest(Queries).WithReplay((ulong)seed, 5);
            Prop.ForAll(queries, query => Agrees(db, rows, query.Item1, query.Item2, query.Item3)).Check(config);
            AssertOthers(db, rows);
        }
    }

    private static bool Agrees(Database db, RandomRows rows, Condition condition, int take, int order)
    {
        List<long> ids = [.. db.Rows($"SELECT n.id FROM nodes n WHERE {condition.Sql("n")} ORDER BY n.id").Select(row => (long)row[0]!)];
        ids = order switch
        {
            1 => [.. ids.OrderByDescending(id => rows.Children(id).Count).ThenBy(id => id)],
            2 => [.. ids.OrderByDescending(id => id)],
            _ => ids,
        };
        Query<Node, NodeTable> query = Node.Query(db).Where(condition.On);
        object[] groups = [.. rows.ByGroup(ids.Select(id => rows.Nodes[id]))];
        if (!Same(groups, query.ToList<NodesByGroup>()) || !Same(groups.Skip(1).Take(2), query.GroupBy<NodesByGroup>().Skip(1).Take(2).ToList()))
            return false;

        query = order switch { 0 => query, 1 => query.OrderBy(n => n.Children.Count.Descending), _ => query.OrderBy(n => n.Id.Descending) };
        if (take > 0)
        {
            query = query.Skip(1).Take(take);
            ids = [.. ids.Skip(1).Take(take)];
        }
        else if (take < 0)
        {
            query = query.TakeLast(-take);
            ids = [.. ids.TakeLast(-take)];
        }

        Node[] expected = [.. ids.Select(id => rows.Nodes[id])];
        db.Forget();
        bool agree = Same(expected.Select(rows.Card), query.ToList<NodeCard>());
        Assert.Single(db.Sent);
        return agree && Same(expected.Select(rows.Lists), query.ToList<NodeLists>()) && Same(expected.Select(rows.Tree), query.ToListAsync<NodeTree>().GetAwaiter().GetResult())
            && Same(expected.Take(1).Select(rows.Lists), query.FirstOrDefault<NodeLists>() is { } first ? [first] : [])
            && (take < 0 || Same(expected.Select(rows.Tree), [.. query.AsEnumerable<NodeTree>(2)]))
            && Same(expected.Select(rows.Card), expected.View<NodeCard>(db)) && Same(expected.Select(rows.Lists), expected.View<NodeLists>(db));
    }

    private static void AssertOthers(Database db, RandomRows rows)
    {
        Assert.True(Same(rows.Pairs.Select(rows.PairLists), Pair.Query(db).ToList<PairLists>()));
        Assert.True(Same(rows.Groups.Select(rows.GroupLists), Group.Query(db).ToList<GroupLists>()));
        Assert.True(Same(rows.Groups.Select(rows.GroupLists), Group.Query(db).AsEnumerable<GroupLists>(2)));
        Assert.Equal(rows.Groups.Select(group => group.Name), Group.Query(db).Include(g => g.Nodes).AsEnumerable(2).Select(group => group.Name));
        foreach (Node node in rows.Nodes.Values)
            Assert.True(Same([rows.Card(node)], [NodeCard.Find(db, node.Id)]));
    }

    private static bool Same(IEnumerable<object> expected, IEnumerable<object?> found)
    {
        string made = JsonSerializer.Serialize(expected);
        string read = JsonSerializer.Serialize(found.ToArray());
        return made == read ? true : throw new InvalidOperationException($"Expected {made}\nbut read {read}");
    }
}
