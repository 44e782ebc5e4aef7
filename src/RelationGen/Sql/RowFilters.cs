namespace RelationGen;

/// <summary>The filters of texts that belong to no session.</summary>
internal static class RowFilters
{
    /// <summary>Of a text that is kept for all sessions, which no table with filters may be in.</summary>
    public static IRowFilters Kept { get; } = new NoneAllowed();

    /// <summary>None apply: of a text that is no statement.</summary>
    public static IRowFilters None { get; } = new NoneApplied();

    private sealed class NoneApplied : IRowFilters
    {
        public bool Applies(RowFilter filter) => false;

        public Predicate Where(RowFilter filter, TableInfo table, TableAlias alias) => throw new NotSupportedException();
    }

    private sealed class NoneAllowed : IRowFilters
    {
        public bool Applies(RowFilter filter) => throw new InvalidOperationException(
            $"The row filter {filter.Name} depends on the session, and the text was to be kept for all.");

        public Predicate Where(RowFilter filter, TableInfo table, TableAlias alias) => throw new NotSupportedException();
    }
}
