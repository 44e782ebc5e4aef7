using System.ComponentModel;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <summary>What the generated helpers of an entity call to insert, update and delete its rows.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class EntityWriter<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static string Name => default(TTable).Info.Entity;

    /// <summary>Inserts rows, all or none. Keys that the database makes are set in memory afterwards.</summary>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where to.</param>
    /// <param name="skipDuplicates">True to leave out rows that violate a unique key; keys are not set in memory then.</param>
    /// <returns>How many rows were inserted.</returns>
    public static int Insert(IReadOnlyCollection<TEntity> entities, DbSession db, bool skipDuplicates)
    {
        List<TEntity> rows = RowsOf(entities, db);
        var result = new InsertResult<TEntity, TKey>();
        var memory = new ChangeMemory();
        if (rows.Count > 0)
            ChangeRunner.Run(
                db, Name, RowChange<TEntity, TKey, TTable>.Insert(rows, skipDuplicates, result, memory), memory,
                isAtomic: IsAtomic(rows.Count));

        SetInMemory(result);
        return result.Count;
    }

    /// <inheritdoc cref="Insert"/>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where to.</param>
    /// <param name="skipDuplicates">True to leave out rows that violate a unique key; keys are not set in memory then.</param>
    /// <param name="cancellationToken">Cancels between statements; nothing is inserted then.</param>
    public static async Task<int> InsertAsync(
        IReadOnlyCollection<TEntity> entities, DbSession db, bool skipDuplicates, CancellationToken cancellationToken)
    {
        List<TEntity> rows = RowsOf(entities, db);
        var result = new InsertResult<TEntity, TKey>();
        var memory = new ChangeMemory();
        if (rows.Count > 0)
        {
            await ChangeRunner
                .RunAsync(
                    db, Name, RowChange<TEntity, TKey, TTable>.Insert(rows, skipDuplicates, result, memory), memory, cancellationToken,
                    isAtomic: IsAtomic(rows.Count))
                .ConfigureAwait(false);
        }

        SetInMemory(result);
        return result.Count;
    }

    /// <summary>Writes every column of rows that exist, all or none. Values that the database makes are set in memory afterwards.</summary>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where to.</param>
    /// <exception cref="RelationConcurrencyException">Somebody else has changed one of them, as its <see cref="ConcurrencyToken"/>
    /// shows.</exception>
    /// <exception cref="RelationChangeException">The database lacks one of them.</exception>
    public static int Update(IReadOnlyCollection<TEntity> entities, DbSession db)
    {
        List<TEntity> rows = RowsOf(entities, db);
        if (rows.Count == 0)
            return 0;

        List<(TEntity Row, object?[] Values)> returned = [];
        var memory = new ChangeMemory();
        ChangeRunner.Run(db, Name, RowChange<TEntity, TKey, TTable>.Update(rows, returned, memory), memory, isAtomic: IsAtomic(rows.Count));
        ReturnedColumns<TEntity, TKey, TTable>.Set(returned);
        return rows.Count;
    }

    /// <inheritdoc cref="Update"/>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where to.</param>
    /// <param name="cancellationToken">Cancels between statements; nothing is changed then.</param>
    public static async Task<int> UpdateAsync(IReadOnlyCollection<TEntity> entities, DbSession db, CancellationToken cancellationToken)
    {
        List<TEntity> rows = RowsOf(entities, db);
        if (rows.Count == 0)
            return 0;

        List<(TEntity Row, object?[] Values)> returned = [];
        var memory = new ChangeMemory();
        await ChangeRunner.RunAsync(
            db, Name, RowChange<TEntity, TKey, TTable>.Update(rows, returned, memory), memory, cancellationToken,
            isAtomic: IsAtomic(rows.Count))
            .ConfigureAwait(false);
        ReturnedColumns<TEntity, TKey, TTable>.Set(returned);
        return rows.Count;
    }

    /// <summary>
    /// Deletes rows by their keys, with one statement; those that have a <see cref="ConcurrencyToken"/> with one for each, all or none.
    /// </summary>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where from.</param>
    /// <param name="applyActions">True to carry out the actions of relations that have no constraint in the database.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="RelationConcurrencyException">Somebody else has changed one of them.</exception>
    public static int Delete(IReadOnlyCollection<TEntity> entities, DbSession db, bool applyActions)
    {
        List<TEntity> rows = RowsOf(entities, db);
        int deleted = 0;
        if (rows.Count > 0)
            ChangeRunner.Run(
                db, Name, StepsOfDelete(rows, applyActions, count => deleted = count), isAtomic: IsDeletedAtOnce(rows, applyActions));

        return deleted;
    }

    /// <inheritdoc cref="Delete(IReadOnlyCollection{TEntity}, DbSession, bool)"/>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where from.</param>
    /// <param name="applyActions">True to carry out the actions of relations that have no constraint in the database.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is deleted then.</param>
    public static async Task<int> DeleteAsync(
        IReadOnlyCollection<TEntity> entities, DbSession db, bool applyActions, CancellationToken cancellationToken)
    {
        List<TEntity> rows = RowsOf(entities, db);
        int deleted = 0;
        if (rows.Count > 0)
            await ChangeRunner.RunAsync(
                db, Name, StepsOfDelete(rows, applyActions, count => deleted = count), cancellationToken,
                isAtomic: IsDeletedAtOnce(rows, applyActions)).ConfigureAwait(false);

        return deleted;
    }

    /// <summary>
    /// Deletes the row that has a key, whatever is in it: who knows the key alone has no <see cref="ConcurrencyToken"/> to compare.
    /// </summary>
    /// <param name="db">Where from.</param>
    /// <param name="key">The key.</param>
    /// <returns>1, or 0 when there is no such row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static int Delete(DbSession db, TKey key)
    {
        int deleted = 0;
        ChangeRunner.Run(db, Name, StepsOfDelete(db, key, count => deleted = count), isAtomic: Alone);
        return deleted;
    }

    /// <inheritdoc cref="Delete(DbSession, TKey)"/>
    /// <param name="db">Where from.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the statement; nothing is deleted then.</param>
    public static async Task<int> DeleteAsync(DbSession db, TKey key, CancellationToken cancellationToken)
    {
        int deleted = 0;
        await ChangeRunner.RunAsync(db, Name, StepsOfDelete(db, key, count => deleted = count), cancellationToken, isAtomic: Alone)
            .ConfigureAwait(false);
        return deleted;
    }

    /// <summary>Restores deleted rows by their keys, and those that were deleted at the same moment because of them.</summary>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where.</param>
    /// <returns>How many of them were deleted.</returns>
    internal static int Restore(IReadOnlyCollection<TEntity> entities, DbSession db)
    {
        int restored = 0;
        if (RowsOf(entities, db) is { Count: > 0 } rows)
            ChangeRunner.Run(db, Name, StepsOfRestore(rows, count => restored = count), isAtomic: Alone);

        return restored;
    }

    /// <inheritdoc cref="Restore"/>
    internal static async Task<int> RestoreAsync(
        IReadOnlyCollection<TEntity> entities, DbSession db, CancellationToken cancellationToken)
    {
        int restored = 0;
        if (RowsOf(entities, db) is { Count: > 0 } rows)
            await ChangeRunner.RunAsync(db, Name, StepsOfRestore(rows, count => restored = count), cancellationToken, isAtomic: Alone)
                .ConfigureAwait(false);

        return restored;
    }

    /// <summary>Removes rows for good by their keys, deleted or not.</summary>
    /// <param name="entities">The rows; an empty list sends nothing.</param>
    /// <param name="db">Where from.</param>
    /// <returns>How many there were.</returns>
    internal static int Purge(IReadOnlyCollection<TEntity> entities, DbSession db)
    {
        int purged = 0;
        if (RowsOf(entities, db) is { Count: > 0 } rows)
            ChangeRunner.Run(db, Name, StepsOfPurge(rows, count => purged = count), isAtomic: !RowChange<TEntity, TKey, TTable>.Touches);

        return purged;
    }

    /// <inheritdoc cref="Purge"/>
    internal static async Task<int> PurgeAsync(
        IReadOnlyCollection<TEntity> entities, DbSession db, CancellationToken cancellationToken)
    {
        int purged = 0;
        if (RowsOf(entities, db) is { Count: > 0 } rows)
            await ChangeRunner.RunAsync(
                db, Name, StepsOfPurge(rows, count => purged = count), cancellationToken,
                isAtomic: !RowChange<TEntity, TKey, TTable>.Touches)
                .ConfigureAwait(false);

        return purged;
    }

    private static IEnumerable<WriteStep> StepsOfRestore(List<TEntity> rows, Action<int> restored)
        => ActionDeletion<TEntity, TKey, TTable>.Restore(KeyList<TEntity, TKey, TTable>.Of(rows), restored);

    private static IEnumerable<WriteStep> StepsOfPurge(List<TEntity> rows, Action<int> purged)
        => RowChange<TEntity, TKey, TTable>.Purge(KeyList<TEntity, TKey, TTable>.Of(rows), purged);

    private static IEnumerable<WriteStep> StepsOfDelete(DbSession db, TKey key, Action<int> deleted)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(key);
        var keys = new KeyList<TEntity, TKey, TTable>([key]);
        return ActionDeletion<TEntity, TKey, TTable>.Delete(
            keys, applyActions: false, RowChange<TEntity, TKey, TTable>.Delete(keys, deleted));
    }

    private static IEnumerable<WriteStep> StepsOfDelete(List<TEntity> rows, bool applyActions, Action<int> deleted)
    {
        var keys = KeyList<TEntity, TKey, TTable>.Of(rows);
        return ActionDeletion<TEntity, TKey, TTable>.Delete(keys, applyActions, default(TTable).Info.Tokens.Length > 0
            ? RowChange<TEntity, TKey, TTable>.DeleteUnchanged(rows, deleted)
            : RowChange<TEntity, TKey, TTable>.Delete(keys, deleted));
    }

    private static bool Alone
        => !RowChange<TEntity, TKey, TTable>.Touches && ActionDeletion<TEntity, TKey, TTable>.IsAlone(applyActions: false);

    /// <summary>So many rows are written by one statement, and nothing else is.</summary>
    private static bool IsAtomic(int rows) => rows == 1 && !RowChange<TEntity, TKey, TTable>.Touches;

    private static bool IsDeletedAtOnce(List<TEntity> rows, bool applyActions) => !applyActions && Alone
        && (rows.Count == 1 || default(TTable).Info.Tokens.Length == 0);

    private static List<TEntity> RowsOf(IReadOnlyCollection<TEntity> entities, DbSession db)
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(db);
        return [.. entities.Select(entity => entity ?? throw new ArgumentException($"A {Name} in the list is null.", nameof(entities)))];
    }

    private static void SetInMemory(InsertResult<TEntity, TKey> result)
    {
        foreach ((TEntity row, TKey key) in result.Keyed)
            EntityKey<TEntity, TKey, TTable>.Info.SetKey(row, key, isThere: true);

        ReturnedColumns<TEntity, TKey, TTable>.Set(result.Returned);
    }
}
