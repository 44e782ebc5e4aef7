namespace RelationGen.Schema;

/// <summary>A kind of database.</summary>
internal enum SchemaEngine
{
    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}
