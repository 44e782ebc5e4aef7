namespace RelationGen;

/// <summary>
/// Finds rows by unique columns and inserts those that are not there. Another session may insert the same at the same time: then its row is found.
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

    private readonly Dictionary<RowIdentity, TEntity> _found = [];

    private static TableInfo Table => default(TTable).Info;

    /// <summary>The rows that are there before anything is inserted.</summary>
    public IReadOnlyCollection<TEntity> Existing { get; private set; } = [];

    /// <summary>The row of the database for one that was wanted, when all steps have been executed: itself if it was inserted.</summary>
    public TEntity RowFor(TEntity row) => _found[IdentityOf(row)];

    /// <summary>Looks which are there.</summary>
    public IEnumerable<WriteStep> Find()
    {
        foreach (RowIdentity[] some in wanted.Select(row => IdentityOf(row.Row)).Distinct().Chunk(MaxRows))
        {
            RowsStep<TEntity, TKey, TTable> find = Select(some);
            yield return find;
            foreach (TEntity row in find.Rows)
                _found[IdentityOf(row)] = row;
        }

        Existing = [.. _found.Values];
    }

    /// <summary>Inserts the others.</summary>
    /// <param name="beforeInsert">Is told of every row that is about to be inserted.</param>
    public IEnumerable<WriteStep> Create(Action<TEntity> beforeInsert)
    {
        // All sessions insert in the same order, so that none waits for another that waits for it.
        (TEntity Row, Creation<TEntity>? Nested)[] missing =
        [
            .. wanted.Where(row => !_found.ContainsKey(IdentityOf(row.Row))).DistinctBy(row => IdentityOf(row.Row))
                .OrderBy(row => IdentityOf(row.Row).ToString(), StringComparer.Ordinal),
        ];
        if (missing.Length == 0)
            yield break;

        foreach (WriteStep step in CreationPlan<TEntity, TKey, TTable>.WriteOwnKeys(missing, memory))
            yield return step;

        foreach ((TEntity row, _) in missing)
        {
            beforeInsert(row);
            default(TTable).BeforeInsert(row);
        }

        Dictionary<RowIdentity, (TEntity Row, Creation<TEntity>? Nested)> absent = missing.ToDictionary(row => IdentityOf(row.Row));
        List<(TEntity Row, Creation<TEntity>? Nested)> created = [];
        foreach (IGrouping<bool, (TEntity Row, Creation<TEntity>? Nested)> group in missing.GroupBy(row => RowChange<TEntity, TKey, TTable>.NeedsKey(row.Row)).ToArray())
        {
            int[] columns = InsertRows<TEntity, TKey, TTable>.ColumnsOf(isKeyGiven: !group.Key);
            foreach ((TEntity Row, Creation<TEntity>? Nested)[] some in group.Chunk(InsertRows<TEntity, TKey, TTable>.PerStatement(columns)))
            {
                RowsStep<TEntity, TKey, TTable> insert = Insert([.. some.Select(row => row.Row)], columns);
                yield return insert;
                foreach (TEntity row in insert.Rows)
                {
                    if (!absent.Remove(IdentityOf(row), out (TEntity Row, Creation<TEntity>? Nested) mine))
                        continue;

                    memory.SetKey<TEntity, TKey, TTable>(mine.Row, default(TTable).KeyOf(row));
                    memory.Later(() => ReturnedColumns<TEntity, TKey, TTable>.Copy(row, mine.Row));
                    _found[IdentityOf(row)] = mine.Row;
                    created.Add(mine);
                }
            }
        }

        foreach (WriteStep step in FindLate(absent))
            yield return step;

        foreach (WriteStep step in CreationPlan<TEntity, TKey, TTable>.WriteOthers(created, memory))
            yield return step;
    }

    /// <summary>Looks again for those that another session inserted meanwhile, or that the collation of the database takes for the same.</summary>
    private IEnumerable<WriteStep> FindLate(Dictionary<RowIdentity, (TEntity Row, Creation<TEntity>? Nested)> absent)
    {
        foreach (RowIdentity[] some in absent.Keys.Chunk(MaxRows))
        {
            RowsStep<TEntity, TKey, TTable> find = Select(some);
            yield return find;
            foreach (TEntity row in find.Rows)
            {
                RowIdentity identity = IdentityOf(row);
                RowIdentity[] meant = absent.ContainsKey(identity) ? [identity] : [.. absent.Keys.Where(identity.EqualsIgnoringCase)];
                foreach (RowIdentity known in meant)
                {
                    absent.Remove(known);
                    _found[known] = row;
                }
            }
        }

        if (absent.Count > 0)
        {
            throw Refusal.Of(
                relation,
                $"{relation.Target} with {string.Join(", ", by.Columns.Select(column => column.Property))} {string.Join(", ", absent.Keys)} could neither be found nor inserted, "
                + "because another unique key of the table refuses it.");
        }
    }

    private RowsStep<TEntity, TKey, TTable> Select(RowIdentity[] identities) => new(relation.Name, writer =>
    {
        writer.Append("SELECT ").Append(ChangeSql.BareColumns(Table)).Append("\nFROM ").AppendTable(Table.Schema, Table.Table).Append("\nWHERE ");
        if (by.Columns.Count == 1)
        {
            writer.Append(by.Columns[0].Quoted[1..]).AppendIsAny(by.Columns[0], [.. identities.Select(identity => identity.Values[0])], ignoresCase: false);
            return;
        }

        for (int i = 0; i < identities.Length; i++)
        {
            for (int part = 0; part < by.Columns.Count; part++)
            {
                writer.Append(part > 0 ? " AND " : i == 0 ? "(" : " OR (").Append(by.Columns[part].Quoted[1..]).Append(" = ")
                    .AppendParameter(by.Columns[part], identities[i].Values[part]);
            }

            writer.Append(")");
        }
    });

    private RowsStep<TEntity, TKey, TTable> Insert(IReadOnlyList<TEntity> rows, int[] columns) => new(relation.Name, writer =>
    {
        InsertRows<TEntity, TKey, TTable>.Write(writer, rows, 0, rows.Count, columns, allocated: null);
        writer.Append("\nON CONFLICT DO NOTHING\nRETURNING ").Append(ChangeSql.BareColumns(Table));
    });

    private RowIdentity IdentityOf(TEntity row) => new([.. by.Columns.Select(column => column.ToStored(default(TTable).ValueOf(row, Table.IndexOf(column)))
        ?? throw new ArgumentException($"{Table.Entity}.{column.Property} is null, so that it cannot say which {Table.Entity} is meant."))]);
}
