namespace RelationGen;

/// <summary>The statements that take the target out of a relation to one of a row that exists, and change it.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The source.</param>
/// <param name="row">Its row.</param>
/// <param name="memory">What happens in memory.</param>
internal sealed class OneEditPlan<TSource, TTarget, TTable, TKey, TCreation, TModification>(
    Relation<TSource, TTarget> relation, TSource source, SourceRow row, ChangeMemory memory)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
    where TModification : Modification<TTarget>, new()
{
    private static TableInfo Table => default(TTable).Info;

    /// <summary>What takes out, then what changes.</summary>
    /// <param name="edits">What is asked for.</param>
    /// <param name="create">Inserts a target, and makes it that of the source.</param>
    public IEnumerable<WriteStep> Write(
        OneEdits<TTarget, TCreation, TModification> edits, Func<TTarget, TCreation?, IEnumerable<WriteStep>> create)
    {
        // Its key says which target is meant, also after the source has let go of it.
        SourceKey? key = SourceKey.OrNull(relation, source);
        if (edits.IsDeleted)
        {
            foreach (WriteStep step in Delete(key))
                yield return step;
        }
        else if (edits.IsDisconnected)
        {
            foreach (WriteStep step in Disconnect(key))
                yield return step;
        }

        foreach (TModification change in edits.Updated.Where(change => !change.IsEmpty))
        {
            foreach (WriteStep step in Modify(key, change, ThrowIfNone))
                yield return step;
        }

        if (edits.Upserted is not { } upsert)
            yield break;

        bool isThere = false;
        foreach (WriteStep step in Modify(key, upsert.Change, found => isThere = found))
            yield return step;

        if (isThere)
            yield break;

        foreach (WriteStep step in create(upsert.Row, upsert.Nested))
            yield return step;
    }

    private IEnumerable<WriteStep> Disconnect(SourceKey? key)
    {
        if (relation.KeyHolder == KeyHolder.Source)
            return new OwnKeyChange<TSource, TTarget>(relation, row).Unlink(static _ => { });

        return key is null ? [] : new ForeignKeyChange<TTarget, TKey, TTable>(relation, key).Clear(static _ => { });
    }

    private IEnumerable<WriteStep> Delete(SourceKey? key)
    {
        if (key is null)
        {
            ThrowIfNone(found: false);
            yield break;
        }

        if (relation.KeyHolder == KeyHolder.Source)
        {
            foreach (WriteStep step in Disconnect(key))
                yield return step;
        }

        var delete = new ChangedStep<TTarget, TKey, TTable>(Table, relation.Info.Name, writer =>
            new TargetScope(relation, key.Write).Write(writer.AppendDelete(Table)))
        {
            Rows = WrittenRows.Deleted(Table, new TargetScope(relation, key.Write).Write),
            Note = (log, keys) =>
            {
                // A source that stores the key has let go of it before.
                if (relation.KeyHolder != KeyHolder.Source)
                    log.Remove(relation.Info, key.With(keys));
            },
        };
        foreach (WriteStep step in ActionDeletion<TTarget, TKey, TTable>.DeleteWhere(
            relation.Info.Name, new TargetScope(relation, key.Write).Write, [delete]))
            yield return step;

        ThrowIfNone(delete.Affected > 0);
    }

    private IEnumerable<WriteStep> Modify(SourceKey? key, TModification change, Action<bool> found)
    {
        if (key is not null)
            return ModificationPlan<TTarget, TKey, TTable>.Write(
                relation.Info.Name, new TargetScope(relation, key.Write).Write, change, found, memory);

        found(false);
        return [];
    }

    private void ThrowIfNone(bool found)
    {
        if (!found)
            throw Refusal.Of(
                relation.Info, RelationChangeKind.MissingTarget,
                $"this {relation.Info.Entity} has no {relation.Info.Target}. Create or connect one before.");
    }
}
