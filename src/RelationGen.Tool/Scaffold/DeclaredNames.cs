namespace RelationGen.Tool.Scaffold;

/// <summary>
/// Which names of keys, indexes and constraints are declared: those that the product would not give by itself, each once, because the
/// product refuses a name that is declared twice, which SQLite does not.
/// </summary>
internal sealed class DeclaredNames
{
    private readonly SchemaLookup _lookup;
    private readonly HashSet<string> _relations;
    private readonly Dictionary<SchemaTable, HashSet<string>> _constraints = new(ReferenceEqualityComparer.Instance);

    public DeclaredNames(SchemaLookup lookup)
    {
        _lookup = lookup;
        _relations = new(lookup.Snapshot.Tables.Select(table => Scoped(table, table.Name)), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name of a unique key; null where none is declared.</summary>
    public string? OfUnique(SchemaTable table, string? name, IReadOnlyList<string> columns) => OfRelation(table, name, Default(table, columns, "key"));

    /// <summary>The name of an index; null where none is declared.</summary>
    public string? OfIndex(SchemaTable table, string? name, IReadOnlyList<string> columns) => OfRelation(table, name, Default(table, columns, "idx"));

    /// <summary>The name of a foreign key; null where none is declared.</summary>
    public string? OfForeignKey(SchemaTable table, SchemaForeignKey key, IReadOnlyList<string> columns) =>
        OfConstraint(table, key.Name, Default(table, columns, "fkey"));

    /// <summary>The name of a condition; null where none is declared.</summary>
    public string? OfCheck(SchemaTable table, string? name) => OfConstraint(table, name, table.Name + "_check");

    private static string Default(SchemaTable table, IReadOnlyList<string> columns, string end) =>
        table.Name + "_" + string.Join('_', columns) + "_" + end;

    private string? OfRelation(SchemaTable table, string? name, string byDefault)
    {
        if (name is null || name == byDefault || !_relations.Add(Scoped(table, name)))
            return null;

        Constraints(table).Add(name);
        return name;
    }

    private string? OfConstraint(SchemaTable table, string? name, string byDefault) =>
        name is null || name == byDefault || !Constraints(table).Add(name) ? null : name;

    private HashSet<string> Constraints(SchemaTable table)
    {
        if (!_constraints.TryGetValue(table, out HashSet<string>? names))
            _constraints.Add(table, names = new(StringComparer.OrdinalIgnoreCase) { table.Name + "_pkey" });

        return names;
    }

    private string Scoped(SchemaTable table, string name) => _lookup.SchemaOf(table) + "." + name;
}
