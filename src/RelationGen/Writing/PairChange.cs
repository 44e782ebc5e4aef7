namespace RelationGen;

/// <summary>The statements that give targets to many sources at once.</summary>
/// <param name="relation">The relation, whose key the targets or a junction store.</param>
/// <param name="pairs">Who gets what.</param>
internal sealed class PairChange<TSource, TTarget, TKey, TTable>(
    Relation<TSource, TTarget> relation, PairList<TSource, TTarget, TKey, TTable> pairs)
    where TSource : class
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    private const string Keys = "k";

    private readonly RelationStep _first = relation.Info.Steps[0];

    /// <summary>Adds the pairs that are not there; a target that the database does not have refuses the change.</summary>
    public IEnumerable<WriteStep> Associate()
    {
        if (pairs.Count == 0)
            yield break;

        if (TravelsOneByOne)
        {
            foreach (WriteStep step in AssociateBySource())
                yield return step;

            yield break;
        }

        bool isJunction = relation.KeyHolder == KeyHolder.Junction;
        if (isJunction || !Shared.IsWhole)
        {
            var link = new StatementStep(relation.TargetTable, relation.Info.Name, isJunction ? WritePairs : WriteForeignKeys)
            {
                Rows = isJunction ? Paired() : Linked(),
            };

            // Which pairs were there before, each source is asked for itself: what an INSERT returns has no place for the source.
            var told = new ToldStep(relation.TargetTable, relation.Info.Name, AssociateBySource(), link);
            yield return told;
            if (told.IsTold || link.Affected == pairs.Count)
                yield break;
        }

        foreach (WriteStep step in MissingTargets<TTarget, TKey, TTable>.Refuse(relation, pairs.Targets()))
            yield return step;

        if (!(isJunction ? SharedColumns.Any : Shared.Any))
            yield break;

        var foreign = new KeyStep<TTarget, TKey, TTable>(relation.TargetTable, relation.Info.Name, WriteForeign);
        yield return foreign;
        if (foreign.Keys.Count > 0)
        {
            string targets = $"{relation.Info.Target} {KeyText.List([.. foreign.Keys])}";
            throw Refusal.Of(
                relation.Info, RelationChangeKind.BelongsToAnother, isJunction ? SharedColumns.TextOf(relation.Info, targets)
                    : Shared.TextOf(relation.Info, targets), foreign.Keys.Select(key => (object)key));
        }
    }

    /// <summary>The targets that get another key than they have.</summary>
    private WrittenRows Linked()
    {
        SelectedKeys now = new() { From = From, Where = Where, Alias = "t." };
        return new(relation.TargetTable, now, new SelectedKeys
        {
            From = From,
            Where = Where,
            Alias = "t.",
            Assigned = AssignedColumns.Key(
                ChangeSql.Bare(_first.Columns), _first.Discriminator, static writer => part => writer.AppendKeyPart(Keys, part)) with
            {
                AreOfRows = true,
            },
        });

        void From(SqlWriter writer)
        {
            writer.AppendKeys(pairs, Keys).Append("\nJOIN ").AppendTable(_first.Schema, _first.Table).Append(" AS t ON ");
            WriteIsTarget(writer);
        }

        void Where(SqlWriter writer)
        {
            writer.Append("(");
            WriteIsLinked(writer);
            writer.Append(") IS NOT TRUE");
            Shared.WriteRequired(writer, "t.", part => writer.AppendKeyPart(Keys, part));
        }
    }

    /// <summary>The rows of the entity between that pair sources and targets; null where that is none, or touches nothing.</summary>
    private WrittenRows? Paired() => PairColumns.Touching(relation.Info) is not { } entity ? null
        : new(entity, new SelectedKeys
        {
            From = WritePairTables,
            Where = WriteIsNotPaired,
            Assigned = PairColumns.Assigned(relation.Info, static writer => part => writer.AppendKeyPart(Keys, part)),
            AreNew = true,
        });

    private IEnumerable<WriteStep> AssociateBySource() => pairs.BySource()
        .SelectMany(pair => LinkChanges.Of<TSource, TTarget, TKey, TTable>(relation, pair.Source).Associate(pair.Targets));

    private SharedKey Shared => new(relation.TargetTable, _first.Columns, _first.Discriminator);

    private SharedColumns SharedColumns => new(_first.Columns, relation.Info.Steps[1]);

    /// <summary>JSON, in which SQLite takes lists, has no bytes: those are a statement for each source.</summary>
    private bool TravelsOneByOne => relation.KeyType == typeof(byte[]) || typeof(TKey) == typeof(byte[]);

    private void WriteForeignKeys(SqlWriter writer)
    {
        writer.Append("UPDATE ").AppendTable(_first.Schema, _first.Table).Append(" AS t\nSET ");
        Shared.WriteAssignments(writer, part => writer.AppendKeyPart(Keys, part));
        writer.Append("\nFROM ").AppendKeys(pairs, Keys).Append("\nWHERE ");
        WriteIsTarget(writer);
        Shared.WriteRequired(writer, "t.", part => writer.AppendKeyPart(Keys, part));
    }

    /// <summary>The targets that are there and do not belong to their source, although they were to be added.</summary>
    private void WriteForeign(SqlWriter writer)
    {
        writer.Append("SELECT ");
        KeyRows.Write(writer, relation.TargetTable, ChangeSql.Key(relation.TargetTable, "t"));
        writer.Append("\nFROM ").AppendKeys(pairs, Keys).Append("\nJOIN ")
            .AppendTable(relation.TargetTable.Schema, relation.TargetTable.Table).Append(" AS t ON ");
        WriteIsTarget(writer);
        writer.Append("\nWHERE ");
        if (relation.KeyHolder == KeyHolder.Junction)
        {
            WriteIsNotPaired(writer);
            return;
        }

        writer.Append("(");
        WriteIsLinked(writer);
        writer.Append(") IS NOT TRUE");
    }

    private void WriteIsLinked(SqlWriter writer)
    {
        for (int i = 0; i < _first.Columns.Length; i++)
            writer.Append(i == 0 ? "t" : " AND t").Append(_first.Columns[i]).Append(" = ").AppendKeyPart(Keys, i);
    }

    private void WritePairs(SqlWriter writer)
    {
        RelationStep target = relation.Info.Steps[1];
        writer.Append("INSERT INTO ").AppendTable(_first.Schema, _first.Table).Append(" (")
            .Append(
                string.Join(", ", [.. ChangeSql.Bare(_first.Columns), .. SharedColumns.OfTarget(ChangeSql.Bare(target.PreviousColumns))]));
        if (_first.Discriminator is { } type)
            writer.Append(", ").Append(SqlWriter.Quote(type.Column));

        writer.Append(")\nSELECT ");
        for (int i = 0; i < _first.Columns.Length; i++)
            writer.Append(i == 0 ? "" : ", ").AppendKeyPart(Keys, i);

        foreach (string column in SharedColumns.OfTarget(target.Columns))
            writer.Append(", t").Append(column);

        if (_first.Discriminator is { } value)
            writer.Append(", ").Append(SqlWriter.Constant(value.Value));

        WritePairTables(writer.Append("\nFROM "));
        writer.Append("\nWHERE ");
        WriteIsNotPaired(writer);
        writer.Append(writer.Sql.SkipDuplicates);
    }

    private void WritePairTables(SqlWriter writer)
    {
        RelationStep target = relation.Info.Steps[1];
        writer.AppendKeys(pairs, Keys).Append("\nJOIN ").AppendTable(target.Schema, target.Table).Append(" AS t ON ");
        WriteIsTarget(writer);
        SharedColumns.WriteRequired(writer, "t", part => writer.AppendKeyPart(Keys, part));
    }

    private void WriteIsNotPaired(SqlWriter writer)
    {
        RelationStep target = relation.Info.Steps[1];
        writer.Append("NOT EXISTS (SELECT 1 FROM ").AppendTable(_first.Schema, _first.Table).Append(" AS j WHERE ");
        for (int i = 0; i < _first.Columns.Length; i++)
            writer.Append(i == 0 ? "j" : " AND j").Append(_first.Columns[i]).Append(" = ").AppendKeyPart(Keys, i);

        for (int i = 0; i < target.Columns.Length; i++)
            writer.Append(" AND j").Append(target.PreviousColumns[i]).Append(" = t").Append(target.Columns[i]);

        if (_first.Discriminator is { } known)
            writer.Append(" AND j.").Append(SqlWriter.Quote(known.Column)).Append(" = ").Append(SqlWriter.Constant(known.Value));

        writer.Append(")");
    }

    private void WriteIsTarget(SqlWriter writer)
    {
        string[] key = ChangeSql.Key(relation.TargetTable, "t");
        for (int i = 0; i < key.Length; i++)
            writer.Append(i == 0 ? "" : " AND ").Append(key[i]).Append(" = ").AppendKeyPart(Keys, pairs.SourceParts + i);
    }
}
