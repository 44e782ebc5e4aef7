namespace RelationGen;

/// <summary>
/// The cells of the row that a statement is on, as SQLite converts them: 0 and nothing for NULL. Implementations are structs, so that their
/// methods are called directly.
/// </summary>
internal interface ISqliteCells
{
    /// <summary>One of <c>SQLITE_INTEGER</c>, <c>SQLITE_FLOAT</c>, <c>SQLITE_TEXT</c>, <c>SQLITE_BLOB</c> and <c>SQLITE_NULL</c>.</summary>
    int TypeOf(int ordinal);

    /// <summary>The number of a cell that is an integer; false for every other.</summary>
    bool TryInteger(int ordinal, out long value);

    /// <summary>The number of a cell that is a binary fraction; false for every other.</summary>
    bool TryReal(int ordinal, out double value);

    /// <summary>The text; null for NULL.</summary>
    string? String(int ordinal);

    /// <summary>
    /// The bytes of a cell that holds text. A database in UTF-16 may yield them so: no text that is looked for in bytes reads the same
    /// there.
    /// </summary>
    ReadOnlySpan<byte> Text(int ordinal);

    ReadOnlySpan<byte> Blob(int ordinal);
}
