namespace RelationGen.Generator.Model;

/// <summary>What is known of a relation beyond the way it is loaded: for the schema and for tools.</summary>
/// <param name="TargetKey">The key properties of a target that is reached through other tables; otherwise empty.</param>
/// <param name="OnDelete">The member of <c>ReferentialAction</c>, never <c>Default</c>.</param>
/// <param name="OnUpdate">The member of <c>ReferentialAction</c>, never <c>Default</c>.</param>
/// <param name="BackReference">The relation of the target that points back.</param>
internal sealed record RelationFacts(
    EquatableArray<string> TargetKey,
    string OnDelete,
    string OnUpdate,
    string? Constraint,
    bool ModelOnly,
    string? BackReference,
    string? Label,
    string? Template,
    bool Hidden)
{
    /// <summary>What the deletion of what a row refers to comes to: a null that the key cannot take is refused.</summary>
    public string DeleteEffect { get; init; } = OnDelete;
}
