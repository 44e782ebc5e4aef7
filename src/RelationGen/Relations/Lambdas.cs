using System.Diagnostics.CodeAnalysis;

namespace RelationGen;

/// <summary>Asks the caller's lambdas what they say about one occurrence of a table.</summary>
internal static class Lambdas
{
    /// <summary>How many conditions of callers are being asked for, one within the other.</summary>
    [ThreadStatic]
    private static int _depth;

    public static Predicate Call<TTable>(Func<TTable, Predicate> where, TableAlias? table)
        where TTable : struct, IAliasedTable<TTable>
    {
        ThrowIfNull<TTable>(where, nameof(where));

        // A query within the condition of another one: both tables would be the one that the statement is about.
        TableAlias? inner = table is null && _depth > 0 ? TableAlias.OfInnerQuery(_depth) : null;
        _depth++;
        Predicate predicate;
        try
        {
            predicate = where(default(TTable).At(table ?? inner))
                ?? throw new ArgumentException($"The condition on a {typeof(TTable).Name} is null; write for example p => p.Title == \"a\".", nameof(where));
        }
        finally
        {
            _depth--;
        }

        return inner is null ? predicate : new InnerPredicate(predicate, inner);
    }

    public static Ordering Call<TTable>(Func<TTable, Ordering> order, TableAlias? table)
        where TTable : struct, IAliasedTable<TTable>
    {
        ThrowIfNull<TTable>(order, nameof(order));
        return order(default(TTable).At(table))
            ?? throw new ArgumentException($"An order of a {typeof(TTable).Name} is null; write for example p => p.Title.Descending.", nameof(order));
    }

    /// <summary>Refuses a lambda, or an array of them, that is null.</summary>
    /// <typeparam name="TTable">What the lambda receives.</typeparam>
    public static void ThrowIfNull<TTable>([NotNull] object? lambda, string parameter)
    {
        if (lambda is null)
            throw new ArgumentNullException(parameter, $"A lambda that receives a {typeof(TTable).Name} is null.");
    }
}
