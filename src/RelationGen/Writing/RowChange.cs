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
    /// <param name="memory">What happens in memory.</param>
    public static IEnumerable<WriteStep> Insert(
        IReadOnlyList<TEntity> rows, bool skipsDuplicates, InsertResult<TEntity, TKey> result, ChangeMemory memory)
        => PendingKeys<TEntity, TKey, TTable>.InOrder(rows, memory, result, some => Insert(some, skipsDuplicates, result))
            .Concat(skipsDuplicates || !Touches ? [] : [Touching(rows)]);

    private static IEnumerable<WriteStep> Insert(IReadOnlyList<TEntity> rows, bool skipsDuplicates, InsertResult<TEntity, TKey> result)
    {
        (IReadOnlyList<TEntity> complete, IReadOnlyList<TEntity> without) = ByKey(rows);
        if (complete.Count > 0)
        {
            yield return new InsertStep<TEntity, TKey, TTable>(complete, result)
            {
                SkipsDuplicates = skipsDuplicates,
                Returning = !skipsDuplicates ? Returning.Values : Touches ? Returning.Inserted : Returning.Nothing,
            };
        }

        foreach (WriteStep step in InsertWithout(without, skipsDuplicates, result))
            yield return step;
    }

    /// <summary>Inserts rows that have no keys.</summary>
    public static IEnumerable<WriteStep> InsertWithout(
        IReadOnlyList<TEntity> rows, bool skipsDuplicates, InsertResult<TEntity, TKey> result)
    {
        if (rows.Count == 0)
            yield break;

        if (skipsDuplicates)
        {
            // Nobody is told the keys, and some tables cannot return any.
            yield return new InsertStep<TEntity, TKey, TTable>(rows, result)
            {
                SkipsDuplicates = true,
                IsKeyMissing = true,
                Returning = Touches ? Returning.Inserted : Returning.Nothing,
            };
            yield break;
        }

        IReadOnlyList<TKey>? allocated = null;
        if (rows.Count > 1 && IsNumber(Generated!))
        {
            var allocate = new AllocateStep<TEntity, TKey, TTable>(rows.Count);
            yield return allocate;
            allocated = allocate.Allocated;
            if (allocated is not null && allocate.MayReplace)
            {
                foreach (WriteStep step in InsertBeforeTrigger(rows, allocated, result))
                    yield return step;

                yield break;
            }
        }

        yield return new InsertStep<TEntity, TKey, TTable>(rows, result)
        {
            Allocated = allocated,
            IsKeyMissing = allocated is null,
            Returning = allocated is null ? Returning.Keys : Returning.Values,
        };
        if (allocated is not null)
            result.Keyed.AddRange(rows.Zip(allocated));
    }

    /// <summary>
    /// The first row shows whether the trigger leaves keys as they are given; where it makes its own, each row has to be told which is its.
    /// </summary>
    private static IEnumerable<WriteStep> InsertBeforeTrigger(
        IReadOnlyList<TEntity> rows, IReadOnlyList<TKey> allocated, InsertResult<TEntity, TKey> result)
    {
        var first =
            new InsertStep<TEntity, TKey, TTable>([rows[0]], result) { Allocated = [allocated[0]], Returning = Returning.GivenKeys };
        yield return first;
        yield return new InsertStep<TEntity, TKey, TTable>([.. rows.Skip(1)], result)
        {
            Allocated = first.IsReplaced ? null : [.. allocated.Skip(1)],
            IsKeyMissing = first.IsReplaced,
            Returning = first.IsReplaced ? Returning.Keys : Returning.GivenKeys,
        };
    }

    /// <summary>Writes every column of rows, each of which must be there as it was read.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="returned">Receives the values that the database made.</param>
    /// <param name="memory">What happens in memory.</param>
    public static IEnumerable<WriteStep> Update(
        IReadOnlyList<TEntity> rows, List<(TEntity Row, object?[] Values)> returned, ChangeMemory memory)
    {
        PendingKeys<TEntity, TKey, TTable>.RefuseNew(rows);
        PendingKeys<TEntity, TKey, TTable>.ResolveAll(rows, memory);
        if (Touches)
            yield return new TouchStep(new(Table, HeldBefore(KeyList<TEntity, TKey, TTable>.Of(rows)), Held(rows)));

        var update = new UpdateStep<TEntity, TKey, TTable>(rows, returned);
        yield return update;
        if (update.Missed.Count == 0)
            yield break;

        foreach (WriteStep step in RefuseChanged(update.Missed, "updated"))
            yield return step;

        throw MissingRow.Exception<TKey>(Table.Entity, [.. update.Missed.Select(default(TTable).KeyOf)]);
    }

    public static IEnumerable<WriteStep> Delete(KeyList<TEntity, TKey, TTable> keys, Action<int> deleted)
    {
        var delete = new StatementStep(Table, Table.Entity, writer => WriteIsAny(writer.AppendDelete(Table), keys))
        {
            Rows = WrittenRows.Deleted(Table, writer => WriteIsAny(writer, keys)),
        };
        yield return delete;
        deleted(delete.Affected);
    }

    /// <summary>Removes rows, deleted or not, for good.</summary>
    public static IEnumerable<WriteStep> Purge(KeyList<TEntity, TKey, TTable> keys, Action<int> purged)
    {
        var purge = new StatementStep(Table, Table.Entity, writer => WriteIsAny(writer.AppendPurge(Table), keys))
        {
            Rows = WrittenRows.Of(Table, writer => WriteIsAny(writer, keys)),
        };
        yield return purge;
        purged(purge.Affected);
    }

    /// <summary>Deletes rows that have tokens, each of which must be as it was read, or not there.</summary>
    public static IEnumerable<WriteStep> DeleteUnchanged(IReadOnlyList<TEntity> rows, Action<int> deleted)
    {
        if (Touches)
        {
            KeyList<TEntity, TKey, TTable> keys = KeyList<TEntity, TKey, TTable>.Of(rows);
            yield return new TouchStep(WrittenRows.Deleted(Table, writer => WriteIsAny(writer, keys)));
        }

        var delete = new DeleteStep<TEntity, TKey, TTable>(rows);
        yield return delete;
        if (delete.Missed.Count > 0)
        {
            foreach (WriteStep step in RefuseChanged(delete.Missed, "deleted"))
                yield return step;
        }

        deleted(delete.Deleted);
    }

    /// <summary>Relations of the table touch their targets.</summary>
    public static bool Touches => Table.Touches.Count > 0;

    /// <summary>Touches what rows refer to, which were inserted.</summary>
    public static TouchStep Touching(IReadOnlyList<TEntity> rows) => new(new(Table, Held(rows)));

    /// <summary>The foreign keys that rows hold in memory.</summary>
    public static HeldKeys<TEntity> Held(IReadOnlyList<TEntity> rows) => new(rows, EntityKey<TEntity, TKey, TTable>.Info);

    /// <summary>The foreign keys that rows have in the database.</summary>
    private static SelectedKeys HeldBefore(KeyList<TEntity, TKey, TTable> keys) => new()
    {
        From = static writer => writer.AppendTable(Table.Schema, Table.Table),
        Where = writer => WriteIsAny(writer, keys),
    };

    private static void WriteIsAny(SqlWriter writer, KeyList<TEntity, TKey, TTable> keys)
        => writer.AppendIsAny(ChangeSql.BareKey(Table), keys);

    /// <summary>The rows that have a key, and those to which the database is to give one.</summary>
    public static (IReadOnlyList<TEntity> Complete, IReadOnlyList<TEntity> Without) ByKey(IReadOnlyList<TEntity> rows)
    {
        if (Generated is null)
            return (rows, []);

        List<TEntity> without = [.. rows.Where(NeedsKey)];
        return without.Count == 0 ? (rows, without)
            : without.Count == rows.Count ? ([], rows)
            : ([.. rows.Where(row => !NeedsKey(row))], without);
    }

    /// <summary>Asks which of the rows that no statement found are there, because those were changed.</summary>
    private static IEnumerable<WriteStep> RefuseChanged(List<TEntity> missed, string what)
    {
        if (Table.Tokens.Length == 0)
            yield break;

        KeyList<TEntity, TKey, TTable> keys = KeyList<TEntity, TKey, TTable>.Of(missed);
        KeyStep<TEntity, TKey, TTable> there = KeyStep<TEntity, TKey, TTable>.Existing(keys, Table.Entity);
        yield return there;
        List<TKey> changed = [.. keys.Keys.Where(there.Keys.Contains)];
        if (changed.Count == 0)
            yield break;

        string tokens = string.Join(" and ", Table.Tokens.Select(i => Table.Entity + "." + Table.Columns[i].Property));
        throw new RelationConcurrencyException(
            $"{Table.Entity} {KeyText.List(changed)} {(changed.Count == 1 ? "was" : "were")} not {what}: somebody else changed "
            + $"{(changed.Count == 1 ? "it" : "them")} since "
            + $"{(changed.Count == 1 ? "it was" : "they were")} read, as {tokens} shows. Load {(changed.Count == 1 ? "it" : "them")} "
            + "again, and make the change anew.")
        {
            Kind = RelationChangeKind.Conflict,
            Entity = Table.Entity,
            Keys = [.. changed],
        };
    }

    /// <summary>The entity has no key yet, and the database makes it.</summary>
    public static bool NeedsKey(TEntity row) => Generated is not null && EntityKey<TEntity, TKey, TTable>.Info.IsNew(row);

    /// <summary>The column holds integers.</summary>
    public static bool IsNumber(ColumnInfo column) => column.Type is >= ColumnType.Byte and <= ColumnType.UInt64;
}

/// <summary>What became of rows that were written.</summary>
internal sealed class InsertResult<TEntity, TKey>
{
    /// <summary>How many were written.</summary>
    public int Count { get; set; }

    /// <summary>Rows and the keys that they got.</summary>
    public List<(TEntity Row, TKey Key)> Keyed { get; } = [];

    /// <summary>Rows and the values that the database made for them.</summary>
    public List<(TEntity Row, object?[] Values)> Returned { get; } = [];

    /// <summary>Leaves the rows in memory as they are.</summary>
    public void Forget()
    {
        Keyed.Clear();
        Returned.Clear();
    }
}
