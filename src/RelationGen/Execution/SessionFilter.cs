using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A filter whose condition a method of the user's makes, for a session.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SessionFilter : RowFilter
{
    private protected SessionFilter(string name)
        : base(name)
    {
    }

    /// <summary>A filter that is the same for all sessions. Called by generated code.</summary>
    /// <typeparam name="TTable">The table struct of the entity.</typeparam>
    /// <param name="name">The name of the filter.</param>
    /// <param name="where">The method.</param>
    public static RowFilter Of<TTable>(string name, Func<TTable, Predicate> where)
        where TTable : struct, IAliasedTable<TTable>
        => new Typed<TTable>(name, (table, _) => where(table));

    /// <summary>A filter that asks the session for values. Called by generated code.</summary>
    /// <inheritdoc cref="Of{TTable}(string, Func{TTable, Predicate})"/>
    public static RowFilter Of<TTable>(string name, Func<TTable, DbSession, Predicate> where)
        where TTable : struct, IAliasedTable<TTable>
        => new Typed<TTable>(name, where);

    /// <summary>A declaration with a mistake: no row is read. Called by generated code.</summary>
    /// <param name="error">The mistake.</param>
    public static RowFilter Unusable(string error) => new Broken(error);

    /// <summary>What it asks of an occurrence of the table; null where the method returned that.</summary>
    internal abstract Predicate? Where(TableAlias table, DbSession session);

    private sealed class Broken(string error) : SessionFilter("")
    {
        internal override Predicate? Where(TableAlias table, DbSession session) => throw new InvalidOperationException(error);
    }

    private sealed class Typed<TTable>(string name, Func<TTable, DbSession, Predicate> where) : SessionFilter(name)
        where TTable : struct, IAliasedTable<TTable>
    {
        internal override Predicate? Where(TableAlias table, DbSession session) => where(default(TTable).At(table), session);
    }
}
