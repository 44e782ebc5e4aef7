namespace RelationGen;

/// <summary>Which filters of tables apply to a statement, and what they ask for.</summary>
internal interface IRowFilters
{
    /// <summary>The filter applies.</summary>
    bool Applies(RowFilter filter);

    /// <summary>What the filter asks of an occurrence of its table.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="table">The table.</param>
    /// <param name="alias">The occurrence.</param>
    Predicate Where(RowFilter filter, TableInfo table, TableAlias alias);
}
