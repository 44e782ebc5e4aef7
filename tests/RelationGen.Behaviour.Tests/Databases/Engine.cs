namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>The database systems that the tests run on.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}
