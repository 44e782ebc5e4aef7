namespace RelationGen;

/// <summary>
/// The statements that insert rows of one entity and all that is written together with them, in the order in which they depend on each
/// other.
/// </summary>
internal static class CreationPlan<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static TableInfo Table => default(TTable).Info;

    /// <summary>What the rows refer to, the rows, and what refers to them.</summary>
    /// <param name="rows">The rows, each with what is written together with it.</param>
    /// <param name="memory">What happens in memory.</param>
    public static IEnumerable<WriteStep> Write(IReadOnlyList<(TEntity Row, Creation<TEntity>? Nested)> rows, ChangeMemory memory)
    {
        if (rows.Count == 0)
            yield break;

        NestedPayload.ThrowIfTooDeep();
        foreach (WriteStep step in WriteOwnKeys(rows, memory))
            yield return step;

        var result = new InsertResult<TEntity, TKey>();
        List<TEntity> distinct = [.. rows.Select(row => row.Row).Distinct<TEntity>(ReferenceEqualityComparer.Instance)];
        foreach (WriteStep step in RowChange<TEntity, TKey, TTable>.Insert(distinct, skipsDuplicates: false, result, memory))
            yield return step;

        foreach ((TEntity row, TKey key) in result.Keyed)
            memory.SetKey<TEntity, TKey, TTable>(row, key);

        memory.Later(() => ReturnedColumns<TEntity, TKey, TTable>.Set(result.Returned));
        foreach ((TEntity row, _) in rows.Where(row => row.Nested?.NestedRelations.Any(nested => !nested.IsOwnKey) == true))
            memory.RequireKey(row, Table);

        foreach (WriteStep step in WriteOthers(rows, memory))
            yield return step;
    }

    /// <summary>What must be there before the rows: the targets of their own foreign keys.</summary>
    public static IEnumerable<WriteStep> WriteOwnKeys(IReadOnlyList<(TEntity Row, Creation<TEntity>? Nested)> rows, ChangeMemory memory)
        => WriteRelations(rows, isOwnKey: true, memory);

    /// <summary>What can only be there after the rows.</summary>
    public static IEnumerable<WriteStep> WriteOthers(IReadOnlyList<(TEntity Row, Creation<TEntity>? Nested)> rows, ChangeMemory memory)
        => WriteRelations(rows, isOwnKey: false, memory);

    /// <summary>One relation after the other, each for all rows at once.</summary>
    private static IEnumerable<WriteStep> WriteRelations(
        IReadOnlyList<(TEntity Row, Creation<TEntity>? Nested)> rows, bool isOwnKey, ChangeMemory memory)
        => rows.Where(row => row.Nested is not null)
            .SelectMany(row => row.Nested!.NestedRelations.Where(nested => nested.IsOwnKey == isOwnKey), (row, nested) => (row.Row, nested))
            .GroupBy(pair => pair.nested.Facts)
            .ToList()
            .SelectMany(group => group.First().nested.WriteNew([.. group], SourceRow.Of<TEntity, TKey, TTable>, memory));
}
