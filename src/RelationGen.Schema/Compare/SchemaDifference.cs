namespace RelationGen.Schema;

/// <summary>One thing that two snapshots say differently.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Table">The table or type with its schema, where it has one.</param>
/// <param name="Member">The column, or the constraint or index by its name or its columns; null for the table itself.</param>
/// <param name="Expected">What the first one says, as words or SQL; null where it has nothing.</param>
/// <param name="Found">What the second one says; null where it has nothing.</param>
/// <param name="Effect">The worst that it does to a program that believes the first one.</param>
/// <param name="Consequence">What that is, as half a sentence.</param>
internal sealed record SchemaDifference(
    DifferenceKind Kind, string Table, string? Member, string? Expected, string? Found, DifferenceEffect Effect, string Consequence)
{
    /// <summary>The parts of the snapshots that differ, for whoever wants to point at them or change them.</summary>
    public object? ExpectedPart { get; init; }

    /// <inheritdoc cref="ExpectedPart"/>
    public object? FoundPart { get; init; }

    /// <summary>The place: <c>posts.author_id</c>.</summary>
    public string Path => Member is null ? Table : Table + "." + Member;
}
