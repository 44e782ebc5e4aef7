namespace RelationGen.Tool.Readers;

/// <summary>A word, text, number or sign of SQL, as SQLite takes it apart; comments and spaces are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The place of its first character.</param>
/// <param name="Text">As it stands there.</param>
internal readonly record struct SqliteToken(SqliteTokenKind Kind, int Start, string Text)
{
    /// <summary>The place behind it.</summary>
    public int End => Start + Text.Length;

    /// <summary>It can be a name: SQLite takes texts in single quotes for names, too.</summary>
    public bool IsName => Kind is SqliteTokenKind.Word or SqliteTokenKind.QuotedName or SqliteTokenKind.Text;

    /// <summary>It is this keyword, or this sign. A name in quotes is never a keyword.</summary>
    public bool Is(string keyword) =>
        Kind is SqliteTokenKind.Word or SqliteTokenKind.Sign && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without its quotes.</summary>
    public string Name => Kind is not (SqliteTokenKind.QuotedName or SqliteTokenKind.Text) ? Text
        : Text[0] == '[' ? Text[1..^1]
        : Text[1..^1].Replace(new string(Text[0], 2), Text[..1], StringComparison.Ordinal);
}
