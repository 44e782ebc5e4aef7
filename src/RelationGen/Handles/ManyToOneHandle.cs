namespace RelationGen;

/// <summary>A relation of one entity to at most one target, whose foreign key the entity stores and which admits NULL.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <example>
/// <code>
/// await post.On(db).Reviewer.AssociateAsync(grace);
/// await post.On(db).Reviewer.UnlinkAsync();
/// </code>
/// </example>
public sealed class ManyToOneHandle<TSource, TTarget, TTargetTable> : OneHandle<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IAliasedTable<TTargetTable>
{
    private readonly SourceRow _row;

    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="row">Its row.</param>
    /// <param name="db">Where its target is.</param>
    public ManyToOneHandle(Relation<TSource, TTarget> relation, TSource source, SourceRow row, DbSession db)
        : base(relation, source, db) => _row = row;

    private OwnKeyChange<TSource, TTarget> Change => new(Relation, _row);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.Candidates"/>
    public Query<TTarget, TTargetTable> Candidates => CandidatesWith(CandidateOptions.None);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.Choices"/>
    public RelationChoices<TTarget, TTargetTable> Choices => ChoicesWith(CandidateOptions.None);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.CandidatesWith"/>
    public Query<TTarget, TTargetTable> CandidatesWith(CandidateOptions options)
        => CandidateRules.Of(Relation, _row).Candidates<TSource, TTarget, TTargetTable>(Relation, Db, options);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.ChoicesWith"/>
    public RelationChoices<TTarget, TTargetTable> ChoicesWith(CandidateOptions options)
        => CandidateRules.Of(Relation, _row).Choices<TSource, TTarget, TTargetTable>(Relation, Db, options);

    /// <summary>
    /// Points the foreign key to a target with one statement. The target of a one-to-one relation leaves the source that had it, where that
    /// can be without one.
    /// </summary>
    /// <param name="target">The target; it must be in the database. The foreign key and the relation are set in memory too.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="RelationChangeException">The database lacks the target or the source, or another source needs the
    /// target.</exception>
    /// <example>
    /// <code>
    /// await post.On(db).Author.AssociateAsync(ada);   // UPDATE "posts" SET "author_id" = $1 WHERE "id" = $2
    /// </code>
    /// </example>
    public async Task AssociateAsync(TTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        await ChangeRunner.RunAsync(Db, Relation.Info.Name, Change.Associate(target), cancellationToken).ConfigureAwait(false);
        Relation.Link(Source, target);
    }

    /// <inheritdoc cref="AssociateAsync"/>
    public void Associate(TTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        ChangeRunner.Run(Db, Relation.Info.Name, Change.Associate(target));
        Relation.Link(Source, target);
    }

    /// <summary>Sets the foreign key to NULL, whatever it points to; the target stays.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>False when it was NULL already.</returns>
    /// <example>
    /// <code>
    /// await post.On(db).Reviewer.UnlinkAsync();   // UPDATE "posts" SET "reviewer_id" = NULL WHERE "id" = $1
    /// </code>
    /// </example>
    public async Task<bool> UnlinkAsync(CancellationToken cancellationToken = default)
    {
        int unlinked = 0;
        await ChangeRunner.RunAsync(Db, Relation.Info.Name, Change.Unlink(count => unlinked = count), cancellationToken)
            .ConfigureAwait(false);
        Relation.Unlink(Source, target: null);
        return unlinked > 0;
    }

    /// <inheritdoc cref="UnlinkAsync"/>
    public bool Unlink()
    {
        int unlinked = 0;
        ChangeRunner.Run(Db, Relation.Info.Name, Change.Unlink(count => unlinked = count));
        Relation.Unlink(Source, target: null);
        return unlinked > 0;
    }

    /// <summary>Sets the foreign key to NULL, provided that it points to this target; the target stays.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="RelationChangeException">The target is not the current one.</exception>
    /// <example><code>await post.On(db).Reviewer.DissociateAsync(grace);   // only where it is she</code></example>
    public async Task DissociateAsync(TTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        await ChangeRunner.RunAsync(Db, Relation.Info.Name, Change.Dissociate(target), cancellationToken).ConfigureAwait(false);
        Relation.Unlink(Source, target);
    }

    /// <inheritdoc cref="DissociateAsync"/>
    public void Dissociate(TTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        ChangeRunner.Run(Db, Relation.Info.Name, Change.Dissociate(target));
        Relation.Unlink(Source, target);
    }
}
