namespace RelationGen;

/// <summary>The statements that change a relation to targets of one type, whichever table stores who belongs to whom.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The source whose targets they are.</param>
internal abstract class LinkChange<TTarget, TKey, TTable>(IRelationFacts relation, SourceKey source)
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    protected IRelationFacts Relation => relation;

    protected SourceKey Source => source;

    protected TableInfo Table => relation.TargetTable;

    /// <summary>Adds targets; one that the database does not have refuses the change.</summary>
    public abstract IEnumerable<WriteStep> Associate(KeyList<TTarget, TKey, TTable> keys);

    /// <summary>Takes targets out of the relation, and says which of them were not in it.</summary>
    public abstract IEnumerable<WriteStep> Dissociate(KeyList<TTarget, TKey, TTable> keys, Action<List<TKey>> unmatched);

    /// <summary>Makes the relation hold exactly these targets, of which there is at least one.</summary>
    public abstract IEnumerable<WriteStep> Set(KeyList<TTarget, TKey, TTable> keys);

    /// <summary>Takes every target out of the relation.</summary>
    public abstract IEnumerable<WriteStep> Clear(Action<int> cleared);

    /// <summary>Removes, then adds.</summary>
    public IEnumerable<WriteStep> Apply(
        KeyList<TTarget, TKey, TTable> added, KeyList<TTarget, TKey, TTable> removed, Action<List<TKey>> unmatched)
    {
        if (removed.Count > 0)
        {
            foreach (WriteStep step in Dissociate(removed, unmatched))
                yield return step;
        }

        if (added.Count == 0)
            yield break;

        foreach (WriteStep step in Associate(added))
            yield return step;
    }

    /// <summary>Looks which targets the database has, and refuses the change when some are missing.</summary>
    protected IEnumerable<WriteStep> RefuseMissing(KeyList<TTarget, TKey, TTable> keys)
        => MissingTargets<TTarget, TKey, TTable>.Refuse(relation, keys);

    /// <summary>A statement that puts targets into the relation.</summary>
    /// <param name="write">Writes the statement.</param>
    /// <param name="rows">The rows that it writes.</param>
    /// <param name="writeTold">Writes it where somebody is to be told.</param>
    protected ChangedStep<TTarget, TKey, TTable> Adding(
        Action<SqlWriter> write, WrittenRows? rows, Action<SqlWriter>? writeTold = null) => new(
        Table, relation.Info.Name, write)
        {
            Note = (log, keys) => log.Add(relation.Info, source.With(keys)),
            WriteTold = writeTold,
            Rows = rows,
            KeyColumns = StoredKey,
        };

    /// <summary>A statement that takes targets out of the relation.</summary>
    /// <param name="write">Writes the statement.</param>
    /// <param name="rows">The rows that it writes.</param>
    /// <param name="needsKeys">The change itself needs the keys of the targets.</param>
    protected ChangedStep<TTarget, TKey, TTable> Removing(Action<SqlWriter> write, WrittenRows? rows, bool needsKeys = false) => new(
        Table, relation.Info.Name, write)
    {
        Note = (log, keys) => log.Remove(relation.Info, source.With(keys)),
        KeyColumns = StoredKey,
        NeedsKeys = needsKeys,
        Rows = rows,
    };

    /// <summary>Says which targets were to be taken out and were not in the relation.</summary>
    protected IEnumerable<WriteStep> Report(List<TKey> others, Action<List<TKey>> unmatched)
    {
        unmatched(others);
        if (others.Count > 0)
            yield return Note(log => log.Miss(relation.Info, source.With(others)));
    }

    protected NoteStep Note(Action<ChangeLog> note) => new(Table, relation.Info.Name, note);

    /// <summary>The columns in which the table that stores the relation has the key of the target.</summary>
    protected abstract string[] StoredKey { get; }

    protected KeyStep<TTarget, TKey, TTable> Keys(Action<SqlWriter> write) => new(Table, relation.Info.Name, write);

    protected RelationChangeException Refused(RelationChangeKind kind, string what, IEnumerable<TKey> keys) =>
        Refusal.Of(relation.Info, kind, what, keys.Select(key => (object)key));
}
