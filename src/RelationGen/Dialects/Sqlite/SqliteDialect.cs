using System.Data;
using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>SQLite: keys travel as one JSON text, blobs as parameters; errors are recognised by their text.</summary>
internal class SqliteDialect : Dialect
{
    private const int MaxBlobKeys = 100;

    internal override string SystemName => "sqlite";

    internal override string DisplayName => "SQLite";

    internal override SqlDialect Sql => SqliteSql.Instance;

    internal override ForeignKeySwitch? ForeignKeySwitch { get; } = new(
        "PRAGMA foreign_keys", "Open it with Foreign Keys=True in the connection string");

    // Microsoft.Data.Sqlite begins a deferred transaction for this level alone, and reads what is committed all the same unless caches are
    // shared.
    private protected override IsolationLevel SnapshotLevel => IsolationLevel.ReadUncommitted;

    internal override bool InsertsRowByRow => true;

    internal override bool IsNestedTransaction(DbException exception) =>
        exception.Message.Contains("cannot start a transaction within a transaction", StringComparison.Ordinal);

    // SQLITE_BUSY, and SQLITE_LOCKED of a cache that connections share; both with their extended codes.
    internal override bool IsLocked(DbException exception)
        => StatusOf(exception) is { } status
            && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && (code & 0xFF) is 5 or 6;

    // SQLITE_BUSY, but not the extended codes, which say that waiting does not help.
    internal override bool IsUndoneByReaders(DbException exception)
        => exception.Message.StartsWith("SQLite Error 5:", StringComparison.Ordinal);

    internal override string? StatusOf(DbException exception)
    {
        const string Prefix = "SQLite Error ";
        int end = exception.Message.IndexOf(':', StringComparison.Ordinal);
        return end > Prefix.Length && exception.Message.StartsWith(Prefix, StringComparison.Ordinal)
            ? exception.Message[Prefix.Length..end]
            : null;
    }

    internal override int MaxKeys(Type key) => Sql.SendsOneByOne(key) ? MaxBlobKeys : int.MaxValue;

    internal override void AddKeys(DbCommand command, IKeySource keys, int count)
    {
        if (Sql.SendsOneByOne(keys.KeyType))
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

        AddParameter(command, ListOf(json.Finish()));
    }

    internal override void AddNoKeys(DbCommand command) => AddParameter(command, ListOf("[]"));

    /// <summary>A list of keys as the value of a parameter.</summary>
    /// <param name="json">The keys as JSON.</param>
    internal virtual object ListOf(string json) => json;

    internal override void AddParameter(DbCommand command, object value)
    {
        if (value is string text)
            WholeText.ThrowIfBroken(text);

        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = SqlWriter.Token(command.Parameters.Count + 1);
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    internal override bool? HasIndex(DbCommand command, RelationStep step) => SqliteIndexes.Has(command, step);

    internal override IReadOnlyList<string> RepeatedColumns(DbCommand command, string text, Action<DbCommand> fill)
        => SqliteColumns.RepeatedIn(command, text, fill);

    internal override void CheckNothingFound(ConnectionLease lease, IRowReader rows, StatementRun run)
    {
        foreach (StoredKey key in rows.Sought ?? SqliteStoredKeys.In(run.Text, run.Table, Sql))
            SqliteStoredKeys.Check(key, run, lease);
    }

    internal override bool Read<TSink>(DbDataReader reader, TSink sink, StatementRun run, long max) =>
        RowLoop.Run(new PlainRows(reader), new SqliteRow(reader), sink, run, max);

    internal override Task<bool> ReadAsync<TSink>(
        DbDataReader reader, TSink sink, StatementRun run, long max, CancellationToken cancellationToken) =>
        RowLoop.RunAsync(new PlainRows(reader), new SqliteRow(reader), sink, run, max, cancellationToken);

    internal override Exception? ExplainRow(DbDataReader reader, StatementRun run, Exception exception)
    {
        if (run.Rows == 0 || reader.IsClosed)
            return null;

        try
        {
            var row = new SqliteRow(reader);
            return RowDiagnosis.Explain(ref row, run, exception);
        }
        catch (InvalidOperationException)
        {
            // The reader is not on a row, so the row is not what failed.
            return null;
        }
    }

    internal override Exception? ExplainError(StatementRun run, DbException exception)
    {
        // Sums of integers are integers of 64 bits.
        if (exception.Message.Contains("'integer overflow'", StringComparison.Ordinal)
            && run.Text.Contains("SUM(", StringComparison.Ordinal))
            return MappingErrors.TooLarge(run.Table, nameof(Int64), exception);

        if (exception.Message.Contains("too many SQL variables", StringComparison.Ordinal))
            return MappingErrors.TooManyValues(run, "32,766, unless its library was built otherwise", exception);

        if (NameAfter("no such table: ", exception.Message) is { } table)
            return MappingErrors.NoSuchTable(run, table, exception);

        if (exception.Message.Contains("ON CONFLICT clause does not match", StringComparison.Ordinal))
            return MappingErrors.NoUniqueKey(run, exception);

        if (exception.Message.Contains("RETURNING is not available on virtual tables", StringComparison.Ordinal))
            return MappingErrors.NoReturning(run, exception);

        if (exception.Message.Contains("UPSERT not implemented for virtual table", StringComparison.Ordinal)
            || exception.Message.Contains("cannot UPSERT a view", StringComparison.Ordinal))
        {
            return MappingErrors.NotSupported(
                run,
                "is a view or a virtual table, with which SQLite allows no ON CONFLICT. Insert rows that are new, without skipDuplicates, "
                + "and update those that are there.", exception);
        }

        return NameAfter("no such column: ", exception.Message) is { } column
            ? MappingErrors.NoSuchColumn(run, column, exception)
            : ExplainConstraint(run, exception);
    }

    /// <summary><c>UNIQUE constraint failed: users.email, users.tenant_id</c>; of a foreign key SQLite tells nothing.</summary>
    private static RelationConstraintException? ExplainConstraint(StatementRun run, DbException exception)
    {
        if (exception.Message.Contains("FOREIGN KEY constraint failed", StringComparison.Ordinal))
            return ConstraintErrors.Refused(run, ConstraintKind.ForeignKey, table: null, [], constraint: null, exception);

        if (NameAfter("CHECK constraint failed: ", exception.Message) is { } check)
            return ConstraintErrors.Refused(run, ConstraintKind.Check, table: null, [], check, exception);

        bool isUnique = exception.Message.Contains("UNIQUE constraint failed: ", StringComparison.Ordinal);
        if (NameAfter(isUnique ? "UNIQUE constraint failed: " : "NOT NULL constraint failed: ", exception.Message) is not { } names)
            return null;

        if (names.StartsWith("index ", StringComparison.Ordinal))
            return ConstraintErrors.Refused(run, ConstraintKind.Unique, table: null, [], names["index ".Length..].Trim('\''), exception);

        string[] columns = names.Split(", ");
        int point = columns[0].LastIndexOf('.');
        return ConstraintErrors.Refused(
            run,
            isUnique ? ConstraintKind.Unique : ConstraintKind.NotNull,
            columns[0][..Math.Max(point, 0)],
            [.. columns.Select(column => column[(column.LastIndexOf('.') + 1)..])],
            constraint: null,
            exception);
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

    /// <summary>Replaces <c>IN ($1)</c> by a list of as many parameters as there are keys.</summary>
    private void AddBlobs(DbCommand command, IKeySource keys, int count)
    {
        KeyWriter writer = OneKey(command);
        for (int i = 0; i < count; i++)
            keys.WriteNext(writer);

        string list = string.Join(", ", Enumerable.Range(1, count).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)));
        command.CommandText = command.CommandText.Replace("IN ($1)", "IN (" + list + ")", StringComparison.Ordinal);
    }
}
