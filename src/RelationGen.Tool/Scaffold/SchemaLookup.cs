namespace RelationGen.Tool.Scaffold;

/// <summary>Finds tables and columns of a snapshot by name, as its database compares names.</summary>
internal sealed class SchemaLookup
{
    private readonly Dictionary<(string Schema, string Name), SchemaTable> _tables;

    public SchemaLookup(SchemaSnapshot snapshot)
    {
        Snapshot = snapshot;
        Comparer = NameComparison.Comparer(snapshot.Engine);
        _tables = [];
        foreach (SchemaTable table in snapshot.Tables)
            _tables.TryAdd(KeyOf(table.Schema, table.Name), table);
    }

    public SchemaSnapshot Snapshot { get; }

    /// <summary>Compares names of tables and columns.</summary>
    public StringComparer Comparer { get; }

    public bool IsSqlite => Snapshot.Engine == SchemaEngine.Sqlite;

    /// <summary>The schema to name; null for the default one, and where the database has none.</summary>
    public string? SchemaOf(SchemaTable table) =>
        IsSqlite || table.Schema is null || table.Schema == Snapshot.DefaultSchema ? null : table.Schema;

    /// <summary>The table as reports name it.</summary>
    public string Display(SchemaTable table) => SchemaOf(table) is { } schema ? schema + "." + table.Name : table.Name;

    /// <summary>The table that a foreign key refers to; null where the snapshot does not have it.</summary>
    public SchemaTable? Target(SchemaForeignKey key) => _tables.GetValueOrDefault(KeyOf(key.RefSchema, key.RefTable));

    /// <summary>A name as somebody types it means the table.</summary>
    public bool IsMeant(string typed, SchemaTable table) =>
        Comparer.Equals(typed, table.Name)
        || NameComparison.PathComparer(Snapshot.Engine).Equals(typed, (table.Schema ?? Snapshot.DefaultSchema) + "." + table.Name);

    public SchemaColumn? Column(SchemaTable table, string name) => table.Find(Snapshot.Engine, name);

    /// <summary>Both name the same columns, in whatever order.</summary>
    public bool IsSameSet(IReadOnlyCollection<string> first, IReadOnlyCollection<string> second) =>
        first.Count == second.Count && first.ToHashSet(Comparer).SetEquals(second);

    private (string Schema, string Name) KeyOf(string? schema, string name) => IsSqlite
        ? (string.Empty, name.ToUpperInvariant())
        : (schema ?? Snapshot.DefaultSchema ?? string.Empty, name);
}
