namespace RelationGen.Tool.Readers;

/// <summary>What a <see cref="SqliteToken"/> is.</summary>
internal enum SqliteTokenKind
{
    /// <summary>A keyword, or a name without quotes.</summary>
    Word,

    /// <summary>A name in double quotes, backticks or brackets.</summary>
    QuotedName,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>A number, or bytes such as <c>x'00'</c>.</summary>
    Literal,

    /// <summary>Anything else, one character long.</summary>
    Sign,
}
