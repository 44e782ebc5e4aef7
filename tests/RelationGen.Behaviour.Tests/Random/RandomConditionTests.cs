using FsCheck;
using FsCheck.Fluent;

namespace RelationGen.Behaviour.Tests.Random;

/// <summary>
/// Conditions of any depth over every kind of relation agree with plain SQL, on random databases full of NULLs and dangling keys; a failure is
/// shrunk to the smallest condition that shows it.
/// </summary>
public sealed class RandomConditionTests
{
    private const int Databases = 8;
    private const int Conditions = 40;

    private static readonly Gen<Condition> Leaves = Gen.OneOf(
        from operation in Gen.Elements("==", "!=", "<") from value in Gen.Choose(0, 9) select Condition.Id(operation, value),
        from operation in Gen.Elements("==", "!=", ">", "in") from value in SmallOrNull() select Condition.PairA(operation, value),
        from operation in Gen.Elements("==", "!=", "starts", "column") from value in TextOrNull() select Condition.Group(operation, value),
        from operation in Gen.Elements("==", "!=") from value in SmallOrNull() select Condition.Parent(operation, value),
        from value in TextOrNull() select Condition.Grandparent(value),
        from relation in Gen.Elements("Parent", "Group", "Pair", "Badge", "Pairs") select Condition.Exists(relation),
        from function in Gen.Elements("max", "min", "sum", "pairs", "below", "like", "siblings") from value in Gen.Choose(0, 4) select Condition.Aggregate(function, value));

    [DatabaseTheory, OnEveryDatabase]
    public void Conditions_agree_with_plain_sql(Engine engine)
    {
        Arbitrary<Condition> conditions = Arb.From(Gen.Sized(size => Tree(Math.Min(3, 1 + (size / 8)))), condition => condition.Parts);
        for (int seed = 0; seed < Databases; seed++)
        {
            using Database db = RandomDatabase.Create(engine, seed);
            Config config = Config.QuickThrowOnFailure.WithMaxTest(Conditions).WithReplay((ulong)seed, 1);
            Prop.ForAll(conditions, condition => Agrees(db, condition)).Check(config);
        }
    }

    private static bool Agrees(Database db, Condition condition)
    {
        List<long> expected = [.. db.Rows($"SELECT n.id FROM nodes n WHERE {condition.Sql("n")} ORDER BY n.id").Select(row => (long)row[0]!)];
        Query<Node, NodeTable> query = Node.Query(db).Where(condition.On);
        db.Forget();
        List<long> found = [.. query.ToList().Select(node => node.Id)];
        Assert.Single(db.Sent);
        return expected.SequenceEqual(found) && query.Count() == expected.Count && query.Any() == (expected.Count > 0);
    }

    /// <summary>Values, conditions and orders share what they are computed from, whichever rows a query and its limits leave.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public void Values_agree_with_plain_sql(Engine engine)
    {
        Arbitrary<(Condition, int, int)> queries = Arb.From(
            from condition in Tree(2) from take in Gen.Choose(0, 6) from order in Gen.Choose(0, 2) select (condition, take, order),
            query => query.Item1.Parts.Select(part => (part, query.Item2, query.Item3)));
        for (int seed = 0; seed < Databases; seed++)
        {
            using Database db = RandomDatabase.Create(engine, seed);
            Config config = Config.QuickThrowOnFailure.WithMaxTest(Conditions).WithReplay((ulong)seed, 3);
            Prop.ForAll(queries, query => ValuesAgree(db, query.Item1, query.Item2, query.Item3)).Check(config);
        }
    }

    private static bool ValuesAgree(Database db, Condition condition, int take, int order)
    {
        const string Children = "(SELECT COUNT(*) FROM nodes c WHERE c.parent_id = n.id)";
        const string Linked = "(SELECT COUNT(DISTINCT c.id) FROM links l JOIN nodes c ON c.id = l.to_id WHERE l.from_id = n.id AND c.id > 1)";
        const string Sum = "COALESCE((SELECT SUM(c.pair_a) FROM nodes c WHERE c.parent_id = n.id), 0)";
        string orders = order switch { 0 => "n.id", 1 => $"{Children} DESC, n.id", _ => "n.id DESC" };
        string limit = take == 0 ? "" : $" LIMIT {take} OFFSET 1";
        List<(long, long, long, long)> expected = [.. db.Rows($"SELECT n.id, {Children}, {Linked}, {Sum} FROM nodes n WHERE {condition.Sql("n")} ORDER BY {orders}{limit}")
            .Select(row => ((long)row[0]!, (long)row[1]!, (long)row[2]!, (long)row[3]!))];
        Query<Node, NodeTable> query = Node.Query(db).Where(condition.On);
        query = order switch { 0 => query, 1 => query.OrderBy(n => n.Children.Count.Descending), _ => query.OrderBy(n => n.Id.Descending) };
        query = take == 0 ? query : query.Skip(1).Take(take);
        db.Forget();
        List<(Node Node, long Children, long Linked, long Sum)> rows = query.ToList(n => n.Children.Count, n => n.Linked.Where(c => c.Id > 1).Count, n => n.Children.Sum(c => c.PairA));
        Assert.Single(db.Sent);
        return expected.SequenceEqual(rows.Select(row => (row.Node.Id, row.Children, row.Linked, row.Sum)));
    }

    internal static Gen<Condition> Tree(int depth)
    {
        if (depth <= 1)
            return Leaves;

        Gen<Condition> below = Tree(depth - 1);
        return Gen.OneOf(
            Leaves,
            from c in below select Condition.Not(c),
            from x in below from y in below select Condition.And(x, y),
            from x in below from y in below select Condition.Or(x, y),
            from c in below select Condition.Is(c),
            from c in below select Condition.IsNot(c),
            from linked in Gen.Elements(true, false) from c in below select Condition.Some(linked, c),
            from linked in Gen.Elements(true, false) from c in below select Condition.Every(linked, c),
            from linked in Gen.Elements(true, false) from c in below select Condition.None(linked, c),
            from linked in Gen.Elements(true, false)
            from operation in Gen.Elements("==", ">", "<=")
            from value in Gen.Choose(0, 3)
            from c in below
            select Condition.Count(linked, operation, value, c));
    }

    private static Gen<int?> SmallOrNull() => Gen.Elements<int?>(null, 0, 1, 2);

    private static Gen<string?> TextOrNull() => Gen.Elements<string?>(null, "", "a", "A", "it's", "ä");
}
