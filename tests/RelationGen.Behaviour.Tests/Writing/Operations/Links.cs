namespace RelationGen.Behaviour.Tests.Writing.Operations;

/// <summary>How the rows of one relation are written and read by plain SQL; both sides are known by small numbers.</summary>
/// <param name="Name">The relation.</param>
/// <param name="Select">Selects the number of the source, 100 more for one of another type, and that of the target.</param>
/// <param name="Link">Joins a source and a target.</param>
public sealed record Links(string Name, string Select, Func<int, int, string> Link)
{
    /// <summary>Targets store the key of their source: each has one at most.</summary>
    public bool IsForeignKey { get; init; }

    /// <summary>The targets, or on the side that stores the key the sources, that nothing joins before: they cannot be without.</summary>
    public SortedSet<(int Source, int Target)> Unavoidable { get; init; } = [];

    /// <summary>Where the relation is stored: the junction, or the table and its column.</summary>
    public string Place => Link(1, 1).Split(' ') is ["UPDATE", var table, _, var column, ..] ? table + "." + column : Link(1, 1).Split(' ')[2];

    public override string ToString() => Name;

    /// <summary>The pairs that the database has.</summary>
    public SortedSet<(int Source, int Target)> Read(Database db)
        => [.. db.Rows(Select).Select(row => (Number(row[0]), Number(row[1])))];

    /// <summary>The pairs as a case shows them: <c>1-2 1-3</c>.</summary>
    public static string Text(IEnumerable<(int Source, int Target)> pairs) => string.Join(' ', pairs.Select(pair => $"{pair.Source}-{pair.Target}"));

    private static int Number(object? value) => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
}
