namespace RelationGen;

/// <summary>What the statement that creates a table says of a column, part by part.</summary>
/// <param name="Type">The type.</param>
internal sealed record ColumnText(string Type)
{
    /// <summary>The collation, as it is written; null for that of the database.</summary>
    public string? Collation { get; init; }

    /// <summary>The column admits NULL.</summary>
    public bool IsNullable { get; init; }

    /// <summary>How the database counts the values; null where it does not.</summary>
    public string? Identity { get; init; }

    /// <summary>What the value is computed by; null where it is not.</summary>
    public string? Computed { get; init; }

    /// <summary>What a row has that gives no value; null for NULL.</summary>
    public string? Default { get; init; }
}
