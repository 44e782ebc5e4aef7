namespace RelationGen;

/// <summary>The statements that change the rows of a junction entity together with the columns of its own.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The source whose pairs they are.</param>
/// <param name="pairs">The pairs that are written.</param>
internal sealed class PairRowChange<TTarget, TKey, TTable, TPair, TPairKey, TPairTable>(
    IRelationFacts relation, SourceKey source, PairRows<TTarget, TKey, TTable, TPair> pairs)
    : JunctionChange<TTarget, TKey, TTable>(relation, source)
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TPair : class
    where TPairKey : notnull
    where TPairTable : struct, IKeyedTable<TPair, TPairKey, TPairTable>
{
    private readonly InsertResult<TPair, TPairKey> _result = new();

    /// <summary>What happens in memory.</summary>
    public ChangeMemory Memory { get; } = new();

    private static TableInfo PairTable => default(TPairTable).Info;

    /// <summary>The columns that belong to neither key: what a pair says beside being there.</summary>
    private int[] OwnColumns => [.. Enumerable.Range(0, PairTable.Columns.Count).Where(i =>
        PairTable.Columns[i] is { Key: false, IsWritten: true } column
        && !Junction.Columns.Contains(column.Quoted)
        && !StoredKey.Contains(column.Quoted[1..])
        && Junction.Discriminator?.Column != column.Column)];

    /// <summary>Inserts the pairs that are not there, and writes the own columns of those that are.</summary>
    public IEnumerable<WriteStep> AssociatePairs()
    {
        foreach (WriteStep step in RefuseMissing(pairs.Keys))
            yield return step;

        foreach (WriteStep step in Write())
            yield return step;
    }

    /// <summary>Takes out all others before.</summary>
    public IEnumerable<WriteStep> SetPairs()
    {
        yield return new AloneStep(Relation.Info, Table, Source.Write);
        foreach (WriteStep step in RefuseMissing(pairs.Keys))
            yield return step;

        yield return Removing(writer => WriteUnpair(writer, pairs.Keys, isExcept: true), Unpaired(pairs.Keys, isExcept: true));
        foreach (WriteStep step in Write())
            yield return step;
    }

    /// <summary>Sets what the database made in memory, keys and other values; called when the change has succeeded.</summary>
    public void SetKeys()
    {
        ReturnedColumns<TPair, TPairKey, TPairTable>.Set(_result.Returned);
        foreach ((TPair pair, TPairKey key) in _result.Keyed)
            EntityKey<TPair, TPairKey, TPairTable>.Info.SetKey(pair, key, isThere: true);
    }

    private IEnumerable<WriteStep> Write()
    {
        KeyStep<TTarget, TKey, TTable> paired = Keys(WritePaired);
        yield return paired;
        int[] columns = OwnColumns;
        List<TPair> added = [];
        List<TKey> addedKeys = [];
        foreach ((TKey key, TPair pair) in pairs.Pairs)
        {
            if (!paired.Keys.Contains(key))
            {
                added.Add(pair);
                addedKeys.Add(key);
                continue;
            }

            if (columns.Length == 0)
                continue;

            yield return new TouchStep(WrittenRows.Of(PairTable, writer => WriteIsPair(writer, key)));
            var update = new KeyStep<TPair, TPairKey, TPairTable>(
                PairTable, Relation.Info.Name, writer => WriteUpdate(writer, key, pair, columns));
            yield return update;

            // A table without a unique key may have the pair more than once; no one of the rows is this entity then.
            if (update.Keys.Count == 1)
                _result.Keyed.Add((pair, update.Keys.First()));
        }

        foreach (WriteStep step in RowChange<TPair, TPairKey, TPairTable>.Insert(added, skipsDuplicates: false, _result, Memory))
            yield return step;

        yield return Note(log => log.Add(Relation.Info, Source.With(addedKeys)));
    }

    private void WritePaired(SqlWriter writer)
    {
        writer.Append("SELECT ");
        KeyRows.Write(writer, Table, [.. StoredKey.Select(column => "j." + column)]);
        writer.Append("\nFROM ").AppendTable(Junction.Schema, Junction.Table).Append(" AS j\nWHERE ");
        WriteBelongs(writer, writer.AddKey(Source.Write), "j.");
        writer.Append(" AND ").AppendIsAny([.. StoredKey.Select(column => "j." + column)], pairs.Keys);
    }

    private void WriteUpdate(SqlWriter writer, TKey key, TPair pair, int[] columns)
    {
        writer.Append("UPDATE ").AppendTable(Junction.Schema, Junction.Table).Append("\nSET ");
        for (int i = 0; i < columns.Length; i++)
        {
            ColumnInfo column = PairTable.Columns[columns[i]];
            writer.Append(i == 0 ? "" : ", ").Append(column.Quoted[1..]).Append(" = ")
                .AppendValue(column, column.ToStored(EntityKey<TPair, TPairKey, TPairTable>.Info.ValueOf(pair, columns[i])));
        }

        writer.Append("\nWHERE ");
        WriteIsPair(writer, key);
        writer.Append(writer.Sql.Returning);
        KeyRows.Write(writer, PairTable, ChangeSql.BareKey(PairTable));
    }

    private void WriteIsPair(SqlWriter writer, TKey key)
    {
        WriteBelongs(writer, writer.AddKey(Source.Write), "");
        writer.Append(" AND ");
        ChangeSql.WriteEqual(
            writer, StoredKey, writer.AddKey(target => KeyRules.Of<TKey>(default(TTable).Info.Key).Write(target, key)));
    }
}
