using System.Data.Common;

namespace RelationGen;

/// <summary>
/// Waits, where a database has more than one writer at a time, until no other transaction sets the same relation of the same source: each
/// would take out rows that the other one keeps, and would not see those that it adds, because a statement sees what was there when it
/// began. Observers are not told, as of all that is about transactions.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="table">The table of its target.</param>
/// <param name="source">Writes the key of the source.</param>
internal sealed class AloneStep(RelationInfo relation, TableInfo table, Action<KeyWriter> source) : WriteStep(table, relation.Name)
{
    public override void Execute(StatementCall call)
    {
        if (!call.Dialect.Sql.HasConcurrentWriters)
            return;

        using DbCommand command = call.CreateCommand(Write);
        command.ExecuteNonQuery();
    }

    public override async Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken)
    {
        if (!call.Dialect.Sql.HasConcurrentWriters)
            return;

        DbCommand command = call.CreateCommand(Write);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Write(SqlWriter writer)
    {
        RelationStep first = relation.Steps[0];
        writer.Sql.WriteAlone(writer, first.Table, writer.AddKey(source), first.Columns.Length);
    }
}
