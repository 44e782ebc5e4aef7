namespace RelationGen;

/// <summary>Asks the caller's lambdas what they say about one occurrence of a table.</summary>
internal static class Lambdas
{
    public static Predicate Call<TTable>(Func<TTable, Predicate> where, TableAlias? table)
        where TTable : struct, IAliasedTable<TTable>
    {
        ArgumentNullException.ThrowIfNull(where);
        return where(default(TTable).At(table)) ?? throw new ArgumentException("The condition is null; write for example p => p.Title == \"a\".", nameof(where));
    }

    public static Ordering Call<TTable>(Func<TTable, Ordering> order, TableAlias? table)
        where TTable : struct, IAliasedTable<TTable>
    {
        ArgumentNullException.ThrowIfNull(order);
        return order(default(TTable).At(table)) ?? throw new ArgumentException("An order is null; write for example p => p.Title.Descending.", nameof(order));
    }
}
