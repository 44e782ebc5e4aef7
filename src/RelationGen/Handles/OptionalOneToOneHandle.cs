namespace RelationGen;

/// <summary>A relation of one entity to at most one target that stores the foreign key, which admits NULL.</summary>
/// <inheritdoc cref="OneToOneHandle{TSource, TTarget, TTargetTable, TTargetKey}" path="/typeparam"/>
/// <example><code>await user.On(db).Badge.UnlinkAsync();</code></example>
public sealed class OptionalOneToOneHandle<TSource, TTarget, TTargetTable, TTargetKey>
    : OneToOneHandle<TSource, TTarget, TTargetTable, TTargetKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
{
    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its target is.</param>
    public OptionalOneToOneHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
        : base(relation, source, db)
    {
    }

    /// <summary>Sets the foreign key of the target, if there is one, to NULL; the row stays.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>False when there was none.</returns>
    /// <example><code>await user.On(db).Badge.UnlinkAsync();</code></example>
    public async Task<bool> UnlinkAsync(CancellationToken cancellationToken = default)
    {
        int unlinked = 0;
        await ChangeRunner.RunAsync(Db, Relation.Info.Name, Change.Clear(count => unlinked = count), cancellationToken)
            .ConfigureAwait(false);
        return unlinked > 0;
    }

    /// <inheritdoc cref="UnlinkAsync"/>
    public bool Unlink()
    {
        int unlinked = 0;
        ChangeRunner.Run(Db, Relation.Info.Name, Change.Clear(count => unlinked = count));
        return unlinked > 0;
    }

    /// <summary>Sets the foreign key of this target to NULL, provided that it belongs to the source; the row stays.</summary>
    /// <param name="target">The target. Its foreign key is set in memory too.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="RelationChangeException">The target is not the current one.</exception>
    /// <example><code>await user.On(db).Badge.DissociateAsync(badge);</code></example>
    public async Task DissociateAsync(TTarget target, CancellationToken cancellationToken = default)
    {
        await ChangeRunner.RunAsync(
            Db, Relation.Info.Name, Change.DissociateCurrent(KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, [target])),
            cancellationToken).ConfigureAwait(false);
        Relation.Unlink(Source, target);
    }

    /// <inheritdoc cref="DissociateAsync"/>
    public void Dissociate(TTarget target)
    {
        ChangeRunner.Run(
            Db, Relation.Info.Name, Change.DissociateCurrent(KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, [target])));
        Relation.Unlink(Source, target);
    }
}
