namespace RelationGen;

/// <summary>The text of one statement, for each dialect. Generated code keeps each in a static field.</summary>
public sealed class Statement
{
    /// <summary>A statement that is the same on every database.</summary>
    /// <param name="sql">The text.</param>
    public Statement(string sql)
        : this(sql, sql)
    {
    }

    /// <summary>A statement that databases spell differently.</summary>
    /// <param name="sqlite">The text for SQLite.</param>
    /// <param name="postgreSql">The text for PostgreSQL.</param>
    public Statement(string sqlite, string postgreSql)
    {
        Sqlite = sqlite;
        PostgreSql = postgreSql;
    }

    /// <summary>The text for SQLite.</summary>
    internal string Sqlite { get; }

    /// <summary>The text for PostgreSQL.</summary>
    internal string PostgreSql { get; }
}
