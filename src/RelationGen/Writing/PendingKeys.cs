namespace RelationGen;

/// <summary>
/// Gives rows what they lack before they are written: the keys of targets that had none when they were assigned, and keys that the program
/// makes.
/// </summary>
internal static class PendingKeys<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static TableInfo Table => default(TTable).Info;

    /// <summary>The program makes the key: it is a Guid, and nothing says that the database does.</summary>
    private static bool IsMadeHere => typeof(TKey) == typeof(Guid) && Table.KeyColumns[0].Generation == ColumnGeneration.None;

    /// <summary>
    /// Writes rows, those that others of the list refer to before those: their keys are set in memory for that, and taken back when the
    /// change fails.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="memory">What happens in memory.</param>
    /// <param name="result">What became of the rows that were written.</param>
    /// <param name="write">Writes some of them.</param>
    /// <exception cref="RelationChangeException">A target has no key, and is not in the list.</exception>
    public static IEnumerable<WriteStep> InOrder(
        IReadOnlyList<TEntity> rows, ChangeMemory memory, InsertResult<TEntity, TKey> result,
        Func<IReadOnlyList<TEntity>, IEnumerable<WriteStep>> write)
    {
        var waiting = new WaitingRows<TEntity>(rows, row => Unresolved(row, memory), Refused);
        for (IReadOnlyList<TEntity> ready = waiting.Begin(); ready.Count > 0; ready = waiting.After(ready))
        {
            MakeKeys(ready, memory);
            foreach (WriteStep step in write(ready))
                yield return step;

            // The keys of the last rows are set when all has succeeded.
            if (!waiting.Any)
                yield break;

            foreach ((TEntity row, TKey key) in result.Keyed)
                memory.SetKey<TEntity, TKey, TTable>(row, key);

            result.Keyed.Clear();
        }

        waiting.RefuseCircle();
    }

    /// <summary>Gives every row the keys of its targets; all of them must have one.</summary>
    /// <exception cref="RelationChangeException">A target has no key.</exception>
    public static void ResolveAll(IEnumerable<TEntity> rows, ChangeMemory memory)
    {
        foreach (TEntity row in rows)
        {
            if (Unresolved(row, memory) is { } relation)
                throw Refused(relation);
        }
    }

    /// <summary>Refuses rows that have no key, so that there is no row of the database that they could be.</summary>
    public static void RefuseNew(IEnumerable<TEntity> rows)
    {
        if (rows.Any(EntityKey<TEntity, TKey, TTable>.Info.IsNew))
        {
            throw new RelationChangeException(
                $"{Table.Entity} was not updated: it has no {Table.KeyColumns[0].Property} yet, so that no row can be meant. Insert it. "
                + "Where the database has a row with the default "
                + "of the type as its key, read that row, and change what was read.")
            {
                Kind = RelationChangeKind.MissingRoot,
                Entity = Table.Entity,
            };
        }
    }

    /// <summary>Gives rows the keys that the program makes.</summary>
    public static void MakeKeys(IReadOnlyList<TEntity> rows, ChangeMemory memory)
    {
        if (!IsMadeHere)
            return;

        List<TEntity> made = [];
        foreach (TEntity row in rows)
        {
            if (!EntityKey<TEntity, TKey, TTable>.Info.IsNew(row))
                continue;

            made.Add(row);
            EntityKey<TEntity, TKey, TTable>.Info.SetKey(row, (TKey)(object)KeyValues.NewGuid(), isThere: true);
        }

        memory.OnUndo(() =>
            made.ForEach(static row => EntityKey<TEntity, TKey, TTable>.Info.SetKey(row, (TKey)(object)Guid.Empty, isThere: false)));
    }

    /// <summary>The relation whose target has no key yet; null where all have one, which the row has got.</summary>
    private static Relation<TEntity>? Unresolved(TEntity row, ChangeMemory memory)
    {
        Relation<TEntity>? unresolved = null;
        foreach (Relation<TEntity> relation in EntityKey<TEntity, TKey, TTable>.Info.OwnKeys)
        {
            if (!relation.Resolve(row, memory))
                unresolved ??= relation;
        }

        return unresolved;
    }

    private static RelationChangeException Refused(Relation<TEntity> relation) => Refusal.Of(
        relation.Info, RelationChangeKind.MissingTarget,
        $"the {relation.Info.Target} that was assigned has no key yet, so that there is nothing to refer to. Insert the "
        + $"{relation.Info.Target} before.");
}
