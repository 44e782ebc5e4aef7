namespace RelationGen;

/// <summary>Which filters of tables apply to a statement, and what they ask for.</summary>
internal abstract class RowFilters
{
    /// <summary>Of a text that is kept for all sessions, which no table with filters may be in.</summary>
    public static RowFilters Kept { get; } = new NoneAllowed();

    /// <summary>None apply: of a text that is no statement.</summary>
    public static RowFilters None { get; } = new NoneApplied();

    /// <summary>The filter applies.</summary>
    public abstract bool Applies(RowFilter filter);

    /// <summary>What the filter asks of an occurrence of its table.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="table">The table.</param>
    /// <param name="alias">The occurrence.</param>
    public abstract Predicate Where(RowFilter filter, TableInfo table, TableAlias alias);

    private sealed class NoneApplied : RowFilters
    {
        public override bool Applies(RowFilter filter) => false;

        public override Predicate Where(RowFilter filter, TableInfo table, TableAlias alias) => throw new NotSupportedException();
    }

    private sealed class NoneAllowed : RowFilters
    {
        public override bool Applies(RowFilter filter)
            => throw new InvalidOperationException($"The row filter {filter.Name} depends on the session, and the text was to be kept for all.");

        public override Predicate Where(RowFilter filter, TableInfo table, TableAlias alias) => throw new NotSupportedException();
    }
}
