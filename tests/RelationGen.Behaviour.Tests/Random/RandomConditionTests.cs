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
        from function in Gen.Elements("max", "min", "sum", "pairs") from value in Gen.Choose(0, 4) select Condition.Aggregate(function, value));

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

    private static Gen<Condition> Tree(int depth)
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
