using System.Runtime.CompilerServices;
using System.Text;

namespace RelationGen;

/// <summary>Cells reached by the functions of the native library itself.</summary>
/// <param name="statement">The statement, which the caller keeps from being finalized while cells are read.</param>
internal readonly unsafe struct PointerCells(nint statement) : ISqliteCells
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TypeOf(int ordinal) => NativeSqlite.ColumnType(statement, ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Integer(int ordinal) => NativeSqlite.ColumnInt64(statement, ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Real(int ordinal) => NativeSqlite.ColumnDouble(statement, ordinal);

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
