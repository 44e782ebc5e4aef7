namespace RelationGen.Tool.Scaffold;

/// <summary>Gives tables and enum types the names of their classes; no two classes have the same, in whatever namespaces.</summary>
internal sealed class ClassNames(ScaffoldOptions options, SchemaLookup lookup)
{
    private readonly HashSet<string> _taken = new(
        KnownTables(options).Select(table => table.ClassName).Concat(options.Known is { } known ? known.Types : []),
        StringComparer.Ordinal);

    private readonly HashSet<string> _companions = new(
        KnownTables(options).SelectMany(table => ReservedNames.Companions, (table, companion) => table.ClassName + companion),
        StringComparer.Ordinal);

    /// <summary>Parts of namespaces, which a class beside them cannot be called like.</summary>
    private readonly HashSet<string> _namespaces = options.NamespacePerSchema
        ? lookup.Snapshot.Tables.Select(lookup.SchemaOf).OfType<string>().Select(PartOf).ToHashSet(StringComparer.Ordinal)
        : [];

    /// <summary>The singular of the table, unless its class has a name.</summary>
    public string OfTable(SchemaTable table) => options.Known?.Of(table)?.ClassName ?? Take(
        Candidates(table.Name, lookup.SchemaOf(table), "Table", "Row", isSingular: true), isEntity: true);

    /// <summary>The name of the enum type.</summary>
    public string OfEnum(SchemaEnum type)
    {
        if (options.Known?.Of(type) is { } known)
            return known;

        string? schema = type.Schema == lookup.Snapshot.DefaultSchema ? null : type.Schema;
        return Take(Candidates(type.Name, schema, "Type", "Kind", isSingular: false), isEntity: false);
    }

    /// <summary>The namespace of what stands in a schema.</summary>
    public string Namespace(string? schema) =>
        options.NamespacePerSchema && schema is not null ? options.Namespace + "." + PartOf(schema) : options.Namespace;

    /// <summary>The folder of what stands in a schema, with a slash behind it; empty for the output folder itself.</summary>
    public string Folder(string? schema) => options.NamespacePerSchema && schema is not null ? PartOf(schema) + "/" : string.Empty;

    private static KnownTable[] KnownTables(ScaffoldOptions options) => options.Known is { } known ? [.. known.Tables.Values] : [];

    private static string PartOf(string schema) => Identifiers.Begin(Identifiers.Pascal(schema), "Schema");

    private static IEnumerable<string> Candidates(string name, string? schema, string start, string suffix, bool isSingular)
    {
        string pascal = Identifiers.Begin(Identifiers.Pascal(name), start);
        string singular = isSingular ? Plurals.Singular(pascal) : pascal;
        yield return singular;
        yield return pascal;
        if (schema is not null)
            yield return PartOf(schema) + singular;

        // One of them is free: each is longer than the one before.
        for (string longer = singular + suffix; ; longer += suffix)
            yield return longer;
    }

    private string Take(IEnumerable<string> candidates, bool isEntity)
    {
        string name = candidates.First(candidate => IsFree(candidate, isEntity));
        _taken.Add(name);
        if (isEntity)
            _companions.UnionWith(ReservedNames.Companions.Select(companion => name + companion));

        return name;
    }

    /// <summary>Files of names that differ only in case are one on some systems.</summary>
    private bool IsFree(string name, bool isEntity) =>
        !ReservedNames.IsType(name) && !_namespaces.Contains(name) && !_companions.Contains(name)
        && !_taken.Contains(name, StringComparer.OrdinalIgnoreCase)
        && (!isEntity || !ReservedNames.Companions.Any(companion => _taken.Contains(name + companion)));
}
