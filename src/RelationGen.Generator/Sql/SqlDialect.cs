namespace RelationGen.Generator.Sql;

/// <summary>The databases whose SQL is written at build time.</summary>
internal enum SqlDialect
{
    Sqlite,
    PostgreSql,
}
