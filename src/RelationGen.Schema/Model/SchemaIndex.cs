namespace RelationGen.Schema;

/// <summary>An index.</summary>
/// <param name="Name">The name.</param>
/// <param name="Parts">What it is ordered by.</param>
internal sealed record SchemaIndex(string Name, EquatableArray<SchemaIndexPart> Parts)
{
    /// <summary>No two rows have the same values.</summary>
    public bool Unique { get; init; }

    /// <summary>The condition of the rows that it has; null for all rows, and empty for a condition that could not be read.</summary>
    public string? Where { get; init; }

    /// <summary>PostgreSQL: the access method; null for a B-tree, which every index of SQLite is.</summary>
    public string? Method { get; init; }

    /// <summary>PostgreSQL: columns that are stored and not ordered by (<c>INCLUDE</c>).</summary>
    public EquatableArray<string> Include { get; init; }

    /// <summary>PostgreSQL: two rows with NULL are equal (<c>NULLS NOT DISTINCT</c>).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>
    /// PostgreSQL: false for what a failed <c>CREATE INDEX CONCURRENTLY</c> left; it serves no query and promises nothing.
    /// </summary>
    public bool Valid { get; init; } = true;

    /// <summary>Every part is a column: none is an expression.</summary>
    public bool HasColumnsOnly => Parts.All(part => part.Column is not null);

    /// <summary>The columns it is ordered by, up to the first expression.</summary>
    public IEnumerable<string> LeadingColumns => Parts.TakeWhile(part => part.Column is not null).Select(part => part.Column!);

    /// <summary>What it makes unique, it makes unique for all rows: it has all of them, by columns alone, and is valid.</summary>
    public bool IsWholeKey => Unique && Where is null && Valid && HasColumnsOnly;
}

/// <summary>One part of an index.</summary>
/// <param name="Column">The column; null for an expression.</param>
/// <param name="Expression">The expression, as SQL; null for a column, and where it could not be read.</param>
internal sealed record SchemaIndexPart(string? Column, string? Expression = null)
{
    /// <summary>From the greatest to the smallest.</summary>
    public bool Descending { get; init; }

    /// <summary>The collation, where it is not the column's.</summary>
    public string? Collation { get; init; }

    /// <summary>PostgreSQL: the operator class, where it is not that of the type.</summary>
    public string? OperatorClass { get; init; }
}
