using System.ComponentModel;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <summary>What the generated helper of a class without a key calls.</summary>
/// <typeparam name="TEntity">The class.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeylessLoader<TEntity, TTable>
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
{
    /// <summary>Begins a query over all rows. Nothing is sent before <c>ToList</c>.</summary>
    /// <param name="db">Where to read from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> is null.</exception>
    public static Query<TEntity, TTable> Query(DbSession db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new KeylessQuery<TEntity, TTable>(db, [], QueryState.All);
    }
}
