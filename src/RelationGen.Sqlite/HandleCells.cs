using System.Runtime.CompilerServices;
using SQLitePCL;

namespace RelationGen;

/// <summary>Cells reached through SQLitePCLRaw, which Microsoft.Data.Sqlite is built on.</summary>
internal readonly struct HandleCells(sqlite3_stmt statement) : ISqliteCells
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TypeOf(int ordinal) => raw.sqlite3_column_type(statement, ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryInteger(int ordinal, out long value)
    {
        bool isInteger = TypeOf(ordinal) == raw.SQLITE_INTEGER;
        value = isInteger ? raw.sqlite3_column_int64(statement, ordinal) : 0;
        return isInteger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReal(int ordinal, out double value)
    {
        bool isReal = TypeOf(ordinal) == raw.SQLITE_FLOAT;
        value = isReal ? raw.sqlite3_column_double(statement, ordinal) : 0;
        return isReal;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? String(int ordinal) => raw.sqlite3_column_text(statement, ordinal).utf8_to_string();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Text(int ordinal) => raw.sqlite3_column_blob(statement, ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Blob(int ordinal) => raw.sqlite3_column_blob(statement, ordinal);
}
