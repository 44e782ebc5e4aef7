using System.ComponentModel;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <summary>What <c>Find</c> of a view that is a struct calls.</summary>
/// <typeparam name="TView">The view.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StructViewLoader<TView, TEntity, TKey, TTable>
    where TView : struct, IView<TView, TEntity>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>Reads the view of the row with a key, or null when there is none.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RelationIntegrityException">More than one row has the key.</exception>
    public static TView? Find(DbSession db, TKey key) =>
        ViewsByKey<TView, TEntity, TKey, TTable>.Read(db, key) is [var view] ? view : null;

    /// <inheritdoc cref="Find"/>
    /// <param name="db">Where to read.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    public static async Task<TView?> FindAsync(DbSession db, TKey key, CancellationToken cancellationToken) =>
        await ViewsByKey<TView, TEntity, TKey, TTable>.ReadAsync(db, key, cancellationToken).ConfigureAwait(false) is [var view]
            ? view : null;
}
