namespace RelationGen;

/// <summary>The statements that change a relation whose foreign key is stored by the source itself.</summary>
/// <param name="relation">The relation.</param>
/// <param name="row">The row of the source.</param>
/// <param name="declared">The polymorphic relation that this one is a branch of; null for none.</param>
internal sealed class OwnKeyChange<TSource, TTarget>(
    Relation<TSource, TTarget> relation, SourceRow row, Relation<TSource>? declared = null)
    where TSource : class
    where TTarget : class
{
    private const long NoTarget = 1;
    private const long NoSource = 2;
    private const long OtherKey = 3;

    private readonly RelationStep _step = relation.Info.Steps[0];

    private readonly OwnKey _key = new(relation.Info, row.Table);

    /// <summary>
    /// Points the source to a target; the target of a one-to-one relation is taken from its holder, where that can be without.
    /// </summary>
    public IEnumerable<WriteStep> Associate(TTarget target)
    {
        RefuseWithoutKey();
        Action<KeyWriter> referenced = relation.ReferencedKeyOf(target);
        foreach (WriteStep step in _key.Release(row, referenced, relation.KeyOfTarget(target)!, isNew: false))
            yield return step;

        if (_key.Shared.IsWhole)
        {
            // Nothing can be written: the source refers to this target, or it never will.
            var refers = new NumberStep(row.Table, relation.Info.Name, writer =>
            {
                int first = writer.AddKey(referenced);
                int own = writer.AddKey(row.WriteKey);
                writer.Append("SELECT COUNT(*)\nFROM ").AppendTable(row.Table.Schema, row.Table.Table).Append("\nWHERE ");
                ChangeSql.WriteEqual(writer, ChangeSql.BareKey(row.Table), own);
                writer.Append(" AND ");
                _key.WriteRefers(writer, first);
                writer.Append("\nAND ");
                WriteTargetExists(writer, first);
            });
            yield return refers;
            if (refers.Number > 0)
                yield break;
        }
        else
        {
            (WriteStep read, Func<object?> before) = Before();
            yield return read;
            StatementStep update = Step(
                writer =>
                {
                    int first = writer.AddKey(referenced);
                    int own = writer.AddKey(row.WriteKey);
                    WriteUpdate(writer, () => _key.WriteAssignment(writer, first));
                    WriteMayRefer(writer, first, own);
                },
                writer =>
                {
                    // Pointing where it points already is no change.
                    int first = writer.AddKey(referenced);
                    WriteMayRefer(writer, first, writer.AddKey(row.WriteKey));
                    writer.Append(" AND (");
                    _key.WriteRefers(writer, first);
                    writer.Append(") IS NOT TRUE");
                },
                AssignedColumns.Key(ChangeSql.Bare(_step.PreviousColumns), relation.Info.SourceDiscriminator, referenced));
            yield return update;
            if (update.Affected > 0)
            {
                yield return Note(log => NoteReplaced(log, (TSource?)before(), target));
                yield break;
            }
        }

        var reason = new NumberStep(row.Table, relation.Info.Name, writer =>
        {
            int first = writer.AddKey(referenced);
            int own = writer.AddKey(row.WriteKey);
            writer.Append("SELECT CASE WHEN NOT ");
            WriteTargetExists(writer, first);
            writer.Append(" THEN 1 WHEN NOT EXISTS (SELECT 1 FROM ").AppendTable(row.Table.Schema, row.Table.Table).Append(" WHERE ");
            ChangeSql.WriteEqual(writer, ChangeSql.BareKey(row.Table), own);
            writer.Append(") THEN 2");
            if (_key.Shared.Any)
            {
                writer.Append(" WHEN NOT EXISTS (SELECT 1 FROM ").AppendTable(row.Table.Schema, row.Table.Table).Append(" WHERE ");
                ChangeSql.WriteEqual(writer, ChangeSql.BareKey(row.Table), own);
                _key.Shared.WriteRequired(writer, "", part => writer.AppendToken(first + part));
                writer.Append(") THEN 3");
            }

            writer.Append(" ELSE 4 END");
        });
        yield return reason;
        RelationChangeKind kind = reason.Number switch
        {
            NoTarget => RelationChangeKind.MissingTarget,
            NoSource => RelationChangeKind.MissingRoot,
            _ => RelationChangeKind.Taken,
        };
        throw Refused(kind, reason.Number switch
        {
            NoTarget => $"the database has no such {relation.Info.Target}. Insert it before.",
            NoSource => $"the database has no such {relation.Info.Entity}. Insert it before.",
            OtherKey =>
                $"this {relation.Info.Target} has another {_key.Shared.Properties} than the {relation.Info.Entity}: it is a part of the "
                + $"key of the {relation.Info.Entity}, "
                + "which no change of a relation writes.",
            _ =>
                $"another {relation.Info.Entity} has this {relation.Info.Target} and cannot be without one, because "
                + $"{relation.Info.SourceKeyText} is required. "
                + "Delete it, or associate it with another one before.",
        });
    }

    /// <summary>Points the source to nothing.</summary>
    /// <param name="unlinked">Receives 1, or 0 where it points to nothing already.</param>
    public IEnumerable<WriteStep> Unlink(Action<int> unlinked)
    {
        RefuseWithoutKey();
        (WriteStep read, Func<object?> before) = Before();
        yield return read;
        string[] released = ChangeSql.Bare(_key.Released);
        StatementStep update = Step(
            writer =>
            {
                int own = writer.AddKey(row.WriteKey);
                WriteUpdate(writer, () => ChangeSql.WriteNull(writer, released));
                WriteIsLinked(writer, own, released);
            },
            writer => WriteIsLinked(writer, writer.AddKey(row.WriteKey), released));
        yield return update;
        unlinked(update.Affected);
        if (update.Affected > 0)
            yield return Note(log => NoteReplaced(log, (TSource?)before(), target: null));
    }

    /// <summary>Points the source to nothing, provided that it points to this target.</summary>
    public IEnumerable<WriteStep> Dissociate(TTarget target)
    {
        RefuseWithoutKey();
        Action<KeyWriter> referenced = relation.ReferencedKeyOf(target);
        StatementStep update = Step(
            writer =>
            {
                int first = writer.AddKey(referenced);
                int own = writer.AddKey(row.WriteKey);
                WriteUpdate(writer, () => ChangeSql.WriteNull(writer, ChangeSql.Bare(_key.Released)));
                WriteRefers(writer, first, own);
            },
            writer => WriteRefers(writer, writer.AddKey(referenced), writer.AddKey(row.WriteKey)));
        yield return update;
        if (update.Affected == 0)
            throw Refused(
                RelationChangeKind.BelongsToAnother,
                $"this {relation.Info.Target} is not its current one. Where any is to be taken out, use UnlinkAsync.");

        yield return Note(log => log.Remove(relation.Info, [new(row.Key, relation.KeyOfTarget(target)!)]));
    }

    /// <summary>Reads where the source points to, where somebody is to be told: the change itself does not return that.</summary>
    private (WriteStep Step, Func<object?> Row) Before()
    {
        (WriteStep step, Func<object?> read) = row.Read(relation.Info.Name);
        return (new ToldStep(row.Table, relation.Info.Name, [step]), read);
    }

    private void NoteReplaced(ChangeLog log, TSource? before, TTarget? target)
    {
        // Pointing where it points already is no change.
        if (before is not null && target is not null && relation.KeyOf(before) is not null && relation.IsLinked(before, target))
            return;

        if (before is not null && (declared ?? relation).MeantBy(before) is { } last)
            log.Remove(last.Relation, [new(row.Key, last.Key)]);

        if (target is not null)
            log.Add(relation.Info, [new(row.Key, relation.KeyOfTarget(target)!)]);
    }

    private NoteStep Note(Action<ChangeLog> note) => new(row.Table, relation.Info.Name, note);

    private void RefuseWithoutKey()
    {
        if (!row.HasKey)
            throw Refusal.WithoutKey(relation.Info, relation.Info.Entity);
    }

    /// <summary>A statement that changes the row.</summary>
    /// <param name="write">Writes it.</param>
    /// <param name="where">Writes when it changes the row.</param>
    /// <param name="assigned">The key that the row gets; null for none.</param>
    private StatementStep Step(Action<SqlWriter> write, Action<SqlWriter> where, AssignedColumns? assigned = null)
        => new(row.Table, relation.Info.Name, write) { Rows = WrittenRows.Of(row.Table, where, assigned) };

    /// <summary>The row is there, and so is the target, which is free.</summary>
    private void WriteMayRefer(SqlWriter writer, int first, int own)
    {
        ChangeSql.WriteEqual(writer, ChangeSql.BareKey(row.Table), own);
        _key.Shared.WriteRequired(writer, "", part => writer.AppendToken(first + part));
        writer.Append("\nAND ");
        WriteTargetExists(writer, first);
        if (_key is { IsExclusive: true, Released.Count: 0 })
        {
            writer.Append("\nAND NOT ");
            WriteIsTaken(writer, first, own);
        }
    }

    private void WriteIsLinked(SqlWriter writer, int own, string[] released)
    {
        ChangeSql.WriteEqual(writer, ChangeSql.BareKey(row.Table), own);
        string isThere = string.Join(" OR ", released.Select(column => column + " IS NOT NULL"));
        writer.Append(" AND ").Append(released.Length == 1 ? isThere : "(" + isThere + ")");
    }

    private void WriteRefers(SqlWriter writer, int first, int own)
    {
        ChangeSql.WriteEqual(writer, ChangeSql.BareKey(row.Table), own);
        writer.Append(" AND ");
        _key.WriteRefers(writer, first);
    }

    private void WriteUpdate(SqlWriter writer, Action assignments)
    {
        writer.Append("UPDATE ").AppendTable(row.Table.Schema, row.Table.Table).Append("\nSET ");
        assignments();
        writer.Append("\nWHERE ");
    }

    private void WriteTargetExists(SqlWriter writer, int first)
    {
        writer.Append("EXISTS (SELECT 1 FROM ").AppendTable(_step.Schema, _step.Table).Append(" AS t WHERE ");
        ChangeSql.WriteEqual(writer, [.. _step.Columns.Select(column => "t" + column)], first);
        writer.Append(")");
    }

    private void WriteIsTaken(SqlWriter writer, int first, int own)
    {
        writer.Append("EXISTS (SELECT 1 FROM ").AppendTable(row.Table.Schema, row.Table.Table).Append(" AS o WHERE ");
        _key.WriteRefers(writer, first, "o");
        writer.Append(" AND NOT (");
        ChangeSql.WriteEqual(writer, ChangeSql.Key(row.Table, "o"), own);
        writer.Append("))");
    }

    private RelationChangeException Refused(RelationChangeKind kind, string what) => Refusal.Of(relation.Info, kind, what);
}
