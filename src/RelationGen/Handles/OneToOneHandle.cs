namespace RelationGen;

/// <summary>
/// A relation of one entity to at most one target that stores the foreign key, which is required: the target can be replaced by none but
/// deletion.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <typeparam name="TTargetKey">The key of the target; a value tuple when it is composite.</typeparam>
/// <example><code>await user.On(db).Profile.AssociateAsync(profile);</code></example>
public class OneToOneHandle<TSource, TTarget, TTargetTable, TTargetKey> : OneHandle<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
{
    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its target is.</param>
    public OneToOneHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
        : base(relation, source, db)
    {
    }

    private protected ForeignKeyChange<TTarget, TTargetKey, TTargetTable> Change => new(Relation, SourceKey.Of(Relation, Source));

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.Candidates"/>
    public Query<TTarget, TTargetTable> Candidates => CandidatesWith(CandidateOptions.None);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.Choices"/>
    public RelationChoices<TTarget, TTargetTable> Choices => ChoicesWith(CandidateOptions.None);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.CandidatesWith"/>
    public Query<TTarget, TTargetTable> CandidatesWith(CandidateOptions options)
        => CandidateRules.Of(Relation, Source).Candidates<TSource, TTarget, TTargetTable>(Relation, Db, options);

    /// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}.ChoicesWith"/>
    public RelationChoices<TTarget, TTargetTable> ChoicesWith(CandidateOptions options)
        => CandidateRules.Of(Relation, Source).Choices<TSource, TTarget, TTargetTable>(Relation, Db, options);

    /// <summary>
    /// Makes a row the target; it leaves the source that it belonged to. The previous target is released where it can be without a source.
    /// </summary>
    /// <param name="target">The target; it must be in the database. Its foreign key is set in memory too.</param>
    /// <param name="cancellationToken">Cancels the statements; nothing is changed then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="RelationChangeException">The database has no such row, or the previous target cannot be without a
    /// source.</exception>
    /// <example><code>await user.On(db).Profile.AssociateAsync(profile);</code></example>
    public async Task AssociateAsync(TTarget target, CancellationToken cancellationToken = default)
    {
        await ChangeRunner.RunAsync(
            Db, Relation.Info.Name, Change.Associate(KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, [target])),
            cancellationToken).ConfigureAwait(false);
        Relation.Link(Source, target);
    }

    /// <inheritdoc cref="AssociateAsync"/>
    public void Associate(TTarget target)
    {
        ChangeRunner.Run(Db, Relation.Info.Name, Change.Associate(KeyList<TTarget, TTargetKey, TTargetTable>.Of(Relation.Info, [target])));
        Relation.Link(Source, target);
    }

    /// <summary>Deletes the target.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>False when there was none.</returns>
    /// <example><code>await user.On(db).Profile.DeleteAsync();</code></example>
    public async Task<bool> DeleteAsync(CancellationToken cancellationToken = default)
        => await TargetDeletion.RunAsync<TSource, TTarget, TTargetTable, TTargetKey>(Relation, Source, Db, cancellationToken)
            .ConfigureAwait(false) > 0;

    /// <inheritdoc cref="DeleteAsync"/>
    public bool Delete() => TargetDeletion.Run<TSource, TTarget, TTargetTable, TTargetKey>(Relation, Source, Db) > 0;
}
