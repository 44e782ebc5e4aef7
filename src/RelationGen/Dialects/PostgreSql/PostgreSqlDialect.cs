using System.Data;
using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>PostgreSQL: keys travel as typed arrays, parameters are positional; errors are recognised by their SQLSTATE.</summary>
internal class PostgreSqlDialect : Dialect
{
    private const string UndefinedTable = "42P01";
    private const string UndefinedColumn = "42703";
    private const string AmbiguousColumn = "42702";
    private const string UndefinedOperator = "42883";
    private const string DatatypeMismatch = "42804";
    private const string InvalidTextRepresentation = "22P02";
    private const string InvalidColumnReference = "42P10";
    private const string CardinalityViolation = "21000";
    private const string FeatureNotSupported = "0A000";
    private const string StringTooLong = "22001";
    private const string NotNullViolation = "23502";
    private const string ForeignKeyViolation = "23503";
    private const string UniqueViolation = "23505";
    private const string CheckViolation = "23514";
    private const string LockNotAvailable = "55P03";

    internal override string SystemName => "postgresql";

    internal override string DisplayName => "PostgreSQL";

    internal override SqlDialect Sql => PostgreSqlSql.Instance;

    internal override bool ServesOneReader => true;

    internal override bool ShowsStatements => true;

    // Npgsql's connections do; providers of other databases may know nothing of it.
    internal override bool JoinsAmbientTransactions => true;

    private protected override IsolationLevel SnapshotLevel => IsolationLevel.RepeatableRead;

    // Npgsql's own exceptions, for a command and for the beginning of a transaction; the server has not been asked.
    internal override bool IsStreaming(Exception exception) => exception switch
    {
        DbException { SqlState: null } => exception.Message.StartsWith("A command is already in progress", StringComparison.Ordinal),
        InvalidOperationException => exception.Message == "Connection is busy",
        _ => false,
    };

    internal override bool IsLocked(DbException exception) => exception.SqlState == LockNotAvailable;

    internal override int MaxKeys(Type key) => int.MaxValue;

    internal override KeyWriter OneKey(DbCommand command) => new PostgreSqlParameterWriter(command, this);

    internal override void AddKeys(DbCommand command, IKeySource keys, int count)
    {
        var arrays = new ArrayKeyWriter(keys.KeyParts, count);
        for (int i = 0; i < count; i++)
            keys.WriteNext(arrays);

        for (int i = 0; i < keys.KeyParts; i++)
        {
            AddParameter(command, arrays.Arrays[i]!);
            if (arrays.Types[i] is { } type)
                ParameterCasts.Mark(command.Parameters[^1], type + "[]");
        }
    }

    // An array of no values would have no type; nothing equals any of NULL.
    internal override void AddNoKeys(DbCommand command) => AddParameter(command, DBNull.Value);

    internal override void AddMoment(DbCommand command, DateTimeOffset moment) => AddParameter(command, moment.ToUniversalTime());

    // Npgsql takes parameters without a name by their position.
    internal override void AddParameter(DbCommand command, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    internal override void BeforeSend(DbCommand command) => ParameterCasts.Write(command);

    internal override void CheckColumns(DbDataReader reader, IRowReader rows, StatementRun run)
    {
        run.Narrowed = NarrowedNumbers.Of(reader, rows);
        foreach (ColumnInfo column in rows.Compared)
        {
            if (column is { Type: ColumnType.String, ComparedAs: null } && OrdinalOf(column, rows.Columns) is >= 0 and int ordinal)
                TextTypes.Check(reader.GetDataTypeName(ordinal), column, run);
        }
    }

    /// <summary>Where a column stands in the rows; of a view perhaps nowhere.</summary>
    private static int OrdinalOf(ColumnInfo column, IReadOnlyList<ColumnInfo> columns)
    {
        for (int ordinal = 0; ordinal < columns.Count; ordinal++)
        {
            if (columns[ordinal].Owner == column.Owner && columns[ordinal].Column == column.Column)
                return ordinal;
        }

        return -1;
    }

    internal override bool Read<TSink>(DbDataReader reader, TSink sink, StatementRun run, long max) => run.Narrowed is null
        ? RowLoop.Run(new PlainRows(reader), new PostgreSqlRow(reader), sink, run, max)
        : RowLoop.Run(new NarrowedRows<PlainRows>(new(reader), reader, run), new PostgreSqlRow(reader), sink, run, max);

    internal override Task<bool> ReadAsync<TSink>(
        DbDataReader reader, TSink sink, StatementRun run, long max, CancellationToken cancellationToken) => run.Narrowed is null
        ? RowLoop.RunAsync(new PlainRows(reader), new PostgreSqlRow(reader), sink, run, max, cancellationToken)
        : RowLoop.RunAsync(
            new NarrowedRows<PlainRows>(new(reader), reader, run), new PostgreSqlRow(reader), sink, run, max, cancellationToken);

    internal override Exception? ExplainRow(DbDataReader reader, StatementRun run, Exception exception)
    {
        if (run.Rows == 0 || reader.IsClosed)
            return null;

        try
        {
            var row = new PostgreSqlRow(reader);
            return RowDiagnosis.Explain(ref row, run, exception);
        }
        catch (InvalidOperationException)
        {
            // The reader is not on a row, so the row is not what failed.
            return null;
        }
    }

    internal override string? NamespaceOf(DbConnection connection) => connection.Database is { Length: > 0 } name ? name : null;

    internal override DbServer? ServerOf(DbConnection connection) => PostgreSqlServers.Of(connection.DataSource);

    internal override Exception? ExplainError(StatementRun run, DbException exception) => exception.SqlState switch
    {
        null when run.Values > ushort.MaxValue => MappingErrors.TooManyValues(run, "65,535", exception),
        UndefinedTable when Name(exception.Message, "relation \"", "\" does not exist") is { } table =>
            MappingErrors.NoSuchTable(run, table, exception),
        UndefinedColumn when Name(exception.Message, "column ", " does not exist") is { } column => MappingErrors.NoSuchColumn(
            run, column.Replace("\"", "", StringComparison.Ordinal), exception),
        AmbiguousColumn when run.Reader is { IsOfSql: true } && Between(exception.Message, "column reference \"", "\"") is { } name
            && run.Table.Columns.FirstOrDefault(other => other.Column == name) is { } repeated =>
            SqlSource.RepeatedColumn(run.Table, repeated, exception),
        UndefinedOperator when Name(exception.Message, "function ", " does not exist") is not null =>
            MappingErrors.CannotCompute(run, Expression(run.Text, exception.Message), exception),
        DatatypeMismatch => MappingErrors.CannotWrite(
            run,
            Between(exception.Message, "column \"", "\" is of type "),
            Between(exception.Message, "\" is of type ", " but expression is of type ") is { } type
                && Between(exception.Message, " but expression is of type ", "\n") is { } sent
                ? $"is of type {type} and is given {sent.Trim()}"
                : null,
            exception),
        InvalidTextRepresentation when run.Table.HasForeign =>
            MappingErrors.NoSuchValue(run, exception),
        FeatureNotSupported when exception.Message.Contains(" RETURNING on relation ", StringComparison.Ordinal) =>
            MappingErrors.NoReturning(run, exception),
        FeatureNotSupported when exception.Message.Contains("ON CONFLICT clause cannot be used", StringComparison.Ordinal) =>
            MappingErrors.NotSupported(
            run,
            "has rules for INSERT or UPDATE, with which PostgreSQL allows no ON CONFLICT. Insert rows that are new, without "
            + "skipDuplicates, or replace the rules by triggers.", exception),
        UndefinedOperator => MappingErrors.KeyTypeDiffers(run, ComparedColumn(run.Text, exception.Message), exception),
        InvalidColumnReference when run.Text.Contains("\nON CONFLICT (", StringComparison.Ordinal) =>
            MappingErrors.NoUniqueKey(run, exception),
        CardinalityViolation when run.Text.Contains("\nON CONFLICT (", StringComparison.Ordinal) => new RelationChangeException(
            $"{run.Name} was not changed: two rows of the list would be one row in the database, which holds their values for equal. "
            + "Leave one out.", exception)
        {
            Kind = RelationChangeKind.Conflict,
            Entity = run.Table.Entity,
            Relation = run.Name,
            Statement = run.Text,
        },
        NotNullViolation => ConstraintErrors.Refused(
            run,
            ConstraintKind.NotNull,
            Between(exception.Message, "of relation \"", "\""),
            Between(exception.Message, "in column \"", "\"") is { } column ? [column] : [],
            constraint: null,
            exception),
        UniqueViolation => ExplainConstraint(run, ConstraintKind.Unique, "unique constraint \"", "_key", exception),
        ForeignKeyViolation => ExplainConstraint(run, ConstraintKind.ForeignKey, "foreign key constraint \"", "_fkey", exception),
        StringTooLong when int.TryParse(
            Between(exception.Message, "character varying(", ")"), NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            => ConstraintErrors.TooLong(run, length, exception),
        CheckViolation => ExplainConstraint(run, ConstraintKind.Check, "check constraint \"", "_check", exception),
        LockNotAvailable when run.Text.Contains("\nFOR UPDATE OF ", StringComparison.Ordinal)
            || run.Text.Contains("\nFOR SHARE OF ", StringComparison.Ordinal) => LockErrors.OfRow(run, exception),
        _ => null,
    };

    /// <summary>PostgreSQL tells the name of a constraint; the columns are told by a name that it chose itself, and by ours.</summary>
    private static RelationConstraintException ExplainConstraint(
        StatementRun run, ConstraintKind kind, string label, string suffix, DbException exception)
    {
        string message = exception.Message;
        string? constraint = Between(message, label, "\"");
        string? table = Between(message, "\" on table \"", "\"") ?? Between(message, "on table \"", "\"")
            ?? Between(message, "for relation \"", "\"") ?? TableOf(run.Table, constraint);
        IReadOnlyList<string> columns = constraint is null || table is null ? []
            : constraint == table + "_pkey" && table == run.Table.Table ? [.. run.Table.KeyColumns.Select(key => key.Column)]
            : constraint.StartsWith(table + "_", StringComparison.Ordinal) && constraint.EndsWith(suffix, StringComparison.Ordinal)
                && constraint.Length > table.Length + 1 + suffix.Length && kind != ConstraintKind.Check
                ? [constraint[(table.Length + 1)..^suffix.Length]]
                : [];
        return ConstraintErrors.Refused(run, kind, table, columns, constraint, exception);
    }

    private static string? TableOf(TableInfo table, string? constraint) =>
        constraint is not null && constraint.StartsWith(table.Table + "_", StringComparison.Ordinal) ? table.Table : null;

    /// <summary>The name that follows some words, up to what ends it.</summary>
    private static string? Between(string message, string before, string after)
    {
        int start = message.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
            return null;

        start += before.Length;
        int end = message.IndexOf(after, start, StringComparison.Ordinal);
        return end < 0 ? null : message[start..end];
    }

    /// <summary>
    /// The column before the operator that does not exist: Npgsql's message ends with the operator's place in the statement, and our
    /// statements have nothing but <c>t."column"</c> on the left of one.
    /// </summary>
    private static string? ComparedColumn(string statement, string message)
    {
        if (Position(statement, message) is not { } position)
            return null;

        // What several columns are compared with has a type for each, and which of them differs is not told.
        string before = statement[..position].TrimEnd();
        if (!before.EndsWith('"'))
            return null;

        int start = before.LastIndexOfAny([' ', '\n', '(']) + 1;
        return before[start..].Replace("\"", "", StringComparison.Ordinal);
    }

    /// <summary>The call of the function that does not exist, such as <c>SUM(t1."weight")</c>.</summary>
    private static string? Expression(string statement, string message)
    {
        if (Position(statement, message) is not { } position)
            return null;

        int end = statement.IndexOf(')', position);
        return end < 0 ? null : statement[position..(end + 1)];
    }

    /// <summary>Where in the statement the error is, as Npgsql's message ends.</summary>
    private static int? Position(string statement, string message)
    {
        const string Label = "POSITION: ";
        int label = message.LastIndexOf(Label, StringComparison.Ordinal);
        ReadOnlySpan<char> digits = label < 0 ? [] : message.AsSpan(label + Label.Length).Trim();
        bool isKnown = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int position) && position >= 1
            && position <= statement.Length;
        return isKnown ? position - 1 : null;
    }

    /// <summary>The name between two pieces of PostgreSQL's message, which is English unless <c>lc_messages</c> says otherwise.</summary>
    private static string? Name(string message, string before, string after)
    {
        int start = message.IndexOf(before, StringComparison.Ordinal);
        int end = message.LastIndexOf(after, StringComparison.Ordinal);
        return start >= 0 && end > start + before.Length ? message[(start + before.Length)..end] : null;
    }
}
