using System.Buffers.Text;
using System.Text;
using SQLitePCL;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>A prepared statement of SQLite's own interface, as far as C# reaches without pointers.</summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public RawStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    public RawStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    public RawStatement Bind(int index, string value)
    {
        Check(raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    /// <summary>Goes to the next row; after the last the statement is ready to run again.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;

        if (code != raw.SQLITE_DONE)
            Check(code);

        raw.sqlite3_reset(_statement);
        return false;
    }

    public void Reset() => raw.sqlite3_reset(_statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    /// <summary>The bytes of a text, until the next row.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public Guid Guid(int column) => Utf8Parser.TryParse(Utf8(column), out Guid value, out _) ? value : throw new InvalidOperationException("The cell is no Guid.");

    /// <summary>The form in which Microsoft.Data.Sqlite writes whole seconds.</summary>
    public DateTime Moment(int column)
    {
        ReadOnlySpan<byte> text = Utf8(column);
        return new DateTime((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8), Two(text, 11), Two(text, 14), Two(text, 17));
    }

    public void Dispose() => _statement.Dispose();

    private static int Two(ReadOnlySpan<byte> text, int start) => ((text[start] - '0') * 10) + text[start + 1] - '0';

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new InvalidOperationException(raw.sqlite3_errmsg(_database).utf8_to_string());
    }
}
