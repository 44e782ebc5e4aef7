namespace RelationGen;

/// <summary>The filters of texts that belong to no session, and the names of those that do not apply.</summary>
internal static class RowFilters
{
    /// <summary>Of a text that is kept for all sessions, which no table with filters may be in.</summary>
    public static IRowFilters Kept { get; } = new NoneAllowed();

    /// <summary>None apply: of a text that is no statement.</summary>
    public static IRowFilters None { get; } = new NoneApplied();

    /// <summary>The names of filters that do not apply, with further ones; null stands for all.</summary>
    /// <param name="known">Those that do not apply already.</param>
    /// <param name="names">Further ones; none for all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is null.</exception>
    public static string[]? Ignoring(string[]? known, string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (string name in names)
            ArgumentNullException.ThrowIfNull(name, nameof(names));

        return names.Length == 0 || known is null ? null : [.. known, .. names];
    }

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
