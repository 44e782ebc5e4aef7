namespace RelationGen.Schema;

/// <summary>When two names mean the same in a database.</summary>
internal static class NameComparison
{
    /// <summary>
    /// SQLite takes names that differ only in the case of ASCII letters for the same; PostgreSQL keeps them apart, and cuts long ones.
    /// </summary>
    public static bool Same(SchemaEngine engine, string? first, string? second) => Comparer(engine).Equals(first, second);

    /// <summary>Compares names of tables, columns, indexes and constraints, each by itself.</summary>
    public static StringComparer Comparer(SchemaEngine engine) =>
        engine == SchemaEngine.Sqlite ? AsciiComparer.Instance : CutNameComparer.Instance;

    /// <summary>Compares what is made of several names, such as a table with its schema.</summary>
    public static StringComparer PathComparer(SchemaEngine engine) =>
        engine == SchemaEngine.Sqlite ? AsciiComparer.Instance : StringComparer.Ordinal;

    /// <summary>Null is the default schema; SQLite has none, so there any two are the same.</summary>
    public static bool SameSchema(SchemaSnapshot snapshot, string? first, string? second) =>
        snapshot.Engine == SchemaEngine.Sqlite || (first ?? snapshot.DefaultSchema) == (second ?? snapshot.DefaultSchema);
}
