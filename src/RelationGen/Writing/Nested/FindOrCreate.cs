namespace RelationGen;

/// <summary>
/// Finds rows by unique columns and inserts those that are not there. Another session may insert the same at the same time: then its row is
/// found.
/// </summary>
/// <param name="relation">The relation for which the rows are wanted.</param>
/// <param name="by">The columns that say which row is meant.</param>
/// <param name="wanted">The rows, each with what is written together with it when it is inserted.</param>
/// <param name="memory">What happens in memory.</param>
internal sealed class FindOrCreate<TEntity, TKey, TTable>(
    RelationInfo relation, UniqueColumns by, IReadOnlyList<(TEntity Row, Creation<TEntity>? Nested)> wanted, ChangeMemory memory)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private const int MaxRows = 500;

    private readonly UniqueValues<TEntity, TTable> _values = new(by);
    private Dictionary<object?[], TEntity>? _rows;

    private static TableInfo Table => default(TTable).Info;

    private Dictionary<object?[], TEntity> Found => _rows ??= new(_values);

    /// <summary>The rows that are there before anything is inserted.</summary>
    public IReadOnlyCollection<TEntity> Existing { get; private set; } = [];

    /// <summary>The row of the database for one that was wanted, when all steps have been executed: itself if it was inserted.</summary>
    public TEntity RowFor(TEntity row) => Found[ValuesOf(row)];

    /// <summary>Looks which are there.</summary>
    public IEnumerable<WriteStep> Find()
    {
        foreach (object?[][] some in wanted.Select(row => ValuesOf(row.Row)).Distinct(_values).Chunk(MaxRows))
        {
            RowsStep<TEntity, TKey, TTable> find = Select(some);
            yield return find;
            foreach (TEntity row in find.Rows)
                Found[ValuesOf(row)] = row;
        }

        Existing = [.. Found.Values];
    }

    /// <summary>Inserts the others.</summary>
    /// <param name="beforeInsert">Is told of every row that is about to be inserted.</param>
    public IEnumerable<WriteStep> Create(Action<TEntity> beforeInsert)
    {
        // All sessions insert in the same order, so that none waits for another that waits for it.
        (TEntity Row, Creation<TEntity>? Nested)[] missing =
        [
            .. wanted.Where(row => !Found.ContainsKey(ValuesOf(row.Row))).DistinctBy(row => ValuesOf(row.Row), _values)
                .OrderBy(row => TextOf(ValuesOf(row.Row)), StringComparer.Ordinal),
        ];
        if (missing.Length == 0)
            yield break;

        foreach (WriteStep step in CreationPlan<TEntity, TKey, TTable>.WriteOwnKeys(missing, memory))
            yield return step;

        TEntity[] rows = [.. missing.Select(row => row.Row)];
        foreach (TEntity row in rows)
            beforeInsert(row);

        PendingKeys<TEntity, TKey, TTable>.ResolveAll(rows, memory);
        PendingKeys<TEntity, TKey, TTable>.MakeKeys(rows, memory);

        Dictionary<object?[], (TEntity Row, Creation<TEntity>? Nested)> absent = missing.ToDictionary(row => ValuesOf(row.Row), _values);
        List<(TEntity Row, Creation<TEntity>? Nested)> created = [];
        foreach (IGrouping<bool, (TEntity Row, Creation<TEntity>? Nested)> group in missing.GroupBy(
            row => RowChange<TEntity, TKey, TTable>.NeedsKey(row.Row)).ToArray())
        {
            var insert = new InsertNewStep<TEntity, TKey, TTable>(relation.Name, [.. group.Select(row => row.Row)], isKeyGiven: !group.Key);
            yield return insert;
            yield return RowChange<TEntity, TKey, TTable>.Touching(insert.Rows);
            foreach (TEntity row in insert.Rows)
            {
                if (!absent.Remove(ValuesOf(row), out (TEntity Row, Creation<TEntity>? Nested) mine))
                    continue;

                memory.SetKey<TEntity, TKey, TTable>(mine.Row, default(TTable).KeyOf(row));
                memory.Later(() => ReturnedColumns<TEntity, TKey, TTable>.Copy(row, mine.Row));
                Found[ValuesOf(row)] = mine.Row;
                created.Add(mine);
            }
        }

        foreach (WriteStep step in FindLate(absent))
            yield return step;

        foreach (WriteStep step in CreationPlan<TEntity, TKey, TTable>.WriteOthers(created, memory))
            yield return step;
    }

    /// <summary>Looks again for those that another session inserted meanwhile.</summary>
    private IEnumerable<WriteStep> FindLate(Dictionary<object?[], (TEntity Row, Creation<TEntity>? Nested)> absent)
    {
        foreach (object?[][] some in absent.Keys.ToArray().Chunk(MaxRows))
        {
            RowsStep<TEntity, TKey, TTable> find = Select(some);
            yield return find;
            foreach (TEntity row in find.Rows)
            {
                object?[] values = ValuesOf(row);
                absent.Remove(values);
                Found[values] = row;
            }
        }

        if (absent.Count > 0)
        {
            throw Refusal.Of(
                relation,
                RelationChangeKind.Conflict,
                $"{relation.Target} with {string.Join(", ", by.Columns.Select(column => column.Property))} "
                + $"{string.Join("; ", absent.Keys.Select(TextOf))} could neither be found nor inserted: another unique "
                + "key of the table refuses it, or the database compares these columns differently than C# does. Change the other column, "
                + "or name its collation with [Collation(\"…\")].");
        }
    }

    private RowsStep<TEntity, TKey, TTable> Select(object?[][] wantedValues) => new(relation.Name, writer =>
    {
        writer.Append("SELECT ").AppendBareColumns(Table).Append("\nFROM ").AppendTable(Table.Schema, Table.Table)
            .Append("\nWHERE ");
        by.WriteIsAny(writer, wantedValues);
    });

    private object?[] ValuesOf(TEntity row)
    {
        object?[] values = _values.Of(row);
        int missing = Array.IndexOf(values, null);
        return missing < 0 ? values : throw new ArgumentException(
            $"{Table.Entity}.{by.Columns[missing].Property} is null, so that it cannot say which {Table.Entity} is meant.");
    }

    private static string TextOf(object?[] values) => string.Join(", ", values.Select(KeyText.Of));
}
