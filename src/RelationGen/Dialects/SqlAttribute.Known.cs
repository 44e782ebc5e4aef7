namespace RelationGen;

/// <content>The words of the databases that the library knows; the generator takes each for the database that it is called like.</content>
public abstract partial class SqlAttribute
{
    /// <summary>The SQL on SQLite, where it is another one. Default: <see cref="Sql"/>.</summary>
    public string? Sqlite { get; set; }

    /// <summary>The SQL on PostgreSQL, where it is another one. Default: <see cref="Sql"/>.</summary>
    public string? PostgreSql { get; set; }
}
