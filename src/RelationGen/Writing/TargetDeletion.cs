namespace RelationGen;

/// <summary>Deletes the targets that store the key of one source.</summary>
internal static class TargetDeletion
{
    public static int Run<TSource, TTarget, TTargetTable, TTargetKey>(Relation<TSource, TTarget> relation, TSource source, DbSession db)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
    {
        int deleted = 0;
        ChangeRunner.Run(
            db, relation.Info.Name, new ForeignKeyChange<TTarget, TTargetKey, TTargetTable>(
                relation, SourceKey.Of(relation, source)).DeleteAll(count => deleted = count));
        return deleted;
    }

    /// <inheritdoc cref="Run"/>
    public static async Task<int> RunAsync<TSource, TTarget, TTargetTable, TTargetKey>(
        Relation<TSource, TTarget> relation, TSource source, DbSession db, CancellationToken cancellationToken)
        where TSource : class
        where TTarget : class
        where TTargetTable : struct, IKeyedTable<TTarget, TTargetKey, TTargetTable>
        where TTargetKey : notnull
    {
        int deleted = 0;
        var change = new ForeignKeyChange<TTarget, TTargetKey, TTargetTable>(relation, SourceKey.Of(relation, source));
        await ChangeRunner.RunAsync(db, relation.Info.Name, change.DeleteAll(count => deleted = count), cancellationToken)
            .ConfigureAwait(false);
        return deleted;
    }
}
