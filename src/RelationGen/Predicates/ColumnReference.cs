namespace RelationGen;

/// <summary>A column of the table that a statement calls by an alias.</summary>
internal readonly record struct ColumnReference(ColumnInfo Info, string Alias)
{
    /// <summary>The column that a struct of the public surface stands for.</summary>
    public static ColumnReference Of(ColumnInfo? info, string? alias) => new(
        info ?? throw new InvalidOperationException("A default column is no column; take it from the table, for example p => p.Title."),
        alias ?? SqlWriter.DefaultAlias);
}

/// <summary>What all columns have in common, whatever their type.</summary>
internal interface IColumn
{
    ColumnReference Reference { get; }
}
