namespace RelationGen;

/// <summary>The statements that change a relation whose foreign key is stored by its targets.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The source whose targets they are.</param>
internal sealed class ForeignKeyChange<TTarget, TKey, TTable>(IRelationFacts relation, SourceKey source)
    : LinkChange<TTarget, TKey, TTable>(relation, source)
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    private readonly RelationStep _step = relation.Info.Steps[0];

    private bool IsOne => Relation.Info.Type is RelationType.OneToOne or RelationType.MorphOne;

    private SharedKey Shared => new(Table, _step.Columns, _step.Discriminator);

    private string[] ForeignKey => ChangeSql.Bare(_step.Columns);

    protected override string[] StoredKey => ChangeSql.BareKey(Table);

    private List<string> ReleasedColumns => KeyColumns.ToRelease(Table, _step);

    public override IEnumerable<WriteStep> Associate(KeyList<TTarget, TKey, TTable> keys)
    {
        if (IsOne)
        {
            foreach (WriteStep step in MakeRoom(keys))
                yield return step;
        }

        if (!Shared.IsWhole)
        {
            foreach (WriteStep step in NoteMoves(keys))
                yield return step;

            ChangedStep<TTarget, TKey, TTable> link = Adding(
                writer => WriteLink(writer, keys, onlyOthers: false), Linked(keys),
                writer => WriteLink(writer, keys, onlyOthers: true));
            yield return link;
            if (link.Affected == keys.Count)
                yield break;
        }

        foreach (WriteStep step in RefuseMissing(keys).Concat(RefuseForeign(keys)))
            yield return step;
    }

    public override IEnumerable<WriteStep> Dissociate(KeyList<TTarget, TKey, TTable> keys, Action<List<TKey>> unmatched)
    {
        ChangedStep<TTarget, TKey, TTable> release =
            Removing(writer => WriteRelease(writer, keys, isExcept: false), Released(keys, isExcept: false), needsKeys: true);
        yield return release;
        foreach (WriteStep step in Report(keys.Except(release.Keys), unmatched))
            yield return step;
    }

    public override IEnumerable<WriteStep> Set(KeyList<TTarget, TKey, TTable> keys)
    {
        yield return new AloneStep(Relation.Info, Table, Source.Write);
        foreach (WriteStep step in RefuseMissing(keys))
            yield return step;

        yield return Removing(
            writer =>
            {
                WriteRelease(writer, keys, isExcept: true);
                WriteInOrder(writer);
            },
            Released(keys, isExcept: true));
        foreach (WriteStep step in NoteMoves(keys))
            yield return step;

        yield return Adding(writer => WriteLink(writer, keys, onlyOthers: true), Linked(keys));
        foreach (WriteStep step in RefuseForeign(keys))
            yield return step;
    }

    public override IEnumerable<WriteStep> Clear(Action<int> cleared)
    {
        ChangedStep<TTarget, TKey, TTable> release =
            Removing(writer => WriteRelease(writer, keys: null, isExcept: false), Released(keys: null, isExcept: false));
        yield return release;
        cleared(release.Affected);
    }

    /// <summary>Takes the one target out of the relation; another one refuses the change.</summary>
    public IEnumerable<WriteStep> DissociateCurrent(KeyList<TTarget, TKey, TTable> keys)
    {
        List<TKey> others = [];
        foreach (WriteStep step in Dissociate(keys, others.AddRange))
            yield return step;

        if (others.Count > 0)
            throw Refused(
                RelationChangeKind.BelongsToAnother,
                $"{Relation.Info.Target} {KeyText.List(others)} is not its current one. Where any is to be taken out, use UnlinkAsync.",
                others);
    }

    public IEnumerable<WriteStep> DeleteAll(Action<int> deleted)
    {
        ChangedStep<TTarget, TKey, TTable> delete = Removing(
            writer => WriteBelongs(writer.AppendDelete(Table)), WrittenRows.Deleted(Table, WriteBelongs));
        foreach (WriteStep step in ActionDeletion<TTarget, TKey, TTable>.DeleteWhere(Relation.Info.Name, WriteBelongs, [delete]))
            yield return step;

        deleted(delete.Affected);
    }

    /// <summary>
    /// The place of a relation to one is taken from its holder, or the change is refused where the holder cannot be without a source.
    /// </summary>
    public IEnumerable<WriteStep> MakeRoom(KeyList<TTarget, TKey, TTable> keys)
    {
        if (ReleasedColumns.Count > 0)
        {
            KeyList<TTarget, TKey, TTable>? kept = keys.Count == 0 ? null : keys;
            yield return Removing(
                writer =>
                {
                    WriteRelease(writer, kept, isExcept: true);
                    if (kept is not null)
                        WriteInOrder(writer);
                },
                Released(kept, isExcept: true));
            yield break;
        }

        KeyStep<TTarget, TKey, TTable> holders = Keys(writer =>
        {
            writer.Append("SELECT ");
            KeyRows.Write(writer, Table, ChangeSql.Key(Table, "t"));
            writer.Append("\nFROM ").AppendTable(_step.Schema, _step.Table).Append(" AS t\nWHERE ");
            WriteBelongs(writer, writer.AddKey(Source.Write));
            if (keys.Count > 0)
                writer.Append(" AND NOT ").AppendIsAny(ChangeSql.Key(Table, "t"), keys);
        });
        yield return holders;
        if (holders.Keys.Count > 0)
        {
            throw Refused(
                RelationChangeKind.Taken,
                $"{Relation.Info.Target} {KeyText.List([.. holders.Keys])} belongs to this {Relation.Info.Entity} and cannot be without "
                + "one, because "
                + $"{Relation.Info.TargetKeyText} is required. Delete it, or associate it with another {Relation.Info.Entity} before.",
                holders.Keys);
        }
    }

    /// <summary>
    /// Notes from which other sources targets are taken, where somebody is to be told. The rows are locked, so that what is noted is what
    /// the next statement finds.
    /// </summary>
    private IEnumerable<WriteStep> NoteMoves(KeyList<TTarget, TKey, TTable> keys)
    {
        var held = new RowsStep<TTarget, TKey, TTable>(Relation.Info.Name, writer =>
        {
            int first = writer.AddKey(Source.Write);
            writer.Append("SELECT ").AppendBareColumns(Table).Append("\nFROM ").AppendTable(_step.Schema, _step.Table).Append("\nWHERE ")
                .AppendIsAny(ChangeSql.BareKey(Table), keys);
            foreach (string column in ForeignKey)
                writer.Append(" AND ").Append(column).Append(" IS NOT NULL");

            WriteType(writer);
            writer.Append(" AND NOT (");
            ChangeSql.WriteEqual(writer, ForeignKey, first);
            writer.Append(")\nORDER BY ").Append(string.Join(", ", ChangeSql.BareKey(Table))).Append(writer.Sql.Locked);
        });
        yield return new ToldStep(Table, Relation.Info.Name, [held]);
        yield return Note(log => log.Remove(
            Relation.Info, held.Rows.Select(row => new RelationPair(Relation.ForeignKeyOf(row), default(TTable).KeyOf(row)))));
    }

    /// <summary>Rows that are there and could not be added have another key than the one that is required.</summary>
    private IEnumerable<WriteStep> RefuseForeign(KeyList<TTarget, TKey, TTable> keys)
    {
        SharedKey shared = Shared;
        if (!shared.Any)
            yield break;

        KeyStep<TTarget, TKey, TTable> foreign = Keys(writer =>
        {
            writer.Append("SELECT ");
            KeyRows.Write(writer, Table, ChangeSql.Key(Table, "t"));
            writer.Append("\nFROM ").AppendTable(_step.Schema, _step.Table).Append(" AS t\nWHERE (");
            WriteBelongs(writer, writer.AddKey(Source.Write));
            writer.Append(") IS NOT TRUE AND ").AppendIsAny(ChangeSql.Key(Table, "t"), keys);
        });
        yield return foreign;
        if (foreign.Keys.Count > 0)
            throw Refused(
                RelationChangeKind.BelongsToAnother,
                shared.TextOf(Relation.Info, $"{Relation.Info.Target} {KeyText.List([.. foreign.Keys])}"), foreign.Keys);
    }

    /// <summary>What is linked: a row that belongs to the source already does not change.</summary>
    private WrittenRows Linked(KeyList<TTarget, TKey, TTable> keys) => WrittenRows.Of(
        Table,
        writer => WriteLinked(writer, writer.AddKey(Source.Write), keys, onlyOthers: true),
        AssignedColumns.Key(ForeignKey, _step.Discriminator, Source.Write));

    private void WriteLink(SqlWriter writer, KeyList<TTarget, TKey, TTable> keys, bool onlyOthers)
    {
        int first = writer.AddKey(Source.Write);
        writer.Append("UPDATE ").AppendTable(_step.Schema, _step.Table).Append("\nSET ");
        Shared.WriteAssignments(writer, part => writer.AppendToken(first + part));
        writer.Append("\nWHERE ");
        WriteLinked(writer, first, keys, onlyOthers);
    }

    private void WriteLinked(SqlWriter writer, int first, KeyList<TTarget, TKey, TTable> keys, bool onlyOthers)
    {
        writer.AppendIsAny(ChangeSql.BareKey(Table), keys);
        Shared.WriteRequired(writer, "", part => writer.AppendToken(first + part));
        if (!onlyOthers)
            return;

        writer.Append(" AND (");
        WriteBelongs(writer, first);
        writer.Append(") IS NOT TRUE");
    }

    /// <summary>What is released, all of the source's or some.</summary>
    private WrittenRows Released(KeyList<TTarget, TKey, TTable>? keys, bool isExcept)
        => WrittenRows.Of(Table, writer => WriteReleased(writer, writer.AddKey(Source.Write), keys, isExcept));

    private void WriteRelease(SqlWriter writer, KeyList<TTarget, TKey, TTable>? keys, bool isExcept)
    {
        int first = writer.AddKey(Source.Write);
        writer.Append("UPDATE ").AppendTable(_step.Schema, _step.Table).Append("\nSET ");
        ChangeSql.WriteNull(writer, ChangeSql.Bare(ReleasedColumns));
        writer.Append("\nWHERE ");
        WriteReleased(writer, first, keys, isExcept);
    }

    private void WriteReleased(SqlWriter writer, int first, KeyList<TTarget, TKey, TTable>? keys, bool isExcept)
    {
        WriteBelongs(writer, first);
        if (keys is not null)
            writer.Append(isExcept ? " AND NOT " : " AND ").AppendIsAny(ChangeSql.BareKey(Table), keys);
    }

    /// <summary>
    /// Locks what belongs to the source and what is to: also what stays, because another source may take it in between. The key of the
    /// source and the list of keys are the parameters that a release has.
    /// </summary>
    private void WriteInOrder(SqlWriter writer) => writer.Sql.WriteAndLocks(writer, Table, () =>
    {
        WriteBelongs(writer, first: 1);
        writer.Append(" OR ").AppendIsAny(ChangeSql.BareKey(Table), 1 + ForeignKey.Length);
    });

    private void WriteBelongs(SqlWriter writer) => WriteBelongs(writer, writer.AddKey(Source.Write));

    private void WriteBelongs(SqlWriter writer, int first)
    {
        ChangeSql.WriteEqual(writer, ForeignKey, first);
        WriteType(writer);
    }

    private void WriteType(SqlWriter writer)
    {
        if (_step.Discriminator is { } type)
            writer.Append(" AND ").Append(SqlWriter.Quote(type.Column)).Append(" = ").Append(SqlWriter.Constant(type.Value));
    }
}
