using System.Data.Common;

namespace RelationGen;

/// <summary>Writes every column of rows that exist, one statement for each row: only its key says which values are whose.</summary>
/// <param name="rows">The rows.</param>
internal sealed class UpdateStep<TEntity, TKey, TTable>(IReadOnlyList<TEntity> rows) : WriteStep(default(TTable).Info, default(TTable).Info.Entity)
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private static readonly int[] Written = [.. Enumerable.Range(0, default(TTable).Info.Columns.Count)
        .Where(i => default(TTable).Info.Columns[i] is { Key: false, Generation: ColumnGeneration.None })];

    public override void Execute(LoadCall call)
    {
        foreach (TEntity row in rows)
        {
            using DbCommand command = call.CreateCommand(writer => Write(writer, row));
            Check(row, call.ExecuteNonQuery(command, this));
        }
    }

    public override async Task ExecuteAsync(LoadCall call, CancellationToken cancellationToken)
    {
        foreach (TEntity row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DbCommand command = call.CreateCommand(writer => Write(writer, row));
            await using (command.ConfigureAwait(false))
                Check(row, await call.ExecuteNonQueryAsync(command, this, cancellationToken).ConfigureAwait(false));
        }
    }

    private void Write(SqlWriter writer, TEntity row)
    {
        if (Written.Length == 0)
            throw new InvalidOperationException($"{Table.Entity} has no column that can be updated: all are part of the key, or made by the database.");

        writer.Append("UPDATE ").AppendTable(Table.Schema, Table.Table).Append("\nSET ");
        for (int i = 0; i < Written.Length; i++)
        {
            ColumnInfo column = Table.Columns[Written[i]];
            writer.Append(i == 0 ? "" : ", ").Append(column.Quoted[1..]).Append(" = ").AppendValue(column, column.ToStored(default(TTable).ValueOf(row, Written[i])));
        }

        int first = writer.AddKey(key => default(TTable).WriteKey(key, default(TTable).KeyOf(row)));
        writer.Append("\nWHERE ");
        ChangeSql.WriteEqual(writer, ChangeSql.BareKey(Table), first);
    }

    private void Check(TEntity row, int affected)
    {
        if (affected > 0)
            return;

        throw MissingRow.Exception(Table.Entity, default(TTable).KeyOf(row));
    }
}
