using System.Text.Json;

namespace RelationGen;

/// <summary>
/// Finds, after a row could not be read, the column that is to blame. Reading itself keeps no account of columns, so that it costs nothing.
/// </summary>
internal static class RowDiagnosis
{
    /// <summary>True for the exceptions that getters throw when a cell does not hold what the property needs.</summary>
    public static bool Concerns(Exception exception) => exception
        is InvalidCastException or FormatException or OverflowException or ArgumentOutOfRangeException
        or JsonException or (InvalidOperationException and not ObjectDisposedException) or RelationMappingException { Relation: null };

    /// <summary>The exception of generated code, which knows the column but not what is read, with the rest.</summary>
    public static RelationMappingException Complete(RelationMappingException exception, StatementRun run)
        => new($"{exception.Message} {WhileReading(run)}", exception.InnerException)
        {
            Entity = exception.Entity,
            Property = exception.Property,
            Column = exception.Column,
            Relation = run.Name,
            Statement = run.Text,
        };

    /// <summary>The better exception, or null when every column can be read: then the entity itself threw.</summary>
    public static Exception? Explain<TRow>(ref TRow row, StatementRun run, Exception cause)
        where TRow : struct, IRow
    {
        IReadOnlyList<ColumnInfo> columns = run.Reader.Columns;
        for (int ordinal = 0; ordinal < columns.Count; ordinal++)
        {
            ColumnInfo column = columns[ordinal];
            string? problem = run.Reader.Holds(column) == false ? null
                : cause is JsonException ? Document(ref row, ordinal, columns)
                : Problem(ref row, ordinal, column) ?? Half(ref row, ordinal, columns);
            if (problem is null)
                continue;

            // Nobody declared what a computed value fits into.
            if (column.IsComputed && cause is OverflowException)
                return MappingErrors.TooLarge(run.Table, column.Type.ToString(), cause);

            return new RelationMappingException($"{column.Place(run.Table)} {problem}. {WhileReading(run)}", cause)
            {
                Entity = (column.Owner ?? run.Table).Entity,
                Property = column.Property,
                Column = column.Column,
                Relation = run.Name,
                Statement = run.Text,
            };
        }

        // A count that a view reads as an int.
        return cause is OverflowException && columns.Any(column => column.IsComputed)
            ? MappingErrors.TooLarge(run.Table, nameof(Int32), cause)
            : null;
    }

    /// <summary>What the statement was for, as a sentence.</summary>
    public static string WhileReading(StatementRun run)
        => run.Reader is { IsChange: true } ? $"While writing {run.Name}." : $"While loading {run.Name}.";

    /// <summary>NULL in a column that an owned value needs, of which other columns are not NULL.</summary>
    private static string? Half<TRow>(ref TRow row, int ordinal, IReadOnlyList<ColumnInfo> columns)
        where TRow : struct, IRow
    {
        if (columns[ordinal].RequiredIn is not { } owned || !row.IsNull(ordinal))
            return null;

        for (int other = 0; other < columns.Count; other++)
        {
            if (columns[ordinal].IsRequiredBeside(columns[other]) && !row.IsNull(other))
            {
                return $"is NULL in the database, but other columns of {owned} are not, and it cannot be without this one; make the "
                    + "property nullable, or store NULL in all of them";
            }
        }

        return null;
    }

    private static string? Problem<TRow>(ref TRow row, int ordinal, ColumnInfo column)
        where TRow : struct, IRow
    {
        if (row.IsNull(ordinal))
            return column.Nullable
                ? null
                : column.Member is null
                ? "is NULL in the database, but the property cannot be null; make the property nullable or the column NOT NULL"
                : "is NULL in the row, but the member cannot be null; make the member nullable, or see why the column, or the row that a "
                    + "relation leads to, is not there";

        try
        {
            Read(ref row, ordinal, column);
            return null;
        }
        catch (Exception exception) when (Concerns(exception))
        {
            string? number = exception is OverflowException ? Number(ref row, ordinal) : null;
            return $"holds a value that cannot be read as {column.Type}: {number ?? exception.Message.TrimEnd('.')}";
        }
    }

    /// <summary>What is wrong with a document or an array, with the key of its row where that was read too.</summary>
    private static string? Document<TRow>(ref TRow row, int ordinal, IReadOnlyList<ColumnInfo> columns)
        where TRow : struct, IRow
    {
        ColumnInfo column = columns[ordinal];
        if (column is not { Type: ColumnType.String, Wrap: { } wrap } || row.IsNull(ordinal))
            return null;

        try
        {
            wrap(row.GetString(ordinal));
            return null;
        }
        catch (JsonException exception)
        {
            return $"holds JSON that cannot be read as its property{Key(ref row, columns, column)}: {exception.Message.TrimEnd('.')}";
        }
    }

    private static string Key<TRow>(ref TRow row, IReadOnlyList<ColumnInfo> columns, ColumnInfo of)
        where TRow : struct, IRow
    {
        List<string> parts = [];
        for (int ordinal = 0; ordinal < columns.Count; ordinal++)
        {
            if (columns[ordinal].Key && columns[ordinal].Owner == of.Owner && Text(ref row, ordinal, columns[ordinal].Type) is { } text)
                parts.Add($"{columns[ordinal].Property} {text}");
        }

        return parts.Count == 0 ? "" : $", in the row of {string.Join(", ", parts)}";
    }

    private static string? Text<TRow>(ref TRow row, int ordinal, ColumnType type)
        where TRow : struct, IRow
    {
        try
        {
            return type switch
            {
                ColumnType.Guid => row.GetGuid(ordinal).ToString(),
                ColumnType.String => row.GetString(ordinal),
                ColumnType.Bytes => Convert.ToHexString(row.GetBytes(ordinal)),
                ColumnType.DateTime => FormattableString.Invariant($"{row.GetDateTime(ordinal):O}"),
                ColumnType.DateOnly => FormattableString.Invariant($"{row.GetDateOnly(ordinal):O}"),
                _ => FormattableString.Invariant($"{row.GetDecimal(ordinal)}"),
            };
        }
        catch (Exception exception) when (Concerns(exception))
        {
            return null;
        }
    }

    /// <summary>The value that is too large for a number, or too small; null where it cannot be told.</summary>
    private static string? Number<TRow>(ref TRow row, int ordinal)
        where TRow : struct, IRow
    {
        try
        {
            return FormattableString.Invariant($"the number {row.GetDecimal(ordinal)} does not fit");
        }
        catch (Exception exception) when (Concerns(exception))
        {
            return null;
        }
    }

    private static void Read<TRow>(ref TRow row, int ordinal, ColumnInfo column)
        where TRow : struct, IRow
    {
        switch (column.Type)
        {
            case ColumnType.Guid when column.IsCompared:
                row.GetKeyGuid(ordinal);
                break;
            case ColumnType.DateTime when column.IsCompared:
                row.GetKeyDateTime(ordinal);
                break;
            case ColumnType.DateOnly when column.IsCompared:
                row.GetKeyDateOnly(ordinal);
                break;
            case ColumnType.Boolean:
                row.GetBoolean(ordinal);
                break;
            case ColumnType.Byte:
                row.GetByte(ordinal);
                break;
            case ColumnType.SByte:
                row.GetSByte(ordinal);
                break;
            case ColumnType.Int16:
                row.GetInt16(ordinal);
                break;
            case ColumnType.UInt16:
                row.GetUInt16(ordinal);
                break;
            case ColumnType.Int32:
                row.GetInt32(ordinal);
                break;
            case ColumnType.UInt32:
                row.GetUInt32(ordinal);
                break;
            case ColumnType.Int64:
                row.GetInt64(ordinal);
                break;
            case ColumnType.UInt64:
                row.GetUInt64(ordinal);
                break;
            case ColumnType.Single:
                row.GetSingle(ordinal);
                break;
            case ColumnType.Double:
                row.GetDouble(ordinal);
                break;
            case ColumnType.Decimal:
                row.GetDecimal(ordinal);
                break;
            case ColumnType.Char:
                row.GetChar(ordinal);
                break;
            case ColumnType.String:
                row.GetString(ordinal);
                break;
            case ColumnType.Guid:
                row.GetGuid(ordinal);
                break;
            case ColumnType.DateTime:
                row.GetDateTime(ordinal);
                break;
            case ColumnType.DateTimeOffset:
                row.GetDateTimeOffset(ordinal);
                break;
            case ColumnType.DateOnly:
                row.GetDateOnly(ordinal);
                break;
            case ColumnType.TimeOnly:
                row.GetTimeOnly(ordinal);
                break;
            case ColumnType.TimeSpan:
                row.GetTimeSpan(ordinal);
                break;
            case ColumnType.Bytes:
                row.GetBytes(ordinal);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column.Type, null);
        }
    }
}
