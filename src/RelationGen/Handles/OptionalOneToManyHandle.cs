namespace RelationGen;

/// <summary>A relation to many targets that can also be without a source: their foreign key admits NULL.</summary>
/// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}" path="/typeparam"/>
/// <example>
/// <code>
/// await editor.On(db).Reviews.AssociateAsync(post);
/// IReadOnlyList&lt;long&gt; unmatched = await editor.On(db).Reviews.DissociateKeysAsync([7, 8]);   // those of another editor are left
/// alone
/// </code>
/// </example>
public sealed class OptionalOneToManyHandle<TSource, TTarget, TTargetTable, TTargetKey>
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
    public OptionalOneToManyHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
        : base(relation, source, db)
    {
    }

    /// <inheritdoc cref="OneToManyHandle{TSource, TTarget, TTargetTable, TTargetKey}.DeleteAllAsync"/>
    public Task<int> DeleteAllAsync(CancellationToken cancellationToken = default)
        => TargetDeletion.RunAsync<TSource, TTarget, TTargetTable, TTargetKey>(Relation, Source, Db, cancellationToken);

    /// <inheritdoc cref="OneToManyHandle{TSource, TTarget, TTargetTable, TTargetKey}.DeleteAllAsync"/>
    public int DeleteAll() => TargetDeletion.Run<TSource, TTarget, TTargetTable, TTargetKey>(Relation, Source, Db);

    private protected override LinkChange<TTarget, TTargetKey, TTargetTable> CreateChange(SourceKey source)
        => new ForeignKeyChange<TTarget, TTargetKey, TTargetTable>(Relation, source);
}
