namespace RelationGen;

/// <summary>Deletes rows that nobody has changed since they were read, one statement for each row: each has its own tokens.</summary>
/// <param name="rows">The rows.</param>
internal sealed class DeleteStep<TEntity, TKey, TTable>(IReadOnlyList<TEntity> rows)
    : WriteStep(default(TTable).Info, default(TTable).Info.Entity)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>How many rows were deleted.</summary>
    public int Deleted { get; private set; }

    /// <summary>The rows that no statement found.</summary>
    public List<TEntity> Missed { get; } = [];

    public override void Execute(StatementCall call)
    {
        using var repeated = new RepeatedCommand(call);
        foreach (TEntity row in rows)
            Note(row, call.ExecuteNonQuery(repeated.For(writer => Write(writer, row)), this));
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        var repeated = new RepeatedCommand(call);
        await using (repeated.ConfigureAwait(false))
        {
            foreach (TEntity row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Note(
                    row, await call.ExecuteNonQueryAsync(repeated.For(writer => Write(writer, row)), this, cancellationToken)
                        .ConfigureAwait(false));
            }
        }
    }

    private void Write(SqlWriter writer, TEntity row)
    {
        writer.AppendDelete(Table);
        Tokens.WriteUnchanged<TEntity, TKey, TTable>(writer, row);
    }

    private void Note(TEntity row, int affected)
    {
        Deleted += affected;
        if (affected == 0)
            Missed.Add(row);
    }
}
