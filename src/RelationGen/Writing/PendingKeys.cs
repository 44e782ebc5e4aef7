namespace RelationGen;

/// <summary>Gives rows what they lack before they are written: the keys of targets that had none when they were assigned, and keys that the program makes.</summary>
internal static class PendingKeys<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static TableInfo Table => default(TTable).Info;

    /// <summary>The program makes the key: it is a Guid, and nothing says that the database does.</summary>
    private static bool IsMadeHere => typeof(TKey) == typeof(Guid) && Table.KeyColumns[0].Generation == ColumnGeneration.None;

    /// <summary>Writes rows, those that others of the list refer to before those: their keys are set in memory for that, and taken back when the change fails.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="memory">What happens in memory.</param>
    /// <param name="result">What became of the rows that were written.</param>
    /// <param name="write">Writes some of them.</param>
    /// <exception cref="RelationChangeException">A target has no key, and is not in the list.</exception>
    public static IEnumerable<WriteStep> InOrder(
        IReadOnlyList<TEntity> rows, ChangeMemory memory, InsertResult<TEntity, TKey> result, Func<IReadOnlyList<TEntity>, IEnumerable<WriteStep>> write)
    {
        IReadOnlyList<TEntity> rest = rows;
        while (rest.Count > 0)
        {
            List<TEntity>? waiting = Resolve(rest, memory);
            IReadOnlyList<TEntity> ready = waiting is null ? rest : [.. rest.Except(waiting, ReferenceEqualityComparer.Instance).Cast<TEntity>()];
            MakeKeys(ready, memory);
            foreach (WriteStep step in write(ready))
                yield return step;

            if (waiting is null)
                yield break;

            rest = waiting;

            foreach ((TEntity row, TKey key) in result.Keyed)
                memory.SetKey<TEntity, TKey, TTable>(row, key);

            result.Keyed.Clear();
        }
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
        if (rows.Any(default(TTable).IsNew))
        {
            throw new RelationChangeException(
                $"{Table.Entity} was not updated: it has no {Table.KeyColumns[0].Property} yet, so that no row can be meant. Insert it. Where the database has a row with the default "
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
            if (!default(TTable).IsNew(row))
                continue;

            made.Add(row);
            default(TTable).SetKey(row, (TKey)(object)KeyValues.NewGuid(), isThere: true);
        }

        memory.OnUndo(() => made.ForEach(static row => default(TTable).SetKey(row, (TKey)(object)Guid.Empty, isThere: false)));
    }

    /// <summary>Gives rows the keys of their targets, but for those whose target is in the list and has none yet; null where there are none of those.</summary>
    private static List<TEntity>? Resolve(IReadOnlyList<TEntity> rows, ChangeMemory memory)
    {
        List<TEntity>? waiting = null;
        HashSet<object>? known = null;
        Relation<TEntity>? last = null;
        foreach (TEntity row in rows)
        {
            if (Unresolved(row, memory) is not { } relation)
                continue;

            known ??= new HashSet<object>(rows, ReferenceEqualityComparer.Instance);
            if (!known.Contains(relation.PendingOf(row)!))
                throw Refused(relation);

            last = relation;
            (waiting ??= []).Add(row);
        }

        if (waiting is null || last is null)
            return null;

        return waiting.Count < rows.Count ? waiting : throw Refusal.Of(
            last.Info,
            RelationChangeKind.Conflict,
            $"rows of the list refer to each other in a circle, and none of them has a key yet. Insert them without {last.Info.Property}, and update them afterwards.");
    }

    /// <summary>The relation whose target has no key yet; null where all have one, which the row has got.</summary>
    private static Relation<TEntity>? Unresolved(TEntity row, ChangeMemory memory)
    {
        Relation<TEntity>? unresolved = null;
        foreach (Relation<TEntity> relation in default(TTable).OwnKeys)
        {
            if (!relation.Resolve(row, memory))
                unresolved ??= relation;
        }

        return unresolved;
    }

    private static RelationChangeException Refused(Relation<TEntity> relation) => Refusal.Of(
        relation.Info, RelationChangeKind.MissingTarget, $"the {relation.Info.Target} that was assigned has no key yet, so that there is nothing to refer to. Insert the {relation.Info.Target} before.");
}
