using System.Data.Common;
using System.Globalization;
using System.Text;

namespace RelationGen;

/// <summary>SQLite: keys travel as one JSON text, blobs as parameters; errors are recognised by their text.</summary>
internal sealed class SqliteDialect : Dialect
{
    private const int MaxBlobKeys = 100;

    internal override string SystemName => "sqlite";

    internal override string TextOf(Statement statement) => statement.Sqlite;

    internal override int MaxKeys(Type key) => key == typeof(byte[]) ? MaxBlobKeys : int.MaxValue;

    internal override void AddKeys(DbCommand command, IKeySource keys, int count)
    {
        if (keys.KeyType == typeof(byte[]))
        {
            AddBlobs(command, keys, count);
            return;
        }

        using var json = new JsonKeyWriter(keys.KeyParts, count);
        for (int i = 0; i < count; i++)
        {
            json.BeginKey();
            keys.WriteNext(json);
            json.EndKey();
        }

        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = "@keys";
        parameter.Value = json.Finish();
        command.Parameters.Add(parameter);
    }

    internal override void Read<TSink>(DbDataReader reader, TSink sink, StatementRun run)
    {
        var row = new SqliteRow(reader);
        long rows = 0;
        try
        {
            while (reader.Read())
            {
                rows++;
                sink.OnRow(ref row);
            }
        }
        finally
        {
            run.Rows = rows;
        }
    }

    internal override async Task ReadAsync<TSink>(DbDataReader reader, TSink sink, StatementRun run, CancellationToken cancellationToken)
    {
        var row = new SqliteRow(reader);
        long rows = 0;
        try
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows++;
                sink.OnRow(ref row);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            run.Rows = rows;
        }
    }

    internal override RelationMappingException? ExplainRow(DbDataReader reader, StatementRun run, Exception exception)
    {
        if (run.Rows == 0 || reader.IsClosed)
            return null;

        try
        {
            var row = new SqliteRow(reader);
            return RowDiagnosis.Explain(ref row, run.Table, run.Name, run.Text, exception);
        }
        catch (InvalidOperationException)
        {
            // The reader is not on a row, so the row is not what failed.
            return null;
        }
    }

    internal override RelationMappingException? ExplainError(StatementRun run, DbException exception)
    {
        if (NameAfter("no such table: ", exception.Message) is { } table)
            return NoSuchTable(run, table, exception);

        return NameAfter("no such column: ", exception.Message) is { } column ? NoSuchColumn(run, column, exception) : null;
    }

    private static RelationMappingException NoSuchTable(StatementRun run, string table, DbException exception)
    {
        string owner = table.Equals(run.Table.Table, StringComparison.OrdinalIgnoreCase)
            ? $"{run.Table.Entity} is mapped to table \"{table}\", which the database does not have"
            : $"{run.Name} needs table \"{table}\", which the database does not have";
        return new RelationMappingException(owner + "; create it, or name the right one with [Table] (a junction with Junction).", exception)
        {
            Entity = run.Table.Entity,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    private static RelationMappingException NoSuchColumn(StatementRun run, string name, DbException exception)
    {
        string column = name[(name.LastIndexOf('.') + 1)..];
        ColumnInfo? mapped = name.StartsWith("j.", StringComparison.Ordinal)
            ? null
            : run.Table.Columns.FirstOrDefault(other => other.Column.Equals(column, StringComparison.OrdinalIgnoreCase));
        string owner = mapped is null
            ? $"{run.Name} needs column \"{column}\", which the database does not have; create it, or name the right one on the relation."
            : $"{run.Table.Entity}.{mapped.Property} is mapped to column \"{column}\", which table \"{run.Table.Table}\" does not have; "
                + "create it, name the right one with [Column], or exclude the property with [NotMapped].";
        return new RelationMappingException(owner, exception)
        {
            Entity = run.Table.Entity,
            Property = mapped?.Property,
            Column = column,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    /// <summary>The name in <c>SQLite Error 1: 'no such column: t.x'.</c></summary>
    private static string? NameAfter(string words, string message)
    {
        int start = message.IndexOf(words, StringComparison.Ordinal);
        if (start < 0)
            return null;

        start += words.Length;
        int end = message.LastIndexOf('\'');
        return end > start ? message[start..end] : message[start..];
    }

    private static void AddBlobs(DbCommand command, IKeySource keys, int count)
    {
        const string Prefix = "@keys";
        var writer = new ParameterKeyWriter(command, Prefix);
        var list = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            keys.WriteNext(writer);
            list.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{Prefix}{i}");
        }

        command.CommandText = command.CommandText.Replace(Prefix, list.ToString(), StringComparison.Ordinal);
    }
}
