namespace RelationGen;

/// <summary>The statements that insert, update and delete rows of an entity.</summary>
internal static class RowChange<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static TableInfo Table => default(TTable).Info;

    private static ColumnInfo? Generated => Table.KeyColumns.FirstOrDefault(column => column.Generation == ColumnGeneration.Identity);

    /// <summary>Inserts rows; those without a key get theirs from the database.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="skipsDuplicates">A row that violates a unique key is left out.</param>
    /// <param name="result">Receives what became of them.</param>
    public static IEnumerable<WriteStep> Insert(IReadOnlyList<TEntity> rows, bool skipsDuplicates, InsertResult<TEntity, TKey> result)
    {
        foreach (TEntity row in rows)
            default(TTable).BeforeInsert(row);

        List<TEntity> complete = [.. rows.Where(row => !NeedsKey(row))];
        if (complete.Count > 0)
        {
            var insert = new InsertStep<TEntity, TKey, TTable>(complete, skipsDuplicates, allocated: null, returnsKeys: false);
            yield return insert;
            result.Count += insert.Inserted;
        }

        List<TEntity> without = complete.Count == rows.Count ? [] : [.. rows.Where(NeedsKey)];
        if (without.Count == 0)
            yield break;

        IReadOnlyList<TKey>? allocated = null;
        if (without.Count > 1)
        {
            var allocate = new AllocateStep<TEntity, TKey, TTable>(without.Count);
            yield return allocate;
            allocated = allocate.Allocated;
        }

        var keyed = new InsertStep<TEntity, TKey, TTable>(without, skipsDuplicates, allocated, returnsKeys: allocated is null);
        yield return keyed;
        result.Count += keyed.Inserted;
        if (!skipsDuplicates)
            result.Keyed.AddRange(without.Zip(allocated ?? keyed.Keys));
    }

    public static IEnumerable<WriteStep> Update(IReadOnlyList<TEntity> rows)
    {
        yield return new UpdateStep<TEntity, TKey, TTable>(rows);
    }

    public static IEnumerable<WriteStep> Delete(KeyList<TEntity, TKey, TTable> keys, Action<int> deleted)
    {
        var delete = new StatementStep(Table, Table.Entity, writer =>
            writer.Append("DELETE FROM ").AppendTable(Table.Schema, Table.Table).Append("\nWHERE ").AppendIsAny(ChangeSql.BareKey(Table), keys));
        yield return delete;
        deleted(delete.Affected);
    }

    /// <summary>The key is the default of its type, and the database makes another.</summary>
    public static bool NeedsKey(TEntity row)
    {
        if (Generated is not { } column)
            return false;

        object? value = column.ToStored(default(TTable).ValueOf(row, Table.IndexOf(column)));
        return value is null || Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) == 0;
    }
}

/// <summary>What became of rows that were inserted.</summary>
internal sealed class InsertResult<TEntity, TKey>
{
    /// <summary>How many were inserted.</summary>
    public int Count { get; set; }

    /// <summary>Rows and the keys that they got.</summary>
    public List<(TEntity Row, TKey Key)> Keyed { get; } = [];
}
