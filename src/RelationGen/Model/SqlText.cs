namespace RelationGen.Model;

/// <summary>SQL that somebody wrote in an attribute, with the names of properties in braces for their columns.</summary>
public sealed record SqlText
{
    /// <summary>The SQL, for all databases that have none of their own.</summary>
    public required string Sql { get; init; }

    /// <summary>The SQL of single databases, by the name of their <see cref="Dialect"/>: <c>Sqlite</c>. Null where there is none.</summary>
    public IReadOnlyDictionary<string, string>? Own { get; init; }

    /// <summary>The SQL of a database.</summary>
    internal string For(string dialect) => Own is not null && Own.TryGetValue(dialect, out string? own) ? own : Sql;
}
