#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <content>Rows that are inserted or updated, whichever the database asks for.</content>
public static partial class EntityWriter<TEntity, TKey, TTable>
{
    /// <summary>
    /// Inserts rows, or updates those that are there already, all or none. Keys and values that the database makes are set in memory
    /// afterwards.
    /// </summary>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where to.</param>
    /// <param name="columns">The columns that say which row is meant; none for the key.</param>
    /// <exception cref="ArgumentException">The columns are not declared unique, or two rows of the list have the same values in
    /// them.</exception>
    public static int Upsert(IReadOnlyCollection<TEntity> entities, DbSession db, Func<TTable, Ordering>[] columns)
    {
        List<TEntity> rows = RowsOf(entities, db);
        UniqueColumns unique = UniqueColumns.Of(default(TTable).Info, columns);
        if (rows.Count == 0)
            return 0;

        var result = new InsertResult<TEntity, TKey>();
        var memory = new ChangeMemory();
        ChangeRunner.Run(
            db, Name, UpsertChange<TEntity, TKey, TTable>.Upsert(rows, unique, result, memory), memory, isAtomic: IsAtomic(rows.Count));
        SetInMemory(result);
        return rows.Count;
    }

    /// <inheritdoc cref="Upsert"/>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where to.</param>
    /// <param name="columns">The columns that say which row is meant; none for the key.</param>
    /// <param name="cancellationToken">Cancels between statements; nothing is changed then.</param>
    public static async Task<int> UpsertAsync(
        IReadOnlyCollection<TEntity> entities, DbSession db, Func<TTable, Ordering>[] columns, CancellationToken cancellationToken)
    {
        List<TEntity> rows = RowsOf(entities, db);
        UniqueColumns unique = UniqueColumns.Of(default(TTable).Info, columns);
        if (rows.Count == 0)
            return 0;

        var result = new InsertResult<TEntity, TKey>();
        var memory = new ChangeMemory();
        await ChangeRunner.RunAsync(
            db, Name, UpsertChange<TEntity, TKey, TTable>.Upsert(rows, unique, result, memory), memory, cancellationToken,
            isAtomic: IsAtomic(rows.Count))
            .ConfigureAwait(false);
        SetInMemory(result);
        return rows.Count;
    }
}
