namespace RelationGen.Infrastructure;

/// <summary>Reads the views of the rows with a key: one, or none.</summary>
internal static class ViewsByKey<TView, TEntity, TKey, TTable>
    where TView : IView<TView, TEntity>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    public static List<TView> Read(DbSession db, TKey key)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Unique(TView.Plan.Read(db, Of(key)), key);
    }

    public static async Task<List<TView>> ReadAsync(DbSession db, TKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Unique(await TView.Plan.ReadAsync(db, Of(key), cancellationToken).ConfigureAwait(false), key);
    }

    private static QueryState Of(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return QueryState.All with { Where = [new KeyPredicate<TKey>(default(TTable).Info, key)] };
    }

    private static List<TView> Unique(List<TView> views, TKey key) => views.Count < 2
        ? views
        : throw new RelationIntegrityException(
            $"The table \"{default(TTable).Info.Table}\" has more than one row with the key {KeyText.Of(key)} of "
            + $"{default(TTable).Info.Entity}; the key must be unique there.")
        {
            Entity = default(TTable).Info.Entity,
        };
}
