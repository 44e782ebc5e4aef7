namespace RelationGen.Schema;

/// <summary>
/// Compares two snapshots of one kind of database, table by table: names are matched as that database matches them, foreign keys and keys
/// by their columns. Nothing is guessed: a column that was renamed is one that is gone and one that is new.
/// </summary>
internal sealed class SchemaDiffer
{
    private readonly SchemaSnapshot _expected;
    private readonly SchemaSnapshot _found;
    private readonly DifferOptions _options;
    private readonly List<SchemaDifference> _differences = [];

    private SchemaDiffer(SchemaSnapshot expected, SchemaSnapshot found, DifferOptions options)
    {
        _expected = expected;
        _found = found;
        _options = options;
    }

    /// <summary>All differences: by table, and in a table from the whole to its parts.</summary>
    /// <param name="expected">What somebody believes.</param>
    /// <param name="found">What there is.</param>
    /// <param name="options">What is compared; null for all.</param>
    /// <exception cref="ArgumentException">They are of two kinds of databases.</exception>
    public static IReadOnlyList<SchemaDifference> Compare(SchemaSnapshot expected, SchemaSnapshot found, DifferOptions? options = null)
    {
        if (expected.Engine != found.Engine)
            throw new ArgumentException(
                $"A snapshot of {EngineNames.Display(expected.Engine)} cannot be compared with one of {EngineNames.Display(found.Engine)}.",
                nameof(found));

        var differ = new SchemaDiffer(expected.Canonical(), found.Canonical(), options ?? new DifferOptions());
        differ.CompareEnums();
        differ.CompareTables();
        return differ._differences;
    }

    private void CompareEnums()
    {
        foreach ((SchemaEnum? expected, SchemaEnum? found) in Pairs(_expected.Enums, _found.Enums, FullName))
        {
            if (expected is null || found is null)
            {
                Add(new SchemaDifference(
                    DifferenceKind.Enum, FullName(expected ?? found!), null, expected is null ? null : Labels(expected), found is null
                        ? null : Labels(found),
                    expected is null ? DifferenceEffect.None : DifferenceEffect.Refused,
                    expected is null ? "no column that is known here has the type"
                        : "columns of the type cannot be there")
                { ExpectedPart = expected, FoundPart = found });
            }
            else if (!expected.Labels.Equals(found.Labels))
            {
                bool hasAll = expected.Labels.All(found.Labels.Contains);
                bool isReordered = hasAll && !found.Labels.Where(expected.Labels.Contains).SequenceEqual(expected.Labels);
                Add(new SchemaDifference(
                    DifferenceKind.EnumLabels, FullName(expected), null, Labels(expected), Labels(found),
                    isReordered ? DifferenceEffect.Silent : DifferenceEffect.Refused,
                    isReordered ? "rows sort and compare in another order"
                        : hasAll ? "a row with a label that is new cannot be read as a value that is known"
                        : "a row with a label that is missing cannot be stored")
                { ExpectedPart = expected, FoundPart = found });
            }
        }

        static string FullName(SchemaEnum type) => type.Schema is null ? type.Name : type.Schema + "." + type.Name;

        static string Labels(SchemaEnum type) => string.Join(", ", type.Labels);
    }

    private void CompareTables()
    {
        foreach ((SchemaTable? expected, SchemaTable? found) in Pairs(_expected.Tables, _found.Tables, TableKey))
        {
            if (expected is not null && found is not null)
            {
                new TableDiffer(_expected, expected, found, _options, _differences).Compare();
            }
            else if (expected is not null || !_options.IgnoreExtraTables)
            {
                Add(new SchemaDifference(
                    DifferenceKind.Table, (expected ?? found!).FullName, null, Describe(expected), Describe(found),
                    expected is null ? DifferenceEffect.None : DifferenceEffect.Refused,
                    expected is null ? "nothing that is known here reads or writes it"
                        : "every statement on it fails")
                { ExpectedPart = expected, FoundPart = found });
            }
        }

        static string? Describe(SchemaTable? table) => table is null ? null : JsonLine.Word(table.Kind);
    }

    /// <summary>SQLite has no schemas: what code says of one means nothing there.</summary>
    private string TableKey(SchemaTable table) => _expected.Engine == SchemaEngine.Sqlite ? table.Name : table.Schema + "\0" + table.Name;

    /// <summary>Both sides by a name, in the order of names.</summary>
    private IEnumerable<(T? Expected, T? Found)> Pairs<T>(IEnumerable<T> expected, IEnumerable<T> found, Func<T, string> name)
        where T : class
    {
        StringComparer comparer = NameComparison.PathComparer(_expected.Engine);
        Dictionary<string, T> others = found.ToDictionary(name, comparer);
        List<(T?, T?)> pairs = [];
        foreach (T item in expected)
        {
            pairs.Add((item, others.TryGetValue(name(item), out T? other) ? other : null));
            others.Remove(name(item));
        }

        pairs.AddRange(others.Values.Select(other => ((T?)null, (T?)other)));
        return pairs.OrderBy(pair => name(pair.Item1 ?? pair.Item2!), comparer);
    }

    private void Add(SchemaDifference difference) => _differences.Add(difference);
}
