namespace RelationGen;

/// <summary>A many-to-many relation of one entity: pairs are added and removed, rows of the target stay as they are.</summary>
/// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}" path="/typeparam"/>
/// <example>
/// <code>
/// await post.On(db).Tags.AssociateAsync([sql, csharp]);      // a pair that is there already is no error
/// await post.On(db).Tags.ApplyAsync(added: [web], removed: [sql]);
/// await post.On(db).Tags.SetKeysAsync([1, 2, 3]);
/// </code>
/// </example>
public sealed class ManyToManyHandle<TSource, TTarget, TTargetTable, TTargetKey>
    : DissociableHandle<TSource, TTarget, TTargetTable, TTargetKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
{
    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its targets are.</param>
    public ManyToManyHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
        : base(relation, source, db)
    {
    }

    /// <summary>Takes the targets out that the relation has, and adds those that it has not.</summary>
    /// <param name="targets">The targets; an empty list sends nothing.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>The keys of those that were added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/> or one of them is null.</exception>
    /// <exception cref="RelationChangeException">The database lacks some of the rows; nothing was changed.</exception>
    /// <example><code>await post.On(db).Tags.ToggleAsync([pinned]);   // there if it was not, and the other way round</code></example>
    public async Task<IReadOnlyList<TTargetKey>> ToggleAsync(IEnumerable<TTarget> targets, CancellationToken cancellationToken = default)
    {
        targets = Collected.Of(targets, nameof(targets));
        List<TTargetKey> added = [];
        var keys = KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, targets);
        await RunAsync(
            keys.Count, change => ((JunctionChange<TTarget, TTargetKey, TTargetTable>)change).Toggle(keys, added.AddRange),
            cancellationToken).ConfigureAwait(false);
        return added;
    }

    /// <inheritdoc cref="ToggleAsync"/>
    public IReadOnlyList<TTargetKey> Toggle(IEnumerable<TTarget> targets)
    {
        targets = Collected.Of(targets, nameof(targets));
        List<TTargetKey> added = [];
        var keys = KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, targets);
        Run(keys.Count, change => ((JunctionChange<TTarget, TTargetKey, TTargetTable>)change).Toggle(keys, added.AddRange));
        return added;
    }

    private protected override LinkChange<TTarget, TTargetKey, TTargetTable> CreateChange(SourceKey source)
        => new JunctionChange<TTarget, TTargetKey, TTargetTable>(Relation, source);
}
