namespace RelationGen;

/// <summary>
/// A relation to many targets that cannot be without a source, because their foreign key is required: they can be associated with another
/// source, or deleted.
/// </summary>
/// <inheritdoc cref="AssociableHandle{TSource, TTarget, TTargetTable, TTargetKey}" path="/typeparam"/>
/// <example><code>await post.On(db).Comments.AssociateAsync([third, fourth]);</code></example>
public sealed class OneToManyHandle<TSource, TTarget, TTargetTable, TTargetKey>
    : AssociableHandle<TSource, TTarget, TTargetTable, TTargetKey>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
    where TTargetKey : notnull
{
    /// <summary>The relation of an entity. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The entity.</param>
    /// <param name="db">Where its targets are.</param>
    public OneToManyHandle(Relation<TSource, TTarget> relation, TSource source, DbSession db)
        : base(relation, source, db)
    {
    }

    /// <summary>Deletes every target with one statement.</summary>
    /// <param name="cancellationToken">Cancels the statement; nothing is deleted then.</param>
    /// <returns>How many there were.</returns>
    /// <example><code>int deleted = await post.On(db).Comments.DeleteAllAsync();</code></example>
    public Task<int> DeleteAllAsync(CancellationToken cancellationToken = default)
        => TargetDeletion.RunAsync<TSource, TTarget, TTargetTable, TTargetKey>(Relation, Source, Db, cancellationToken);

    /// <inheritdoc cref="DeleteAllAsync"/>
    public int DeleteAll() => TargetDeletion.Run<TSource, TTarget, TTargetTable, TTargetKey>(Relation, Source, Db);

    private protected override LinkChange<TTarget, TTargetKey, TTargetTable> CreateChange(SourceKey source)
        => new ForeignKeyChange<TTarget, TTargetKey, TTargetTable>(Relation, source);
}
