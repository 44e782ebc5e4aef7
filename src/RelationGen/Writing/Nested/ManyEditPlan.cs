namespace RelationGen;

/// <summary>
/// The statements that take targets out of a relation to many of one source, and change those that it has. Rows of others are never
/// touched.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The source.</param>
/// <param name="memory">What happens in memory.</param>
internal sealed class ManyEditPlan<TSource, TTarget, TTable, TKey, TCreation, TModification>(
    Relation<TSource, TTarget> relation, TSource source, ChangeMemory memory)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
    where TModification : Modification<TTarget>, new()
{
    private readonly SourceKey _key = SourceKey.Of(relation, source);

    private static TableInfo Table => default(TTable).Info;

    private LinkChange<TTarget, TKey, TTable> Change => LinkChanges.Of<TSource, TTarget, TKey, TTable>(relation, _key);

    private TargetScope Scope => new(relation, _key.Write);

    /// <summary>In the order in which the methods are listed: what takes out, then what changes.</summary>
    /// <param name="edits">What is asked for.</param>
    /// <param name="create">Inserts a target of the source.</param>
    public IEnumerable<WriteStep> Write(
        ManyEdits<TTarget, TKey, TTable, TCreation, TModification> edits, Func<TTarget, TCreation?, IEnumerable<WriteStep>> create)
    {
        IEnumerable<WriteStep> steps = [];
        if (edits.Exactly is { } exactly)
        {
            var keys = new KeyList<TTarget, TKey, TTable>(exactly);
            steps = keys.Count == 0 ? Change.Clear(static _ => { }) : Change.Set(keys);
        }

        if (edits.Disconnected.Count > 0)
            steps = steps.Concat(Change.Dissociate(new(edits.Disconnected), static _ => { }));

        if (edits.Deleted.Count > 0)
            steps = steps.Concat(Delete(new(edits.Deleted)));

        return steps
            .Concat(edits.DeletedWhere.SelectMany(DeleteWhere))
            .Concat(edits.Updated.Where(update => !update.Change.IsEmpty).SelectMany(update => Update(update.Key, update.Change)))
            .Concat(edits.UpdatedWhere.Select(update => QueryChange.Update(Table, StateOf(update.Where), update.Update)))
            .Concat(edits.Upserted.SelectMany(upsert => Upsert(upsert.Key, upsert.Change, () => create(upsert.Row, upsert.Nested))));
    }

    private QueryState StateOf(Predicate where)
        => TargetQuery.Of(relation, _key.Write) with { Where = [new BelongsPredicate(relation, _key.Write), where], Orders = [] };

    private IEnumerable<WriteStep> Delete(KeyList<TTarget, TKey, TTable> keys)
    {
        List<TKey> unmatched = [];
        if (relation.KeyHolder == KeyHolder.Junction)
        {
            foreach (WriteStep step in Change.Dissociate(keys, unmatched.AddRange))
                yield return step;

            ThrowIfAny(unmatched);
            foreach (WriteStep step in ActionDeletion<TTarget, TKey, TTable>.Delete(
                keys, applyActions: false, RowChange<TTarget, TKey, TTable>.Delete(keys, static _ => { })))
                yield return step;

            yield break;
        }

        ChangedStep<TTarget, TKey, TTable> delete = Deleting(
            writer => WriteOwn(writer.AppendDelete(Table)), WrittenRows.Deleted(Table, WriteOwn), needsKeys: true);
        foreach (WriteStep step in ActionDeletion<TTarget, TKey, TTable>.Delete(keys, applyActions: false, [delete]))
            yield return step;

        ThrowIfAny(keys.Except(delete.Keys));

        void WriteOwn(SqlWriter writer)
        {
            Scope.Write(writer);
            writer.Append(" AND ").AppendIsAny(ChangeSql.BareKey(Table), keys);
        }
    }

    private IEnumerable<WriteStep> DeleteWhere(Predicate where) => ActionDeletion<TTarget, TKey, TTable>.Delete(
        relation.Info.Name, writer => StateOf(where).WriteKeys(writer, Table), applyActions: false, keys =>
        [
            keys is null ? Deleting(QueryChange.WriteDelete(Table, StateOf(where)), QueryChange.RowsOf(Table, StateOf(where)))
                : Deleting(
                    writer => writer.AppendDelete(Table).AppendIsAny(ChangeSql.BareKey(Table), keys),
                    WrittenRows.Deleted(Table, writer => writer.AppendIsAny(ChangeSql.BareKey(Table), keys))),
        ]);

    /// <summary>Deletes targets of the source.</summary>
    private ChangedStep<TTarget, TKey, TTable> Deleting(Action<SqlWriter> write, WrittenRows rows, bool needsKeys = false) => new(
        Table, relation.Info.Name, write)
    {
        Note = (log, keys) => log.Remove(relation.Info, _key.With(keys)),
        NeedsKeys = needsKeys,
        Rows = rows,
    };

    private IEnumerable<WriteStep> Update(TKey key, TModification change) => Modify(key, change, found =>
    {
        if (!found)
            ThrowIfAny([key]);
    });

    private IEnumerable<WriteStep> Upsert(TKey key, TModification change, Func<IEnumerable<WriteStep>> create)
    {
        bool isThere = false;
        foreach (WriteStep step in Modify(key, change, found => isThere = found))
            yield return step;

        if (isThere)
            yield break;

        var count = new NumberStep(Table, relation.Info.Name, writer =>
        {
            writer.Append("SELECT COUNT(*)\nFROM ").AppendTable(Table.Schema, Table.Table).Append("\nWHERE ");
            ModificationPlan<TTarget, TKey, TTable>.HasKey(key)(writer);
        });
        yield return count;
        if (count.Number > 0)
            ThrowIfAny([key]);

        foreach (WriteStep step in create())
            yield return step;
    }

    private IEnumerable<WriteStep> Modify(TKey key, TModification change, Action<bool> found)
        => ModificationPlan<TTarget, TKey, TTable>.Write(
        relation.Info.Name,
        writer =>
        {
            ModificationPlan<TTarget, TKey, TTable>.HasKey(key)(writer);
            writer.Append(" AND ");
            Scope.Write(writer);
        },
        change,
        found,
        memory);

    private void ThrowIfAny(List<TKey> keys)
    {
        if (keys.Count == 0)
            return;

        throw Refusal.Of(
            relation.Info,
            RelationChangeKind.BelongsToAnother,
            $"{relation.Info.Target} {KeyText.List(keys)} is none of this {relation.Info.Entity}: it belongs to another one, or is not in "
            + "the database. Connect it before, or leave it out.",
            keys.Select(key => (object)key));
    }
}
