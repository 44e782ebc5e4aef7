using System.Globalization;

namespace RelationGen.Behaviour.Tests.Random;

/// <summary>
/// A condition on a node, said twice: as a query says it, and in plain SQL that counts where queries ask for existence, and that is never NULL.
/// </summary>
/// <param name="Text">For a person who reads a failure.</param>
/// <param name="On">As a query says it.</param>
/// <param name="Sql">In SQL, of the node that the text names.</param>
/// <param name="Parts">Simpler conditions that it is made of.</param>
internal sealed record Condition(string Text, Func<NodeTable, Predicate> On, Func<string, string> Sql, params Condition[] Parts)
{
    private static int _aliases;

    public override string ToString() => Text;

    public static Condition Not(Condition c) => new($"!({c})", n => !c.On(n), a => $"NOT ({c.Sql(a)})", c);

    public static Condition And(Condition x, Condition y) => new($"({x} & {y})", n => x.On(n) & y.On(n), a => $"({x.Sql(a)} AND {y.Sql(a)})", x, y);

    public static Condition Or(Condition x, Condition y) => new($"({x} | {y})", n => x.On(n) | y.On(n), a => $"({x.Sql(a)} OR {y.Sql(a)})", x, y);

    public static Condition Id(string operation, long value) => operation switch
    {
        "==" => new($"Id == {value}", n => n.Id == value, a => $"{a}.id = {Number(value)}"),
        "!=" => new($"Id != {value}", n => n.Id != value, a => $"{a}.id <> {Number(value)}"),
        _ => new($"Id < {value}", n => n.Id < value, a => $"{a}.id < {Number(value)}"),
    };

    public static Condition PairA(string operation, int? value) => operation switch
    {
        "==" => new($"PairA == {value}", n => n.PairA == value, a => IsEqual($"{a}.pair_a", value)),
        "!=" => new($"PairA != {value}", n => n.PairA != value, a => $"NOT {IsEqual($"{a}.pair_a", value)}"),
        ">" => new($"PairA > {value}", n => n.PairA > value, a => value is null ? "1 = 0" : True($"{a}.pair_a > {Number(value.Value)}")),
        _ => new($"PairA in ({value}, 2)", n => n.PairA.In(value, 2), a => $"({IsEqual($"{a}.pair_a", value)} OR {IsEqual($"{a}.pair_a", 2)})"),
    };

    public static Condition Group(string operation, string? value) => operation switch
    {
        "==" => new($"GroupName == {value}", n => n.GroupName == value, a => IsEqual($"{a}.group_name", value)),
        "!=" => new($"GroupName != {value}", n => n.GroupName != value, a => $"NOT {IsEqual($"{a}.group_name", value)}"),
        "starts" => new($"GroupName starts with {value}", n => n.GroupName.StartsWith(value ?? "a"), a => True($"substr({a}.group_name, 1, {(value ?? "a").Length}) = {Quote(value ?? "a")}")),
        _ => new("PairB == GroupName", n => n.PairB == n.GroupName, a => $"(({a}.pair_b IS NULL AND {a}.group_name IS NULL) OR {True($"{a}.pair_b = {a}.group_name")})"),
    };

    /// <summary>A column of the target of a relation to one, NULL where there is none.</summary>
    public static Condition Parent(string operation, int? value)
    {
        string Column(string a) => $"(SELECT x.pair_a FROM nodes x WHERE x.id = {a}.parent_id)";
        return operation == "=="
            ? new($"Parent.PairA == {value}", n => n.Parent.PairA == value, a => IsEqual(Column(a), value))
            : new($"Parent.PairA != {value}", n => n.Parent.PairA != value, a => $"NOT {IsEqual(Column(a), value)}");
    }

    public static Condition Grandparent(string? name) => new(
        $"Parent.Parent.Group.Name == {name}",
        n => n.Parent.Parent.Group.Name == name,
        a => IsEqual($"(SELECT g.name FROM nodes x JOIN nodes y ON y.id = x.parent_id JOIN groups g ON g.name = y.group_name WHERE x.id = {a}.parent_id)", name));

    public static Condition Exists(string relation) => relation switch
    {
        "Parent" => new("Parent.Exists()", n => n.Parent.Exists(), a => Found($"nodes x WHERE x.id = {a}.parent_id")),
        "Group" => new("Group.Exists()", n => n.Group.Exists(), a => Found($"groups x WHERE x.name = {a}.group_name")),
        "Pair" => new("Pair.Exists()", n => n.Pair.Exists(), a => Found($"pairs x WHERE x.a = {a}.pair_a AND x.b = {a}.pair_b")),
        "Badge" => new("Badge.Exists()", n => n.Badge.Exists(), a => Found($"badges x WHERE x.node_id = {a}.id")),
        _ => new("Pairs.Any()", n => n.Pairs.Any(), a => Found($"node_pairs j JOIN pairs x ON x.a = j.pair_a AND x.b = j.pair_b WHERE j.node_id = {a}.id")),
    };

    public static Condition Is(Condition c) => new($"Parent.Is({c})", n => n.Parent.Is(c.On), a => Found(x => $"nodes {x} WHERE {x}.id = {a}.parent_id AND {c.Sql(x)}"), c);

    public static Condition IsNot(Condition c) => new($"Parent.IsNot({c})", n => n.Parent.IsNot(c.On), a => "NOT " + Found(x => $"nodes {x} WHERE {x}.id = {a}.parent_id AND {c.Sql(x)}"), c);

    public static Condition Some(bool linked, Condition c) => linked
        ? new($"Linked.Some({c})", n => n.Linked.Some(c.On), a => Found(x => $"links l{x} JOIN nodes {x} ON {x}.id = l{x}.to_id WHERE l{x}.from_id = {a}.id AND {c.Sql(x)}"), c)
        : new($"Children.Some({c})", n => n.Children.Some(c.On), a => Found(x => $"nodes {x} WHERE {x}.parent_id = {a}.id AND {c.Sql(x)}"), c);

    public static Condition Every(bool linked, Condition c) => linked
        ? new($"Linked.Every({c})", n => n.Linked.Every(c.On), a => "NOT " + Found(x => $"links l{x} JOIN nodes {x} ON {x}.id = l{x}.to_id WHERE l{x}.from_id = {a}.id AND NOT ({c.Sql(x)})"), c)
        : new($"Children.Every({c})", n => n.Children.Every(c.On), a => "NOT " + Found(x => $"nodes {x} WHERE {x}.parent_id = {a}.id AND NOT ({c.Sql(x)})"), c);

    public static Condition None(bool linked, Condition c) => linked
        ? new($"Linked.None({c})", n => n.Linked.None(c.On), a => $"NOT ({Some(linked: true, c).Sql(a)})", c)
        : new($"Children.None({c})", n => n.Children.None(c.On), a => $"NOT ({Some(linked: false, c).Sql(a)})", c);

    public static Condition Count(bool linked, string operation, int value, Condition c)
    {
        string Sql(string a)
        {
            string x = Alias();
            string rows = linked
                ? $"(SELECT COUNT(DISTINCT {x}.id) FROM links l{x} JOIN nodes {x} ON {x}.id = l{x}.to_id WHERE l{x}.from_id = {a}.id AND {c.Sql(x)})"
                : $"(SELECT COUNT(*) FROM nodes {x} WHERE {x}.parent_id = {a}.id AND {c.Sql(x)})";
            return $"{rows} {(operation == "==" ? "=" : operation)} {Number(value)}";
        }

        return new(
            $"{(linked ? "Linked" : "Children")}.Where({c}).Count {operation} {value}",
            n => Compare(linked ? n.Linked.Where(c.On).Count : n.Children.Where(c.On).Count, operation, value),
            Sql,
            c);
    }

    public static Condition Aggregate(string function, int value) => function switch
    {
        "max" => new($"Children.Max(PairA) == {value}", n => n.Children.Max(c => c.PairA) == value, a => IsEqual($"(SELECT MAX(x.pair_a) FROM nodes x WHERE x.parent_id = {a}.id)", value)),
        "min" => new($"Linked.Min(Id) != {value}", n => n.Linked.Min(c => c.Id) != value, a => $"NOT {IsEqual($"(SELECT MIN(x.id) FROM links l JOIN nodes x ON x.id = l.to_id WHERE l.from_id = {a}.id)", value)}"),
        "sum" => new($"Children.Sum(PairA) > {value}", n => n.Children.Sum(c => c.PairA) > value, a => True($"COALESCE((SELECT SUM(x.pair_a) FROM nodes x WHERE x.parent_id = {a}.id), 0) > {Number(value)}")),
        "below" => new(
            $"Children.Sum(Linked.Count) > {value}",
            n => n.Children.Sum(c => c.Linked.Count) > value,
            a => $"(SELECT COUNT(*) FROM (SELECT DISTINCT x.id AS child, y.id AS linked FROM nodes x JOIN links l ON l.from_id = x.id JOIN nodes y ON y.id = l.to_id WHERE x.parent_id = {a}.id) d) > {Number(value)}"),
        "like" => new(
            $"Children.Where(PairA == its parent's).Count == {value}",
            n => n.Children.Where(c => c.PairA == n.PairA).Count == value,
            a => $"(SELECT COUNT(*) FROM nodes x WHERE x.parent_id = {a}.id AND ({True($"x.pair_a = {a}.pair_a")} OR (x.pair_a IS NULL AND {a}.pair_a IS NULL))) = {Number(value)}"),
        "siblings" => new(
            $"Parent.Children.Count == {value}",
            n => n.Parent.Children.Count == value,
            a => $"(SELECT COUNT(*) FROM nodes y JOIN nodes x ON x.parent_id = y.id WHERE y.id = {a}.parent_id) = {Number(value)}"),
        _ => new(
            $"Pairs.Count > {value}",
            n => n.Pairs.Count > value,
            a => $"(SELECT COUNT(*) FROM pairs x WHERE (SELECT COUNT(*) FROM node_pairs j WHERE j.node_id = {a}.id AND j.pair_a = x.a AND j.pair_b = x.b) > 0) > {Number(value)}"),
    };

    private static Predicate Compare(Scalar<long> count, string operation, long value) => operation switch
    {
        "==" => count == value,
        ">" => count > value,
        _ => count <= value,
    };

    private static string Found(string rows) => $"(SELECT COUNT(*) FROM {rows}) > 0";

    private static string Found(Func<string, string> rows) => Found(rows(Alias()));

    private static string Alias() => "n" + Interlocked.Increment(ref _aliases).ToString(CultureInfo.InvariantCulture);

    /// <summary>False where the comparison is NULL.</summary>
    private static string True(string comparison) => $"(CASE WHEN {comparison} THEN 1 ELSE 0 END = 1)";

    private static string IsEqual(string column, int? value) => value is null ? $"({column} IS NULL)" : True($"{column} = {Number(value.Value)}");

    private static string IsEqual(string column, string? value) => value is null ? $"({column} IS NULL)" : True($"{column} = {Quote(value)}");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
}
