using System.Runtime.CompilerServices;
using System.Text;
using SQLitePCL;

namespace RelationGen;

/// <summary>Cells reached by the functions of the native library itself.</summary>
/// <param name="statement">The statement, which the caller keeps from being finalized while cells are read.</param>
internal readonly unsafe struct PointerCells(nint statement) : ISqliteCells
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TypeOf(int ordinal) => NativeSqlite.ColumnType(statement, ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryInteger(int ordinal, out long value)
    {
        // One look-up of the cell, which takes a lock, and then its type and its value, which take none: nobody else uses the connection
        // meanwhile.
        nint cell = NativeSqlite.ColumnValue(statement, ordinal);
        bool isInteger = NativeSqlite.ValueType(cell) == raw.SQLITE_INTEGER;
        value = isInteger ? NativeSqlite.ValueInt64(cell) : 0;
        return isInteger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReal(int ordinal, out double value)
    {
        nint cell = NativeSqlite.ColumnValue(statement, ordinal);
        bool isReal = NativeSqlite.ValueType(cell) == raw.SQLITE_FLOAT;
        value = isReal ? NativeSqlite.ValueDouble(cell) : 0;
        return isReal;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? String(int ordinal)
    {
        // The length is that of what was asked for before it.
        byte* text = NativeSqlite.ColumnText(statement, ordinal);
        return text is null ? null : Encoding.UTF8.GetString(text, NativeSqlite.ColumnBytes(statement, ordinal));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Text(int ordinal)
    {
        byte* text = NativeSqlite.ColumnText(statement, ordinal);
        return new ReadOnlySpan<byte>(text, NativeSqlite.ColumnBytes(statement, ordinal));
    }

    public ReadOnlySpan<byte> Blob(int ordinal)
    {
        byte* blob = NativeSqlite.ColumnBlob(statement, ordinal);
        return new ReadOnlySpan<byte>(blob, NativeSqlite.ColumnBytes(statement, ordinal));
    }
}
