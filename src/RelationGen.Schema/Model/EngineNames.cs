namespace RelationGen.Schema;

/// <summary>The names of databases in files, commands and messages.</summary>
internal static class EngineNames
{
    /// <summary>As files and options have it: <c>postgresql</c>.</summary>
    public static string Of(SchemaEngine engine) => engine == SchemaEngine.Sqlite ? "sqlite" : "postgresql";

    /// <summary>As sentences have it: <c>PostgreSQL</c>.</summary>
    public static string Display(SchemaEngine engine) => engine == SchemaEngine.Sqlite ? "SQLite" : "PostgreSQL";

    /// <summary>Reads what <see cref="Of"/> writes; null for anything else.</summary>
    public static SchemaEngine? Parse(string? name) => name?.ToLowerInvariant() switch
    {
        "sqlite" => SchemaEngine.Sqlite,
        "postgresql" or "postgres" or "npgsql" => SchemaEngine.PostgreSql,
        _ => null,
    };
}
