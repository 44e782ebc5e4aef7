namespace RelationGen;

/// <summary>
/// The column has a default that the database computes. A row is inserted without the column where the property has the default of its type
/// (null, 0, no time), and the value that the database made is read back; any other value is written.
/// </summary>
/// <param name="sql">The expression in SQL.</param>
/// <example><code>[DefaultSql("now()", Sqlite = "CURRENT_TIMESTAMP")] public DateTime CreatedAt { get; set; }</code></example>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class DefaultSqlAttribute(string sql) : SqlAttribute(sql);
