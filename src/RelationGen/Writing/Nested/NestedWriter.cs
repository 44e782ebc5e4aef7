using System.ComponentModel;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <summary>What the generated helpers of an entity call to write a row together with its relations.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NestedWriter<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static string Name => default(TTable).Info.Entity;

    /// <summary>Inserts a row and what is written together with it, all or nothing.</summary>
    /// <typeparam name="TCreation">What can be written together with it.</typeparam>
    /// <param name="db">Where to.</param>
    /// <param name="entity">The row.</param>
    /// <param name="nested">Its relations.</param>
    /// <returns>The entity.</returns>
    public static TEntity Create<TCreation>(DbSession db, TEntity entity, Action<TCreation> nested)
        where TCreation : Creation<TEntity>, new()
    {
        var memory = new ChangeMemory();
        ChangeRunner.Run(db, Name, CreationSteps(db, entity, nested, memory), memory);
        return entity;
    }

    /// <inheritdoc cref="Create"/>
    /// <param name="db">Where to.</param>
    /// <param name="entity">The row.</param>
    /// <param name="nested">Its relations.</param>
    /// <param name="cancellationToken">Cancels between statements; nothing is written then.</param>
    public static async Task<TEntity> CreateAsync<TCreation>(
        DbSession db, TEntity entity, Action<TCreation> nested, CancellationToken cancellationToken)
        where TCreation : Creation<TEntity>, new()
    {
        var memory = new ChangeMemory();
        await ChangeRunner.RunAsync(db, Name, CreationSteps(db, entity, nested, memory), memory, cancellationToken).ConfigureAwait(false);
        return entity;
    }

    /// <summary>Changes a row and what is written together with it, all or nothing; a change that says nothing sends nothing.</summary>
    /// <typeparam name="TModification">What can be changed.</typeparam>
    /// <param name="db">Where to.</param>
    /// <param name="key">The key of the row.</param>
    /// <param name="change">What is changed.</param>
    /// <exception cref="RelationChangeException">There is no such row, or a part of the change is refused; nothing was changed.</exception>
    public static void Update<TModification>(DbSession db, TKey key, Action<TModification> change)
        where TModification : Modification<TEntity>, new()
    {
        var memory = new ChangeMemory();
        if (ModificationSteps(db, key, change, memory) is { } steps)
            ChangeRunner.Run(db, Name, steps, memory);
    }

    /// <inheritdoc cref="Update"/>
    /// <param name="db">Where to.</param>
    /// <param name="key">The key of the row.</param>
    /// <param name="change">What is changed.</param>
    /// <param name="cancellationToken">Cancels between statements; nothing is changed then.</param>
    public static Task UpdateAsync<TModification>(DbSession db, TKey key, Action<TModification> change, CancellationToken cancellationToken)
        where TModification : Modification<TEntity>, new()
    {
        var memory = new ChangeMemory();
        return ModificationSteps(db, key, change, memory) is { } steps
            ? ChangeRunner.RunAsync(db, Name, steps, memory, cancellationToken)
            : Task.CompletedTask;
    }

    private static IEnumerable<WriteStep> CreationSteps<TCreation>(
        DbSession db, TEntity entity, Action<TCreation> nested, ChangeMemory memory)
        where TCreation : Creation<TEntity>, new()
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(nested);
        return CreationPlan<TEntity, TKey, TTable>.Write([(entity, NestedPayload.Build(nested))], memory);
    }

    /// <summary>Null when nothing is asked for.</summary>
    private static IEnumerable<WriteStep>? ModificationSteps<TModification>(
        DbSession db, TKey key, Action<TModification> change, ChangeMemory memory)
        where TModification : Modification<TEntity>, new()
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(change);
        TModification modification = NestedPayload.Build(change);
        return modification.IsEmpty ? null : ModificationPlan<TEntity, TKey, TTable>.Write(
            Name, ModificationPlan<TEntity, TKey, TTable>.HasKey(key), modification, ThrowIfMissing, memory);

        void ThrowIfMissing(bool found)
        {
            if (!found)
                throw MissingRow.Exception(Name, key);
        }
    }
}
