namespace RelationGen.Schema;

/// <summary>What the kind of a table says of its rules.</summary>
internal static class Kinds
{
    /// <summary>Its rows are made of those of others.</summary>
    public static bool IsView(SchemaTable table) => table.Kind is TableKind.View or TableKind.MaterializedView;

    /// <summary>
    /// Keys, indexes and defaults of it are nothing that this database knows: it is a view, or another server or a module has the rows.
    /// </summary>
    public static bool IsElsewhere(SchemaTable table) => IsView(table) || table.Kind is TableKind.Foreign or TableKind.Virtual;
}
