namespace RelationGen;

/// <summary>The statements that insert rows, or update those that are there already.</summary>
internal static class UpsertChange<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private const int MaxRows = 500;

    private static TableInfo Table => default(TTable).Info;

    /// <summary>Inserts or updates rows.</summary>
    /// <param name="rows">The rows; they differ in the columns.</param>
    /// <param name="columns">The columns that say which row of the database each of them is.</param>
    /// <param name="result">Receives what became of them.</param>
    /// <param name="memory">What happens in memory.</param>
    public static IEnumerable<WriteStep> Upsert(
        IReadOnlyList<TEntity> rows, UniqueColumns columns, InsertResult<TEntity, TKey> result, ChangeMemory memory)
    {
        var values = new UniqueValues<TEntity, TTable>(columns);
        return PendingKeys<TEntity, TKey, TTable>.InOrder(
            rows, memory, result,
            some => columns.IsKey ? UpsertByKey(some, columns, values, result) : UpsertByColumns(some, columns, values, result, memory));
    }

    /// <summary>A row without a key is new.</summary>
    private static IEnumerable<WriteStep> UpsertByKey(
        IReadOnlyList<TEntity> rows, UniqueColumns columns, UniqueValues<TEntity, TTable> values, InsertResult<TEntity, TKey> result)
    {
        (IReadOnlyList<TEntity> complete, IReadOnlyList<TEntity> without) = RowChange<TEntity, TKey, TTable>.ByKey(rows);
        values.RefuseDuplicates(complete);
        foreach (WriteStep step in Touch(complete, columns, values))
            yield return step;

        if (complete.Count > 0)
        {
            yield return new InsertStep<TEntity, TKey, TTable>(complete, result)
            {
                Conflict = new ConflictUpdate(Table, columns),
                Returning = Returning.Values,
            };
        }

        foreach (WriteStep step in RowChange<TEntity, TKey, TTable>.InsertWithout(without, skipsDuplicates: false, result))
            yield return step;
    }

    /// <summary>Touches what the rows refer to that are there already, and what they are to refer to.</summary>
    private static IEnumerable<WriteStep> Touch(
        IReadOnlyList<TEntity> rows, UniqueColumns columns, UniqueValues<TEntity, TTable> values)
    {
        if (!RowChange<TEntity, TKey, TTable>.Touches)
            yield break;

        HeldKeys<TEntity>[] held = [RowChange<TEntity, TKey, TTable>.Held(rows)];
        foreach (object?[][] some in rows.Select(values.Of).Chunk(MaxRows))
        {
            yield return new TouchStep(new(Table,
            [
                new SelectedKeys
                {
                    From = static writer => writer.AppendTable(Table.Schema, Table.Table),
                    Where = writer => columns.WriteIsAny(writer, some),
                },
                .. held,
            ]));
            held = [];
        }
    }

    /// <summary>
    /// The keys are those of the rows that are there, so that they are not known before. What is NULL equals nothing, and its row is new.
    /// </summary>
    private static IEnumerable<WriteStep> UpsertByColumns(
        IReadOnlyList<TEntity> rows, UniqueColumns columns, UniqueValues<TEntity, TTable> values, InsertResult<TEntity, TKey> result,
        ChangeMemory memory)
    {
        IReadOnlyList<TEntity> known = values.WithoutNull(rows);
        values.RefuseDuplicates(known);
        foreach (WriteStep step in Touch(known, columns, values))
            yield return step;

        (IReadOnlyList<TEntity> complete, IReadOnlyList<TEntity> without) = RowChange<TEntity, TKey, TTable>.ByKey(known);
        foreach (IReadOnlyList<TEntity> some in new[] { complete, without })
        {
            if (some.Count == 0)
                continue;

            yield return new InsertStep<TEntity, TKey, TTable>(some, result)
            {
                Conflict = new ConflictUpdate(Table, columns),
                IsKeyMissing = ReferenceEquals(some, without),
                Returning = known.Count == 1 ? Returning.Keys : Returning.Nothing,
            };
        }

        if (known.Count > 1)
            yield return new FindStep<TEntity, TKey, TTable>(known, columns, values, result);

        if (known.Count < rows.Count)
        {
            foreach (WriteStep step in RowChange<TEntity, TKey, TTable>.Insert(
                values.WithNull(rows), skipsDuplicates: false, result, memory))
                yield return step;
        }
    }
}
