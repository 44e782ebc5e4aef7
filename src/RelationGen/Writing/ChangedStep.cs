namespace RelationGen;

/// <summary>
/// One statement that changes rows: how many, and, where somebody is to be told, which. Only then does it return their keys, so that it is
/// the statement that it would be if nobody asked.
/// </summary>
/// <param name="table">The table whose keys they are.</param>
/// <param name="name">What the statement is for.</param>
/// <param name="write">Writes the statement, without what it returns.</param>
internal sealed class ChangedStep<TEntity, TKey, TTable>(TableInfo table, string name, Action<SqlWriter> write) : WriteStep(table, name)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>Notes what was changed, for whoever is to be told.</summary>
    public required Action<ChangeLog, IReadOnlyCollection<TKey>> Note { get; init; }

    /// <summary>Writes the statement where somebody is to be told: one that leaves alone what is as it should be.</summary>
    public Action<SqlWriter>? WriteTold { get; init; }

    /// <summary>The columns of the statement's table that hold the key.</summary>
    public string[] KeyColumns { get; init; } = ChangeSql.BareKey(table);

    /// <summary>The change itself needs the keys, whoever else does.</summary>
    public bool NeedsKeys { get; init; }

    /// <summary>The rows that it writes, whose targets may be touched before; null for none.</summary>
    public WrittenRows? Rows { get; init; }

    /// <summary>How many rows the statement changed.</summary>
    public int Affected { get; private set; }

    /// <summary>The keys of the rows, each once; where nobody asks for them there are none.</summary>
    public IReadOnlySet<TKey> Keys { get; private set; } = new HashSet<TKey>();

    public override void Execute(StatementCall call)
    {
        ChangeLog? log = call.ChangesAtOnce(Name);
        Rows?.Touch(call);
        if (log is null && !NeedsKeys)
        {
            var plain = new StatementStep(Table, Name, write);
            plain.Execute(call);
            Affected = plain.Affected;
            return;
        }

        KeyStep<TEntity, TKey, TTable> keyed = Keyed(log);
        keyed.Execute(call);
        Take(keyed, log);
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        ChangeLog? log = call.Changes;
        if (Rows is { Any: true })
            await Rows.TouchAsync(call, cancellationToken).ConfigureAwait(false);

        if (log is null && !NeedsKeys)
        {
            var plain = new StatementStep(Table, Name, write);
            await plain.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
            Affected = plain.Affected;
            return;
        }

        KeyStep<TEntity, TKey, TTable> keyed = Keyed(log);
        await keyed.ExecuteAsync(call, cancellationToken).ConfigureAwait(false);
        Take(keyed, log);
    }

    private KeyStep<TEntity, TKey, TTable> Keyed(ChangeLog? log) => new(Table, Name, writer =>
    {
        (log is null ? write : WriteTold ?? write)(writer);
        writer.Append(writer.Sql.Returning);
        KeyRows.Write(writer, Table, KeyColumns);
    });

    private void Take(KeyStep<TEntity, TKey, TTable> keyed, ChangeLog? log)
    {
        Affected = keyed.Rows;
        Keys = keyed.Keys;
        if (log is not null)
            Note(log, keyed.Keys);
    }
}
