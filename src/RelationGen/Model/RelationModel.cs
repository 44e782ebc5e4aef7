using System.Text.Json.Serialization;

namespace RelationGen.Model;

/// <summary>One relation of an entity, with what was concluded from both of its sides.</summary>
public sealed record RelationModel
{
    /// <summary>The relation property.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of the relation, seen from this entity.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required RelationType Type { get; init; }

    /// <summary>Where the foreign key is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required RelationSide Side { get; init; }

    /// <summary>
    /// The <see cref="EntityModel.FullName"/> of the target; null for <see cref="RelationType.MorphTo"/>, which has <see cref="Targets"/>.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>The table of the target; null for <see cref="RelationType.MorphTo"/>.</summary>
    public string? TargetTable { get; init; }

    /// <summary>The schema of the target's table; null for the default one.</summary>
    public string? TargetSchema { get; init; }

    /// <summary>The properties of this entity that are compared: its foreign key, or what the other side references.</summary>
    public required KeyModel Key { get; init; }

    /// <summary>
    /// The properties of the target that they are compared with, in the same order; for a many-to-many relation the target's key, which is
    /// compared with the junction. Empty for <see cref="RelationType.MorphTo"/>, where they are the key of each target.
    /// </summary>
    public KeyModel TargetKey { get; init; } = new() { Properties = [], Columns = [] };

    /// <summary>The foreign key cannot be null; always false where this side does not store it.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// What happens to the referencing rows when the referenced row is deleted; never <see cref="ReferentialAction.Default"/>.
    /// </summary>
    public required ReferentialAction OnDelete { get; init; }

    /// <summary>
    /// What happens to the referencing rows when the referenced key changes; never <see cref="ReferentialAction.Default"/>.
    /// </summary>
    public required ReferentialAction OnUpdate { get; init; }

    /// <summary>The declared name of the foreign key constraint; null for the default.</summary>
    public string? Constraint { get; init; }

    /// <summary>The database has no constraint for the relation.</summary>
    public bool ModelOnly { get; init; }

    /// <summary>
    /// The property of the target, or of each target, that is set when a row with the foreign key changes; null for none.
    /// </summary>
    public string? Touch { get; init; }

    /// <summary>The junction table; null unless <see cref="Side"/> is <see cref="RelationSide.Junction"/>.</summary>
    public JunctionModel? Junction { get; init; }

    /// <summary>The relation of the target that points back; null when there is none.</summary>
    public string? BackReference { get; init; }

    /// <summary>Display name for tools; null when none is declared.</summary>
    public string? Label { get; init; }

    /// <summary>Display template for tools, such as <c>{Title} by {Author.Name}</c>; null when none is declared.</summary>
    public string? Template { get; init; }

    /// <summary>Tools should not show the relation.</summary>
    public bool Hidden { get; init; }

    /// <summary>
    /// The <see cref="EntityModel.FullName"/> of the entity between the two sides, the first one of a path; null for a direct relation. Its
    /// own relations have the constraints.
    /// </summary>
    public string? Through { get; init; }

    /// <summary>
    /// The column that says which of <see cref="Targets"/> a key belongs to: of this entity for <see cref="RelationType.MorphTo"/>,
    /// otherwise of the target or the junction. Null unless the relation is polymorphic.
    /// </summary>
    public string? Discriminator { get; init; }

    /// <summary>
    /// The <see cref="EntityModel.FullName"/> of the entities by the text that stands for each: the targets of
    /// <see cref="RelationType.MorphTo"/>, the target of
    /// <see cref="RelationType.MorphedByMany"/>, otherwise this entity alone. Null unless the relation is polymorphic.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Targets { get; init; }

    /// <summary>The method that limits the relation to matching rows; null when it has all.</summary>
    public string? Where { get; init; }

    /// <summary>The method that orders the rows; null for key order.</summary>
    public string? OrderBy { get; init; }
}
