namespace RelationGen;

/// <summary>The statements that change the rows of the junction of a many-to-many relation.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The source whose targets they are.</param>
internal class JunctionChange<TTarget, TKey, TTable>(IRelationFacts relation, SourceKey source)
    : LinkChange<TTarget, TKey, TTable>(relation, source)
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    private readonly RelationStep _junction = relation.Info.Steps[0];
    private readonly RelationStep _target = relation.Info.Steps[1];

    protected RelationStep Junction => _junction;

    protected sealed override string[] StoredKey => ChangeSql.Bare(_target.PreviousColumns);

    public override IEnumerable<WriteStep> Associate(KeyList<TTarget, TKey, TTable> keys)
    {
        ChangedStep<TTarget, TKey, TTable> pair = Adding(writer => WritePair(writer, keys), Paired(keys));
        yield return pair;
        if (pair.Affected == keys.Count)
            yield break;

        // Some were paired before, or are not there at all.
        foreach (WriteStep step in RefuseMissing(keys).Concat(RefuseForeign(keys)))
            yield return step;
    }

    public override IEnumerable<WriteStep> Dissociate(KeyList<TTarget, TKey, TTable> keys, Action<List<TKey>> unmatched)
    {
        ChangedStep<TTarget, TKey, TTable> unpair =
            Removing(writer => WriteUnpair(writer, keys, isExcept: false), Unpaired(keys, isExcept: false), needsKeys: true);
        yield return unpair;
        foreach (WriteStep step in Report(keys.Except(unpair.Keys), unmatched))
            yield return step;
    }

    public override IEnumerable<WriteStep> Set(KeyList<TTarget, TKey, TTable> keys)
    {
        yield return new AloneStep(Relation.Info, Table, Source.Write);
        yield return Removing(writer => WriteUnpair(writer, keys, isExcept: true), Unpaired(keys, isExcept: true));
        foreach (WriteStep step in Associate(keys))
            yield return step;
    }

    public override IEnumerable<WriteStep> Clear(Action<int> cleared)
    {
        ChangedStep<TTarget, TKey, TTable> unpair =
            Removing(writer => WriteUnpair(writer, keys: null, isExcept: false), Unpaired(keys: null, isExcept: false));
        yield return unpair;
        cleared(unpair.Affected);
    }

    /// <summary>Takes those out that are in, and adds the others.</summary>
    public IEnumerable<WriteStep> Toggle(KeyList<TTarget, TKey, TTable> keys, Action<List<TKey>> added)
    {
        ChangedStep<TTarget, TKey, TTable> unpair =
            Removing(writer => WriteUnpair(writer, keys, isExcept: false), Unpaired(keys, isExcept: false), needsKeys: true);
        yield return unpair;
        List<TKey> others = keys.Except(unpair.Keys);
        added(others);
        if (others.Count == 0)
            yield break;

        foreach (WriteStep step in Associate(new KeyList<TTarget, TKey, TTable>(others)))
            yield return step;
    }

    /// <summary>Targets that are there and are not paired disagree in a column that both keys of the junction use.</summary>
    protected IEnumerable<WriteStep> RefuseForeign(KeyList<TTarget, TKey, TTable> keys)
    {
        if (!Shared.Any)
            yield break;

        KeyStep<TTarget, TKey, TTable> foreign = Keys(writer =>
        {
            int first = writer.AddKey(Source.Write);
            writer.Append("SELECT ");
            KeyRows.Write(writer, Table, ChangeSql.Key(Table, "t"));
            writer.Append("\nFROM ").AppendTable(_target.Schema, _target.Table).Append(" AS t\nWHERE ")
                .AppendIsAny(ChangeSql.Key(Table, "t"), keys).Append("\nAND ");
            WriteIsNotPaired(writer, first);
        });
        yield return foreign;
        if (foreign.Keys.Count > 0)
            throw Refused(
                RelationChangeKind.BelongsToAnother,
                Shared.TextOf(Relation.Info, $"{Relation.Info.Target} {KeyText.List([.. foreign.Keys])}"), foreign.Keys);
    }

    private SharedColumns Shared => new(_junction.Columns, _target);

    private void WritePair(SqlWriter writer, KeyList<TTarget, TKey, TTable> keys)
    {
        int first = writer.AddKey(Source.Write);
        string[] sourceColumns = ChangeSql.Bare(_junction.Columns);
        string[] targetColumns = ChangeSql.Bare(_target.PreviousColumns);
        writer.Append("INSERT INTO ").AppendTable(_junction.Schema, _junction.Table).Append(" (")
            .Append(string.Join(", ", [.. sourceColumns, .. Shared.OfTarget(targetColumns)]));
        if (_junction.Discriminator is { } type)
            writer.Append(", ").Append(SqlWriter.Quote(type.Column));

        writer.Append(")\nSELECT ");
        for (int i = 0; i < sourceColumns.Length; i++)
            writer.Append(i == 0 ? "" : ", ").AppendToken(first + i);

        foreach (string column in Shared.OfTarget(_target.Columns))
            writer.Append(", t").Append(column);

        if (_junction.Discriminator is { } value)
            writer.Append(", ").Append(SqlWriter.Constant(value.Value));

        writer.Append("\nFROM ").AppendTable(_target.Schema, _target.Table).Append(" AS t\nWHERE ");
        WriteIsWanted(writer, first, keys);

        // Not every junction has the unique key that ON CONFLICT needs; where there is one, a pair that another session adds at the same
        // time is no error.
        if (!_junction.IsUnique)
        {
            writer.Append("\nAND ");
            WriteIsNotPaired(writer, first);
        }

        // In order, so that two sessions that pair the same rows wait for one another at most.
        writer.Append("\nORDER BY ").Append(string.Join(", ", ChangeSql.Key(Table, "t"))).Append(writer.Sql.SkipDuplicates);
    }

    private void WriteIsWanted(SqlWriter writer, int first, KeyList<TTarget, TKey, TTable> keys)
    {
        writer.AppendIsAny(ChangeSql.Key(Table, "t"), keys);
        Shared.WriteRequired(writer, "t", part => writer.AppendToken(first + part));
    }

    /// <summary>The rows of the entity between that pair the source with targets; null where that is none, or touches nothing.</summary>
    private WrittenRows? Paired(KeyList<TTarget, TKey, TTable> keys) => Touching is not { } entity ? null
        : new(entity, new SelectedKeys
        {
            From = writer => writer.AppendTable(_target.Schema, _target.Table).Append(" AS t"),
            Where = writer =>
            {
                int first = writer.AddKey(Source.Write);
                WriteIsWanted(writer, first, keys);
                writer.Append(" AND ");
                WriteIsNotPaired(writer, first);
            },
            Assigned = PairColumns.Assigned(Relation.Info, writer =>
            {
                int first = writer.AddKey(Source.Write);
                return part => writer.AppendToken(first + part);
            }),
            AreNew = true,
        });

    /// <summary>The rows of the entity between that are taken out, all of the source's or some.</summary>
    protected WrittenRows? Unpaired(KeyList<TTarget, TKey, TTable>? keys, bool isExcept)
        => Touching is { } entity ? WrittenRows.Of(entity, writer => WriteIsPaired(writer, keys, isExcept)) : null;

    private TableInfo? Touching => PairColumns.Touching(Relation.Info);

    private void WriteIsNotPaired(SqlWriter writer, int first)
    {
        writer.Append("NOT EXISTS (SELECT 1 FROM ").AppendTable(_junction.Schema, _junction.Table).Append(" AS j WHERE ");
        WriteBelongs(writer, first, "j.");
        for (int i = 0; i < _target.PreviousColumns.Length; i++)
            writer.Append(" AND j").Append(_target.PreviousColumns[i]).Append(" = t").Append(_target.Columns[i]);

        writer.Append(")");
    }

    protected void WriteUnpair(SqlWriter writer, KeyList<TTarget, TKey, TTable>? keys, bool isExcept)
    {
        writer.Append("DELETE FROM ").AppendTable(_junction.Schema, _junction.Table).Append("\nWHERE ");
        WriteIsPaired(writer, keys, isExcept);
    }

    private void WriteIsPaired(SqlWriter writer, KeyList<TTarget, TKey, TTable>? keys, bool isExcept)
    {
        int first = writer.AddKey(Source.Write);
        WriteBelongs(writer, first, "");
        if (keys is not null)
            writer.Append(isExcept ? " AND NOT " : " AND ").AppendIsAny(ChangeSql.Bare(_target.PreviousColumns), keys);
    }

    protected void WriteBelongs(SqlWriter writer, int first, string alias)
    {
        ChangeSql.WriteEqual(writer, [.. ChangeSql.Bare(_junction.Columns).Select(column => alias + column)], first);
        if (_junction.Discriminator is { } type)
            writer.Append(" AND ").Append(alias).Append(SqlWriter.Quote(type.Column)).Append(" = ").Append(SqlWriter.Constant(type.Value));
    }
}
