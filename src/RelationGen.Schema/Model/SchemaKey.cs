namespace RelationGen.Schema;

/// <summary>A primary key or a unique constraint.</summary>
/// <param name="Name">The name of the constraint; null where it has none or none could be read.</param>
/// <param name="Columns">The columns, in their order.</param>
internal sealed record SchemaKey(string? Name, EquatableArray<string> Columns)
{
    /// <summary>PostgreSQL: two rows with NULL are equal (<c>NULLS NOT DISTINCT</c>).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>
    /// PostgreSQL: it is asked at the end of a transaction, if the transaction says so or <see cref="InitiallyDeferred"/>.
    /// </summary>
    public bool Deferrable { get; init; }

    /// <summary>PostgreSQL: it is asked at the end of a transaction.</summary>
    public bool InitiallyDeferred { get; init; }
}
