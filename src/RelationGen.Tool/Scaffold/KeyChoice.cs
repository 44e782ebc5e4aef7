namespace RelationGen.Tool.Scaffold;

/// <summary>Chooses the key of a class.</summary>
internal sealed class KeyChoice(SchemaLookup lookup, ScaffoldOptions options, TypeMap types, ScaffoldReport report)
{
    /// <summary>How many columns a key of the product has at most.</summary>
    public const int MaxParts = 4;

    private readonly Dictionary<SchemaTable, IReadOnlyList<SchemaColumn>> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The columns of the key, in its order; empty where nothing can be one.</summary>
    public IReadOnlyList<SchemaColumn> Of(SchemaTable table)
    {
        if (!_known.TryGetValue(table, out IReadOnlyList<SchemaColumn>? key))
            _known.Add(table, key = Choose(table));

        return key;
    }

    private List<SchemaColumn> Choose(SchemaTable table)
    {
        if (Override(table) is { } named)
            return named;

        string? why = null;
        if (table.PrimaryKey is { } primary)
        {
            why = Flaw(table, primary.Columns);
            if (why is null)
                return Columns(table, primary.Columns);
        }

        foreach (IReadOnlyList<string> unique in Uniques(table))
        {
            if (Flaw(table, unique) is not null || Columns(table, unique).Exists(column => column.Nullable))
                continue;

            string columns = string.Join(", ", unique);
            report.Notes.Add(why is null
                ? $"{lookup.Display(table)} has no primary key: its unique columns ({columns}) are the key"
                : $"the unique columns ({columns}) of {lookup.Display(table)} are its key, because {why}");
            return Columns(table, unique);
        }

        if (why is not null)
            report.Notes.Add($"{lookup.Display(table)} is read only, because {why}");

        return [];
    }

    /// <summary>Whole unique keys, those of fewer columns first.</summary>
    private static IEnumerable<IReadOnlyList<string>> Uniques(SchemaTable table) => UniqueColumns.Of(table)
        .OrderBy(columns => columns.Count)
        .ThenBy(columns => string.Join("\0", columns), StringComparer.Ordinal);

    private List<SchemaColumn>? Override(SchemaTable table)
    {
        if (options.KeyOf(table, lookup) is not { } named)
            return null;

        string? unknown = named.FirstOrDefault(column => lookup.Column(table, column) is null);
        if ((unknown is null ? Flaw(table, named) : $"it has no column {unknown}") is not { } flaw)
            return Columns(table, named);

        report.Notes.Add($"the key that was named for {lookup.Display(table)} is not taken, because {flaw}");
        return null;
    }

    private List<SchemaColumn> Columns(SchemaTable table, IEnumerable<string> names) =>
        [.. names.Select(name => lookup.Column(table, name)).OfType<SchemaColumn>()];

    /// <summary>Why the columns cannot be a key, as half of a sentence; null where they can.</summary>
    private string? Flaw(SchemaTable table, IReadOnlyList<string> names)
    {
        if (names.Count is 0 or > MaxParts)
            return $"a key has at most {MaxParts} columns and ({string.Join(", ", names)}) are {names.Count}";

        foreach (string name in names)
        {
            if (lookup.Column(table, name) is not { } column)
                return $"the column {name} of its key is not in the snapshot";

            if (types.Of(table, column) is not { } type)
                return $"the column {name} of its key has the type {column.Type}, which has no property";

            // SQLite takes lists of composite keys as JSON, in which a blob cannot travel.
            if (!type.CanBeKey || (names.Count > 1 && type.Clr == "byte[]"))
                return $"the column {name} of its key has the type {column.Type}, whose values cannot be compared as keys";
        }

        return null;
    }
}
