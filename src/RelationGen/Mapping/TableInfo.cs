namespace RelationGen;

/// <summary>What is known about the table of an entity; used by messages and diagnosis, never while rows are read.</summary>
public sealed class TableInfo
{
    private readonly ColumnInfo[] _columns;

    /// <summary>Describes a table. Called by generated code.</summary>
    /// <param name="entity">The name of the entity class.</param>
    /// <param name="table">The table in the database.</param>
    /// <param name="schema">The schema, or null.</param>
    /// <param name="columns">The columns, in the order in which every SELECT of the entity lists them.</param>
    public TableInfo(string entity, string table, string? schema, ColumnInfo[] columns)
    {
        Entity = entity;
        Table = table;
        Schema = schema;
        _columns = columns;
    }

    /// <summary>The name of the entity class.</summary>
    public string Entity { get; }

    /// <summary>The table in the database.</summary>
    public string Table { get; }

    /// <summary>The schema, or null.</summary>
    public string? Schema { get; }

    /// <summary>The columns, in the order in which every SELECT of the entity lists them.</summary>
    public IReadOnlyList<ColumnInfo> Columns => _columns;
}
