namespace RelationGen;

/// <summary>A relation to many targets that can be added to. Each call is one transaction, or a savepoint in the session's.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <typeparam name="TTargetKey">The key of the target; a value tuple when it is composite.</typeparam>
public abstract class AssociableHandle<TSource, TTarget, TTargetTable, TTargetKey> : ManyHandle<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
{
    private protected AssociableHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
        : base(relation, source, db)
    {
    }

    /// <summary>
    /// The rows that can become targets, as a query: to be searched, ordered, counted and read in pages. Associating one of them is never
    /// refused, unless somebody else was faster.
    /// </summary>
    /// <remarks>
    /// Where the targets store the foreign key: those that belong to nobody, and where the key is required, those of others, which
    /// associating takes from there. Where a junction stores the pairs: those that are not paired. Where the source stores it: all but the
    /// current target, and of a one-to-one relation those that nobody has. A relation of an entity to itself leaves out the source. Parts
    /// of a key that both sides share (a tenant) are those of the source.
    /// SQL: <c>SELECT … FROM "tags" AS t WHERE NOT EXISTS
    /// (SELECT 1 FROM "post_tags" AS p WHERE p."post_id" = $1 AND p."tag_id" = t."id")</c>
    /// </remarks>
    /// <exception cref="RelationChangeException">The source has no key yet.</exception>
    /// <example>
    /// <code>
    /// Query&lt;Tag, TagTable> free = post.On(db).Tags.Candidates.Where(t => t.Name.StartsWith("a"));
    /// List&lt;Tag> page = await free.OrderBy(t => t.Name).Take(20).ToListAsync();
    /// </code>
    /// </example>
    public Query<TTarget, TTargetTable> Candidates => CandidatesWith(CandidateOptions.None);

    /// <summary>The targets and the <see cref="Candidates"/>, each with whether it is a target, by one statement.</summary>
    /// <inheritdoc cref="Candidates" path="/exception"/>
    /// <example><code>List&lt;(Tag Target, bool IsLinked)> all = await post.On(db).Tags.Choices.Take(50).ToListAsync();</code></example>
    public RelationChoices<TTarget, TTargetTable> Choices => ChoicesWith(CandidateOptions.None);

    /// <summary>The same with further rows, or fewer.</summary>
    /// <param name="options">Which.</param>
    /// <exception cref="ArgumentException"><see cref="CandidateOptions.Acyclic"/> of a relation that is no tree.</exception>
    /// <inheritdoc cref="Candidates" path="/exception"/>
    /// <example>
    /// <code>
    /// Query&lt;Category, CategoryTable> parents = category.On(db).Parent.CandidatesWith(CandidateOptions.Acyclic);
    /// </code>
    /// </example>
    public Query<TTarget, TTargetTable> CandidatesWith(CandidateOptions options)
        => CandidateRules.Of(Relation, Source).Candidates<TSource, TTarget, TTargetTable>(Relation, Db, options);

    /// <summary>The same with further rows, or fewer.</summary>
    /// <inheritdoc cref="CandidatesWith" path="/param|/exception"/>
    public RelationChoices<TTarget, TTargetTable> ChoicesWith(CandidateOptions options)
        => CandidateRules.Of(Relation, Source).Choices<TSource, TTarget, TTargetTable>(Relation, Db, options);

    /// <summary>
    /// Adds a target to the relation; one that belonged to another source belongs to this one then, unless each may have many.
    /// </summary>
    /// <param name="target">The target; it must be in the database. Its foreign key is set in memory too.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="RelationChangeException">The database has no such row.</exception>
    /// <example>
    /// <code>
    /// await post.On(db).Tags.AssociateAsync(tag);
    /// // INSERT INTO "post_tags" ("post_id", "tag_id") SELECT $1, t."id" FROM "tags" AS t WHERE t."id" = … AND NOT EXISTS (…)
    /// </code>
    /// </example>
    public Task AssociateAsync(TTarget target, CancellationToken cancellationToken = default)
        => AssociateAsync([target], cancellationToken);

    /// <inheritdoc cref="AssociateAsync(TTarget, CancellationToken)"/>
    public void Associate(TTarget target) => Associate([target]);

    /// <summary>
    /// Adds targets to the relation with one statement; those that belonged to another source belong to this one then, unless each may have
    /// many.
    /// </summary>
    /// <param name="targets">The targets; they must be in the database. An empty list sends nothing. Their foreign keys are set in memory
    /// too.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/> or one of them is null.</exception>
    /// <exception cref="RelationChangeException">The database lacks some of the rows; nothing was changed.</exception>
    /// <example>
    /// <code>
    /// await post.On(db).Tags.AssociateAsync(tag);
    /// // INSERT INTO "post_tags" ("post_id", "tag_id") SELECT $1, t."id" FROM "tags" AS t WHERE t."id" = … AND NOT EXISTS (…)
    /// </code>
    /// </example>
    public async Task AssociateAsync(IEnumerable<TTarget> targets, CancellationToken cancellationToken = default)
    {
        targets = Collected.Of(targets, nameof(targets));
        var keys = KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, targets);
        await RunAsync(keys.Count, change => change.Associate(keys), cancellationToken).ConfigureAwait(false);
        Link(targets);
    }

    /// <inheritdoc cref="AssociateAsync(IEnumerable{TTarget}, CancellationToken)"/>
    public void Associate(IEnumerable<TTarget> targets)
    {
        targets = Collected.Of(targets, nameof(targets));
        var keys = KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, targets);
        Run(keys.Count, change => change.Associate(keys));
        Link(targets);
    }

    /// <summary>Adds the targets that have these keys; as <see cref="AssociateAsync(IEnumerable{TTarget}, CancellationToken)"/>.</summary>
    /// <param name="keys">The keys; an empty list sends nothing.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is null.</exception>
    /// <exception cref="RelationChangeException">The database lacks some of the rows; nothing was changed.</exception>
    /// <example><code>await post.On(db).Tags.AssociateKeysAsync([1, 2, 3]);</code></example>
    public Task AssociateKeysAsync(IEnumerable<TTargetKey> keys, CancellationToken cancellationToken = default)
    {
        var list = new KeyList<TTarget, TTargetKey, TTargetTable>(keys);
        return RunAsync(list.Count, change => change.Associate(list), cancellationToken);
    }

    /// <inheritdoc cref="AssociateKeysAsync"/>
    public void AssociateKeys(IEnumerable<TTargetKey> keys)
    {
        var list = new KeyList<TTarget, TTargetKey, TTargetTable>(keys);
        Run(list.Count, change => change.Associate(list));
    }

    private protected abstract LinkChange<TTarget, TTargetKey, TTargetTable> CreateChange(SourceKey source);

    /// <summary>Executes a change that concerns so many targets; none sends nothing.</summary>
    private protected void Run(int count, Func<LinkChange<TTarget, TTargetKey, TTargetTable>, IEnumerable<WriteStep>> steps)
    {
        if (count > 0)
            ChangeRunner.Run(Db, Relation.Info.Name, steps(CreateChange(SourceKey.Of(Relation, Source))));
    }

    /// <inheritdoc cref="Run"/>
    private protected Task RunAsync(
        int count, Func<LinkChange<TTarget, TTargetKey, TTargetTable>, IEnumerable<WriteStep>> steps,
        CancellationToken cancellationToken)
        => count > 0 ? ChangeRunner.RunAsync(Db, Relation.Info.Name, steps(CreateChange(SourceKey.Of(Relation, Source))), cancellationToken)
            : Task.CompletedTask;

    private protected void Link(IEnumerable<TTarget> targets)
    {
        foreach (TTarget target in targets)
            Relation.Link(Source, target);
    }

    /// <summary>Takes targets out of the relation in memory, but for those that were not in it.</summary>
    private protected void Unlink(IEnumerable<TTarget> targets, List<TTargetKey> unmatched)
    {
        var skipped = new HashSet<TTargetKey>(unmatched, KeyRules.Of<TTargetKey>(default(TTargetTable).Info.Key).Comparer);
        foreach (TTarget target in targets)
        {
            if (!skipped.Contains(default(TTargetTable).KeyOf(target)))
                Relation.Unlink(Source, target);
        }
    }
}
