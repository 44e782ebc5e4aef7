namespace RelationGen.Tool.Readers;

/// <summary>Which tables of a database are read.</summary>
internal sealed class SchemaFilter
{
    /// <summary>Everything that does not belong to the database system itself.</summary>
    public static SchemaFilter Default { get; } = new([], []);

    private readonly NamePattern[] _inclusions;
    private readonly NamePattern[] _exclusions;

    /// <summary>Combines names of schemas and patterns for tables.</summary>
    /// <param name="schemas">The schemas; none for all that are not the system's.</param>
    /// <param name="tables">
    /// Patterns as <see cref="NamePattern"/> has them. A table is read when one of those without <c>!</c> fits, or there is none, and none
    /// with <c>!</c> fits. A pattern with a dot is compared to the name with its schema.
    /// </param>
    public SchemaFilter(IEnumerable<string> schemas, IEnumerable<string> tables)
    {
        Schemas = [.. schemas];
        NamePattern[] patterns = [.. tables.Where(pattern => pattern.Length > 0).Select(pattern => new NamePattern(pattern))];
        _inclusions = [.. patterns.Where(pattern => !pattern.IsExclusion)];
        _exclusions = [.. patterns.Where(pattern => pattern.IsExclusion)];
    }

    /// <summary>The schemas that are read; empty for all that are not the system's.</summary>
    public IReadOnlyList<string> Schemas { get; }

    /// <summary>Some tables are left out by their names.</summary>
    public bool HasPatterns => _inclusions.Length > 0 || _exclusions.Length > 0;

    /// <summary>True when the table is read, as far as its name is asked.</summary>
    /// <param name="engine">The database, which says whether the case of letters counts.</param>
    /// <param name="schema">The schema; null where there are none.</param>
    /// <param name="name">The name of the table.</param>
    public bool Takes(SchemaEngine engine, string? schema, string name)
    {
        bool ignoreCase = engine == SchemaEngine.Sqlite;
        return (_inclusions.Length == 0 || _inclusions.Any(Fits)) && !_exclusions.Any(Fits);

        bool Fits(NamePattern pattern) =>
            pattern.Fits(name, ignoreCase) || (pattern.HasSchema && schema is not null && pattern.Fits(schema + "." + name, ignoreCase));
    }

    /// <summary>What is left of a snapshot, as if it had been read so.</summary>
    public SchemaSnapshot Of(SchemaSnapshot snapshot)
    {
        SchemaTable[] tables =
        [
            .. snapshot.Tables.Where(table => Takes(snapshot.Engine, table.Schema ?? snapshot.DefaultSchema, table.Name)
                && (Schemas.Count == 0 || Schemas.Contains(table.Schema ?? snapshot.DefaultSchema ?? string.Empty))),
        ];
        return snapshot with
        {
            Tables = tables.ToEquatableArray(),
            Enums = !HasPatterns ? snapshot.Enums
                : snapshot.Enums.Where(type => tables.Any(table => table.Columns.Any(column => IsOf(snapshot, column, type))))
                    .ToEquatableArray(),
        };
    }

    private static bool IsOf(SchemaSnapshot snapshot, SchemaColumn column, SchemaEnum type) =>
        new[] { column.Type, column.BaseType }.OfType<string>()
            .Select(name => PostgreSqlEnumTypes.Parse(name.Replace("[]", string.Empty, StringComparison.Ordinal)))
            .Any(named => named.Name == type.Name && NameComparison.SameSchema(snapshot, named.Schema, type.Schema));
}
