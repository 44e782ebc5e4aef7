namespace RelationGen.Schema;

/// <summary>Something that a class says and the database does not.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Entity">The full name of the class.</param>
/// <param name="Member">The property that says it; null for the class itself.</param>
/// <param name="Message">What is wrong and what to do, without a full stop at the end.</param>
internal sealed record SchemaFinding(string Rule, string Entity, string? Member, string Message)
{
    /// <summary>It is worth knowing, and nothing goes wrong.</summary>
    public bool IsInfo => Rule is "RG6005" or "RG6010" or "RG6011" or "RG6015";

    /// <summary>The part of the snapshot that says otherwise; null where nothing does.</summary>
    public object? Part { get; init; }

    /// <summary>What the class says once it agrees with the database; null where nobody can know.</summary>
    public SchemaRepair? Repair { get; init; }
}
