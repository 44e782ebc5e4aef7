namespace RelationGen;

/// <summary>
/// A many-to-many relation over an entity whose own columns need no value: targets are added with a pair, which holds these columns, or by
/// their key alone.
/// </summary>
/// <inheritdoc cref="RequiredPairHandle{TSource, TTarget, TTargetTable, TTargetKey, TPair, TPairTable, TPairKey}" path="/typeparam"/>
/// <example>
/// <code>
/// await student.On(db).Courses.AssociateAsync(chess);
/// await student.On(db).Courses.AssociateAsync(botany, new Enrollment { Grade = 5 });
/// </code>
/// </example>
public sealed class PairHandle<TSource, TTarget, TTargetTable, TTargetKey, TPair, TPairTable, TPairKey>
    : RequiredPairHandle<TSource, TTarget, TTargetTable, TTargetKey, TPair, TPairTable, TPairKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TPair : class
    where TPairTable : struct, IKeyedTable<TPair, TPairKey, TPairTable>
    where TPairKey : notnull
{
    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="pairing">How the keys of a pair are set.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its targets are.</param>
    public PairHandle(Relation<TSource, TTarget> relation, Pairing<TSource, TTarget, TPair> pairing, TSource source, DbSession db)
        : base(relation, pairing, source, db)
    {
    }

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.AssociateAsync(TTarget, CancellationToken)"/>
    public Task AssociateAsync(TTarget target, CancellationToken cancellationToken = default)
        => Keys.AssociateAsync(target, cancellationToken);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.AssociateAsync(TTarget, CancellationToken)"/>
    public void Associate(TTarget target) => Keys.Associate(target);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.AssociateAsync(IEnumerable{TTarget}, CancellationToken)"/>
    public Task AssociateAsync(IEnumerable<TTarget> targets, CancellationToken cancellationToken = default)
        => Keys.AssociateAsync(targets, cancellationToken);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.AssociateAsync(IEnumerable{TTarget}, CancellationToken)"/>
    public void Associate(IEnumerable<TTarget> targets) => Keys.Associate(targets);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.AssociateKeysAsync"/>
    public Task AssociateKeysAsync(IEnumerable<TTargetKey> keys, CancellationToken cancellationToken = default)
        => Keys.AssociateKeysAsync(keys, cancellationToken);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.AssociateKeysAsync"/>
    public void AssociateKeys(IEnumerable<TTargetKey> keys) => Keys.AssociateKeys(keys);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.SetAsync"/>
    public Task SetAsync(IEnumerable<TTarget> targets, CancellationToken cancellationToken = default)
        => Keys.SetAsync(targets, cancellationToken);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.SetAsync"/>
    public void Set(IEnumerable<TTarget> targets) => Keys.Set(targets);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.SetKeysAsync"/>
    public Task SetKeysAsync(IEnumerable<TTargetKey> keys, CancellationToken cancellationToken = default)
        => Keys.SetKeysAsync(keys, cancellationToken);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.SetKeysAsync"/>
    public void SetKeys(IEnumerable<TTargetKey> keys) => Keys.SetKeys(keys);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.ApplyAsync"/>
    public Task<IReadOnlyList<TTargetKey>> ApplyAsync(
        IEnumerable<TTarget> added, IEnumerable<TTarget> removed, CancellationToken cancellationToken = default)
        => Keys.ApplyAsync(added, removed, cancellationToken);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.ApplyAsync"/>
    public IReadOnlyList<TTargetKey> Apply(IEnumerable<TTarget> added, IEnumerable<TTarget> removed) => Keys.Apply(added, removed);

    /// <inheritdoc cref="ManyToManyHandle{TSource, TTarget, TTargetTable, TTargetKey}.ToggleAsync"/>
    public Task<IReadOnlyList<TTargetKey>> ToggleAsync(IEnumerable<TTarget> targets, CancellationToken cancellationToken = default)
        => Keys.ToggleAsync(targets, cancellationToken);

    /// <inheritdoc cref="ManyToManyHandle{TSource, TTarget, TTargetTable, TTargetKey}.ToggleAsync"/>
    public IReadOnlyList<TTargetKey> Toggle(IEnumerable<TTarget> targets) => Keys.Toggle(targets);
}
