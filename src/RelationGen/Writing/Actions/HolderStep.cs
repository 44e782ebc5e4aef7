using System.Data.Common;

namespace RelationGen;

/// <summary>Reads the keys of rows that refer to others, of whatever entity they are.</summary>
/// <param name="reference">The foreign key by which they refer.</param>
/// <param name="write">Writes the statement; its rows are the parts of the holder's key.</param>
internal sealed class HolderStep(Reference reference, Action<SqlWriter> write)
    : ReadingStep(reference.Holder.Info, reference.Name, write), IRowReader
{
    /// <summary>As many keys as an exception has use for, as SQL.</summary>
    public const string Most = "100";

    /// <summary>The keys; those of several parts are tuples.</summary>
    public List<object> Keys { get; } = [];

    IReadOnlyList<ColumnInfo> IRowReader.Columns => [];

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    private static object KeyOf(object[] parts) => parts switch
    {
        [var one] => one,
        [var first, var second] => (first, second),
        [var first, var second, var third] => (first, second, third),
        [var first, var second, var third, var fourth] => (first, second, third, fourth),
        [var first, var second, var third, var fourth, .. var rest] => (first, second, third, fourth, KeyOf(rest)),
        [] => "",
    };

    private readonly struct Sink(HolderStep step) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
        {
            IReadOnlyList<ColumnInfo> columns = step.Table.KeyColumns;
            var parts = new object[columns.Count];
            for (int i = 0; i < parts.Length; i++)
                parts[i] = ValueOf(ref row, columns[i].Type, i);

            step.Keys.Add(KeyOf(parts));
        }

        private static object ValueOf<TRow>(ref TRow row, ColumnType type, int ordinal)
            where TRow : struct, IRow
            => type switch
            {
                ColumnType.Boolean => row.GetBoolean(ordinal),
                ColumnType.Byte => row.GetByte(ordinal),
                ColumnType.SByte => row.GetSByte(ordinal),
                ColumnType.Int16 => row.GetInt16(ordinal),
                ColumnType.UInt16 => row.GetUInt16(ordinal),
                ColumnType.Int32 => row.GetInt32(ordinal),
                ColumnType.UInt32 => row.GetUInt32(ordinal),
                ColumnType.Int64 => row.GetInt64(ordinal),
                ColumnType.UInt64 => row.GetUInt64(ordinal),
                ColumnType.Single => row.GetSingle(ordinal),
                ColumnType.Double => row.GetDouble(ordinal),
                ColumnType.Decimal => row.GetDecimal(ordinal),
                ColumnType.Char => row.GetChar(ordinal),
                ColumnType.Guid => row.GetGuid(ordinal),
                ColumnType.DateTime => row.GetDateTime(ordinal),
                ColumnType.DateTimeOffset => row.GetDateTimeOffset(ordinal),
                ColumnType.DateOnly => row.GetDateOnly(ordinal),
                ColumnType.TimeOnly => row.GetTimeOnly(ordinal),
                ColumnType.TimeSpan => row.GetTimeSpan(ordinal),
                ColumnType.Bytes => row.GetBytes(ordinal),
                _ => row.GetString(ordinal),
            };
    }
}
