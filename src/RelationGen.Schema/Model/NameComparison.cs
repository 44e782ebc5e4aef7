using System.Text;

namespace RelationGen.Schema;

/// <summary>When two names mean the same in a database.</summary>
internal static class NameComparison
{
    /// <summary>SQLite takes names that differ only in the case of ASCII letters for the same; PostgreSQL keeps them apart.</summary>
    public static bool Same(SchemaEngine engine, string? first, string? second) =>
        Comparer(engine).Equals(Stored(engine, first), Stored(engine, second));

    /// <summary>Compares names of tables and columns.</summary>
    public static StringComparer Comparer(SchemaEngine engine) =>
        engine == SchemaEngine.Sqlite ? AsciiComparer.Instance : StringComparer.Ordinal;

    /// <summary>Null is the default schema; SQLite has none, so there any two are the same.</summary>
    public static bool SameSchema(SchemaSnapshot snapshot, string? first, string? second) =>
        snapshot.Engine == SchemaEngine.Sqlite || (first ?? snapshot.DefaultSchema) == (second ?? snapshot.DefaultSchema);

    /// <summary>PostgreSQL cuts names behind their 63rd byte, wherever they are written.</summary>
    private static string? Stored(SchemaEngine engine, string? name)
    {
        const int Most = 63;
        if (engine != SchemaEngine.PostgreSql || name is null || Encoding.UTF8.GetByteCount(name) <= Most)
            return name;

        int length = name.Length;
        while (Encoding.UTF8.GetByteCount(name.Substring(0, length)) > Most || char.IsHighSurrogate(name[length - 1]))
            length--;

        return name.Substring(0, length);
    }
}
