namespace RelationGen;

/// <summary>
/// A many-to-many relation over an entity that has required columns of its own: a target is added with such an entity, its pair. Each call
/// is one transaction, or a savepoint in the session's.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <typeparam name="TTargetKey">The key of the target; a value tuple when it is composite.</typeparam>
/// <typeparam name="TPair">The entity between.</typeparam>
/// <typeparam name="TPairTable">Its table struct.</typeparam>
/// <typeparam name="TPairKey">Its key; a value tuple when it is composite.</typeparam>
/// <example>
/// <code>
/// await post.On(db).Tags.AssociateAsync(sql, new PostTag { Weight = 5 });     // a pair that is there gets the weight
/// await post.On(db).Tags.SetAsync([(sql, new PostTag { Weight = 1 }), (web, new PostTag { Weight = 2 })]);
/// await post.On(db).Tags.Pairs.Where(t => t.Weight == 1).UpdateAsync(x => x.Set(t => t.Weight, 3));
/// </code>
/// </example>
public class RequiredPairHandle<TSource, TTarget, TTargetTable, TTargetKey, TPair, TPairTable, TPairKey>
    : ManyHandle<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
    where TPair : class
    where TPairTable : struct, IKeyedTable<TPair, TPairKey, TPairTable>
    where TPairKey : notnull
{
    private readonly Pairing<TSource, TTarget, TPair> _pairing;

    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="pairing">How the keys of a pair are set.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its targets are.</param>
    public RequiredPairHandle(Relation<TSource, TTarget> relation, Pairing<TSource, TTarget, TPair> pairing, TSource source, DbSession db)
        : base(relation, source, db)
    {
        ArgumentNullException.ThrowIfNull(pairing);
        _pairing = pairing;
        Keys = new(relation, source, db);
    }

    /// <summary>The pairs of the source as a query, in the order of their key: they can be read, updated and deleted.</summary>
    public Query<TPair, TPairTable> Pairs
        => new EntityQuery<TPair, TPairKey, TPairTable>(
            Db, [], TargetQuery.Of(new PairFacts(Relation.Info, default(TPairTable).Info), Relation.SourceKeyOf(Source)));

    /// <summary>The relation as one whose pairs are their keys.</summary>
    private protected ManyToManyHandle<TSource, TTarget, TTargetTable, TTargetKey> Keys { get; }

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.Candidates"/>
    public Query<TTarget, TTargetTable> Candidates => CandidatesWith(CandidateOptions.None);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.Choices"/>
    public RelationChoices<TTarget, TTargetTable> Choices => ChoicesWith(CandidateOptions.None);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.CandidatesWith"/>
    public Query<TTarget, TTargetTable> CandidatesWith(CandidateOptions options) => Keys.CandidatesWith(options);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.ChoicesWith"/>
    public RelationChoices<TTarget, TTargetTable> ChoicesWith(CandidateOptions options) => Keys.ChoicesWith(options);

    /// <summary>
    /// Adds a target with a pair; where they are paired already, the pair's columns are written to the row that is there.
    /// </summary>
    /// <param name="target">The target; it must be in the database.</param>
    /// <param name="pair">The pair. Its foreign keys are set in memory before it is sent, and its own key afterwards, where the database
    /// makes it.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> or <paramref name="pair"/> is null.</exception>
    /// <exception cref="ArgumentException">A foreign key of the pair has no setter and holds another key.</exception>
    /// <exception cref="RelationChangeException">The database has no such target.</exception>
    /// <example><code>await user.On(db).Profile.AssociateAsync(profile);</code></example>
    public Task AssociateAsync(TTarget target, TPair pair, CancellationToken cancellationToken = default)
        => AssociateAsync([(target, pair)], cancellationToken);

    /// <inheritdoc cref="AssociateAsync(TTarget, TPair, CancellationToken)"/>
    public void Associate(TTarget target, TPair pair) => Associate([(target, pair)]);

    /// <summary>
    /// Adds targets, each with a pair; where they are paired already, the pair's columns are written to the row that is there, with one
    /// statement for each such row.
    /// </summary>
    /// <param name="pairs">The targets and their pairs; an empty list sends nothing.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/>, a target or a pair is null.</exception>
    /// <exception cref="ArgumentException">A target or a pair is there twice, or a foreign key of a pair has no setter and holds another
    /// key.</exception>
    /// <exception cref="RelationChangeException">The database lacks some of the targets; nothing was changed.</exception>
    /// <example><code>await user.On(db).Profile.AssociateAsync(profile);</code></example>
    public async Task AssociateAsync(IEnumerable<(TTarget Target, TPair Pair)> pairs, CancellationToken cancellationToken = default)
    {
        pairs = Collected.Of(pairs, nameof(pairs));
        PairRowChange<TTarget, TTargetKey, TTargetTable, TPair, TPairKey, TPairTable> change = CreateChange(pairs);
        if (pairs.Any())
            await ChangeRunner.RunAsync(Db, Relation.Info.Name, change.AssociatePairs(), change.Memory, cancellationToken)
                .ConfigureAwait(false);

        change.SetKeys();
    }

    /// <inheritdoc cref="AssociateAsync(IEnumerable{ValueTuple{TTarget, TPair}}, CancellationToken)"/>
    public void Associate(IEnumerable<(TTarget Target, TPair Pair)> pairs)
    {
        pairs = Collected.Of(pairs, nameof(pairs));
        PairRowChange<TTarget, TTargetKey, TTargetTable, TPair, TPairKey, TPairTable> change = CreateChange(pairs);
        if (pairs.Any())
            ChangeRunner.Run(Db, Relation.Info.Name, change.AssociatePairs(), change.Memory);

        change.SetKeys();
    }

    /// <summary>
    /// Makes the relation hold exactly these targets with these pairs: others are taken out, and those that are there are written.
    /// </summary>
    /// <param name="pairs">The targets and their pairs; an empty list takes all out.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/>, a target or a pair is null.</exception>
    /// <exception cref="ArgumentException">A target or a pair is there twice, or a foreign key of a pair has no setter and holds another
    /// key.</exception>
    /// <exception cref="RelationChangeException">The database lacks some of the targets; nothing was changed.</exception>
    /// <example><code>await post.On(db).Tags.SetAsync([sql, dotnet]);</code></example>
    public async Task SetAsync(IEnumerable<(TTarget Target, TPair Pair)> pairs, CancellationToken cancellationToken = default)
    {
        pairs = Collected.Of(pairs, nameof(pairs));
        PairRowChange<TTarget, TTargetKey, TTargetTable, TPair, TPairKey, TPairTable> change = CreateChange(pairs);
        await ChangeRunner.RunAsync(Db, Relation.Info.Name, Exactly(change, pairs.Count()), change.Memory, cancellationToken)
            .ConfigureAwait(false);
        change.SetKeys();
    }

    /// <inheritdoc cref="SetAsync"/>
    public void Set(IEnumerable<(TTarget Target, TPair Pair)> pairs)
    {
        pairs = Collected.Of(pairs, nameof(pairs));
        PairRowChange<TTarget, TTargetKey, TTargetTable, TPair, TPairKey, TPairTable> change = CreateChange(pairs);
        ChangeRunner.Run(Db, Relation.Info.Name, Exactly(change, pairs.Count()), change.Memory);
        change.SetKeys();
    }

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.DissociateAsync(TTarget, CancellationToken)"/>
    public Task<IReadOnlyList<TTargetKey>> DissociateAsync(TTarget target, CancellationToken cancellationToken = default)
        => Keys.DissociateAsync(target, cancellationToken);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.DissociateAsync(TTarget, CancellationToken)"/>
    public IReadOnlyList<TTargetKey> Dissociate(TTarget target) => Keys.Dissociate(target);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.DissociateAsync(IEnumerable{TTarget}, CancellationToken)"/>
    public Task<IReadOnlyList<TTargetKey>> DissociateAsync(IEnumerable<TTarget> targets, CancellationToken cancellationToken = default)
        => Keys.DissociateAsync(targets, cancellationToken);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.DissociateAsync(IEnumerable{TTarget}, CancellationToken)"/>
    public IReadOnlyList<TTargetKey> Dissociate(IEnumerable<TTarget> targets) => Keys.Dissociate(targets);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.DissociateKeysAsync"/>
    public Task<IReadOnlyList<TTargetKey>> DissociateKeysAsync(IEnumerable<TTargetKey> keys, CancellationToken cancellationToken = default)
        => Keys.DissociateKeysAsync(keys, cancellationToken);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.DissociateKeysAsync"/>
    public IReadOnlyList<TTargetKey> DissociateKeys(IEnumerable<TTargetKey> keys) => Keys.DissociateKeys(keys);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.ClearAsync"/>
    public Task<int> ClearAsync(CancellationToken cancellationToken = default) => Keys.ClearAsync(cancellationToken);

    /// <inheritdoc cref="DissociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.ClearAsync"/>
    public int Clear() => Keys.Clear();

    private static IEnumerable<WriteStep> Exactly(
        PairRowChange<TTarget, TTargetKey, TTargetTable, TPair, TPairKey, TPairTable> change, int count)
        => count == 0 ? change.Clear(static _ => { }) : change.SetPairs();

    private PairRowChange<TTarget, TTargetKey, TTargetTable, TPair, TPairKey, TPairTable> CreateChange(
        IEnumerable<(TTarget Target, TPair Pair)> pairs)
    {
        SourceKey key = SourceKey.Of(Relation, Source);
        return new(
            Relation, key,
            PairRows<TTarget, TTargetKey, TTargetTable, TPair>.Of(Relation, _pairing, Source, default(TPairTable).Info.Entity, pairs));
    }
}
