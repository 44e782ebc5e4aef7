namespace RelationGen;

/// <summary>A relation of one entity to a target that must exist: the foreign key can point elsewhere, but not nowhere.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <example><code>await post.On(db).Author.AssociateAsync(ada);</code></example>
public sealed class RequiredManyToOneHandle<TSource, TTarget, TTargetTable> : RequiredHandle<TSource, TTarget, TTargetTable>
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
    public RequiredManyToOneHandle(Relation<TSource, TTarget> relation, TSource source, SourceRow row, DbSession db)
        : base(relation, source, db) => _row = row;

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

    /// <inheritdoc cref="ManyToOneHandle{TSource, TTarget, TTargetTable}.AssociateAsync"/>
    public async Task AssociateAsync(TTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        await ChangeRunner.RunAsync(
            Db, Relation.Info.Name, new OwnKeyChange<TSource, TTarget>(Relation, _row).Associate(target),
            cancellationToken).ConfigureAwait(false);
        Relation.Link(Source, target);
    }

    /// <inheritdoc cref="ManyToOneHandle{TSource, TTarget, TTargetTable}.AssociateAsync"/>
    public void Associate(TTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        ChangeRunner.Run(Db, Relation.Info.Name, new OwnKeyChange<TSource, TTarget>(Relation, _row).Associate(target));
        Relation.Link(Source, target);
    }
}
