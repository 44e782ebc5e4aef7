namespace RelationGen;

/// <summary>
/// A relation to many targets that can be taken out of it again. Each call is one transaction, or a savepoint in the session's.
/// </summary>
/// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}" path="/typeparam"/>
public abstract class DissociableHandle<TSource, TTarget, TTargetTable, TTargetKey>
    : AssociableHandle<TSource, TTarget, TTargetTable, TTargetKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
{
    private protected DissociableHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
        : base(relation, source, db)
    {
    }

    /// <summary>
    /// Takes a target out of the relation; the row stays. One that belongs to another source, or to none, is left as it is.
    /// </summary>
    /// <param name="target">The target. Its foreign key is set in memory too.</param>
    /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
    /// <returns>The keys that were not in the relation: none, or that of the target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <example><code>await post.On(db).Tags.DissociateAsync(draft);</code></example>
    public Task<IReadOnlyList<TTargetKey>> DissociateAsync(TTarget target, CancellationToken cancellationToken = default)
        => DissociateAsync([target], cancellationToken);

    /// <inheritdoc cref="DissociateAsync(TTarget, CancellationToken)"/>
    public IReadOnlyList<TTargetKey> Dissociate(TTarget target) => Dissociate([target]);

    /// <summary>
    /// Takes targets out of the relation with one statement; the rows stay. Those that belong to another source, or to none, are left as
    /// they are.
    /// </summary>
    /// <param name="targets">The targets; an empty list sends nothing. Their foreign keys are set in memory too.</param>
    /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
    /// <returns>The keys that were not in the relation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/> or one of them is null.</exception>
    /// <example><code>await post.On(db).Tags.DissociateAsync(draft);</code></example>
    public async Task<IReadOnlyList<TTargetKey>> DissociateAsync(
        IEnumerable<TTarget> targets, CancellationToken cancellationToken = default)
    {
        targets = Collected.Of(targets, nameof(targets));
        List<TTargetKey> unmatched = [];
        var keys = KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, targets);
        await RunAsync(keys.Count, change => change.Dissociate(keys, unmatched.AddRange), cancellationToken).ConfigureAwait(false);
        Unlink(targets, unmatched);
        return unmatched;
    }

    /// <inheritdoc cref="DissociateAsync(IEnumerable{TTarget}, CancellationToken)"/>
    public IReadOnlyList<TTargetKey> Dissociate(IEnumerable<TTarget> targets)
    {
        targets = Collected.Of(targets, nameof(targets));
        List<TTargetKey> unmatched = [];
        var keys = KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, targets);
        Run(keys.Count, change => change.Dissociate(keys, unmatched.AddRange));
        Unlink(targets, unmatched);
        return unmatched;
    }

    /// <summary>
    /// Takes the targets that have these keys out of the relation; as
    /// <see cref="DissociateAsync(IEnumerable{TTarget}, CancellationToken)"/>.
    /// </summary>
    /// <param name="keys">The keys; an empty list sends nothing.</param>
    /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
    /// <returns>The keys that were not in the relation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is null.</exception>
    /// <example><code>await post.On(db).Tags.DissociateKeysAsync([1, 2]);</code></example>
    public async Task<IReadOnlyList<TTargetKey>> DissociateKeysAsync(
        IEnumerable<TTargetKey> keys, CancellationToken cancellationToken = default)
    {
        List<TTargetKey> unmatched = [];
        var list = new KeyList<TTarget, TTargetKey, TTargetTable>(keys);
        await RunAsync(list.Count, change => change.Dissociate(list, unmatched.AddRange), cancellationToken).ConfigureAwait(false);
        return unmatched;
    }

    /// <inheritdoc cref="DissociateKeysAsync"/>
    public IReadOnlyList<TTargetKey> DissociateKeys(IEnumerable<TTargetKey> keys)
    {
        List<TTargetKey> unmatched = [];
        var list = new KeyList<TTarget, TTargetKey, TTargetTable>(keys);
        Run(list.Count, change => change.Dissociate(list, unmatched.AddRange));
        return unmatched;
    }

    /// <summary>Makes the relation hold exactly these targets: others are taken out, and those that it has are not written again.</summary>
    /// <param name="targets">The targets; an empty list takes all out. Their foreign keys are set in memory too.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/> or one of them is null.</exception>
    /// <exception cref="RelationChangeException">The database lacks some of the rows; nothing was changed.</exception>
    /// <example><code>await post.On(db).Tags.SetAsync([sql, dotnet]);   // these, and no others</code></example>
    public async Task SetAsync(IEnumerable<TTarget> targets, CancellationToken cancellationToken = default)
    {
        targets = Collected.Of(targets, nameof(targets));
        await RunAsync(1, Exactly(KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, targets)), cancellationToken)
            .ConfigureAwait(false);
        Link(targets);
    }

    /// <inheritdoc cref="SetAsync"/>
    public void Set(IEnumerable<TTarget> targets)
    {
        targets = Collected.Of(targets, nameof(targets));
        Run(1, Exactly(KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, targets)));
        Link(targets);
    }

    /// <summary>Makes the relation hold exactly the targets that have these keys; as <see cref="SetAsync"/>.</summary>
    /// <param name="keys">The keys; an empty list takes all out.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is null.</exception>
    /// <exception cref="RelationChangeException">The database lacks some of the rows; nothing was changed.</exception>
    /// <example><code>await post.On(db).Tags.SetKeysAsync(request.TagIds);</code></example>
    public Task SetKeysAsync(IEnumerable<TTargetKey> keys, CancellationToken cancellationToken = default)
        => RunAsync(1, Exactly(new KeyList<TTarget, TTargetKey, TTargetTable>(keys)), cancellationToken);

    /// <inheritdoc cref="SetKeysAsync"/>
    public void SetKeys(IEnumerable<TTargetKey> keys) => Run(1, Exactly(new KeyList<TTarget, TTargetKey, TTargetTable>(keys)));

    /// <summary>Takes targets out of the relation and adds others, in this order and all or nothing.</summary>
    /// <param name="added">What is added, as <c>AssociateAsync</c> does.</param>
    /// <param name="removed">What is taken out, as <c>DissociateAsync</c> does.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <returns>The keys that were to be taken out and were not in the relation.</returns>
    /// <exception cref="ArgumentNullException">A list, or a target in it, is null.</exception>
    /// <exception cref="ArgumentException">A target is in both lists.</exception>
    /// <exception cref="RelationChangeException">The database lacks some of the rows to add; nothing was changed.</exception>
    /// <example>
    /// <code>
    /// IReadOnlyList&lt;long> unmatched = await post.On(db).Tags.ApplyAsync(added: [sql, dotnet], removed: [draft]);
    /// </code>
    /// </example>
    public async Task<IReadOnlyList<TTargetKey>> ApplyAsync(
        IEnumerable<TTarget> added, IEnumerable<TTarget> removed, CancellationToken cancellationToken = default)
    {
        added = Collected.Of(added, nameof(added));
        removed = Collected.Of(removed, nameof(removed));
        List<TTargetKey> unmatched = [];
        await RunAsync(added.Count() + removed.Count(), Difference(added, removed, unmatched), cancellationToken).ConfigureAwait(false);
        Unlink(removed, unmatched);
        Link(added);
        return unmatched;
    }

    /// <inheritdoc cref="ApplyAsync"/>
    public IReadOnlyList<TTargetKey> Apply(IEnumerable<TTarget> added, IEnumerable<TTarget> removed)
    {
        added = Collected.Of(added, nameof(added));
        removed = Collected.Of(removed, nameof(removed));
        List<TTargetKey> unmatched = [];
        Run(added.Count() + removed.Count(), Difference(added, removed, unmatched));
        Unlink(removed, unmatched);
        Link(added);
        return unmatched;
    }

    /// <summary>Takes every target out of the relation; the rows stay.</summary>
    /// <param name="cancellationToken">Cancels the statement; nothing is changed then.</param>
    /// <returns>How many there were.</returns>
    /// <example><code>int taken = await post.On(db).Tags.ClearAsync();</code></example>
    public async Task<int> ClearAsync(CancellationToken cancellationToken = default)
    {
        int cleared = 0;
        await RunAsync(1, change => change.Clear(count => cleared = count), cancellationToken).ConfigureAwait(false);
        return cleared;
    }

    /// <inheritdoc cref="ClearAsync"/>
    public int Clear()
    {
        int cleared = 0;
        Run(1, change => change.Clear(count => cleared = count));
        return cleared;
    }

    private static Func<LinkChange<TTarget, TTargetKey, TTargetTable>, IEnumerable<WriteStep>> Exactly(
        KeyList<TTarget, TTargetKey, TTargetTable> keys)
        => change => keys.Count == 0 ? change.Clear(static _ => { }) : change.Set(keys);

    private Func<LinkChange<TTarget, TTargetKey, TTargetTable>, IEnumerable<WriteStep>> Difference(
        IEnumerable<TTarget> added, IEnumerable<TTarget> removed, List<TTargetKey> unmatched)
    {
        var addedKeys = KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, added);
        var removedKeys = KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, removed);
        List<TTargetKey> both = addedKeys.Common(removedKeys);
        if (both.Count > 0)
        {
            throw new ArgumentException(
                $"{Relation.Info.Name}: {Relation.Info.Target} {KeyText.List(both)} is to be added and removed at once; leave it out of "
                + "one of the lists.", nameof(removed));
        }

        return change => change.Apply(addedKeys, removedKeys, unmatched.AddRange);
    }
}
