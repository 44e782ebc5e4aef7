using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>A change of the relations of a project.</summary>
/// <param name="Before">The project.</param>
/// <param name="After">The project with the change.</param>
internal sealed record ProjectChange(Project Before, Project After)
{
    /// <summary>What is declared otherwise, the most important first.</summary>
    public ImmutableArray<ChangedMember> Members { get; init; } = [];

    /// <summary>What compiled before and does not any more.</summary>
    public ImmutableArray<Diagnostic> Broken { get; init; } = [];

    /// <summary>Relations that stay and find their rows by other columns afterwards.</summary>
    public ImmutableArray<string> Retargeted { get; init; } = [];

    /// <summary>What the deletion of rows does, where the change makes that another thing.</summary>
    public ImmutableArray<ChangedDeletion> Deletions { get; init; } = [];
}

/// <summary>A member or a class that changes.</summary>
/// <param name="What">What happens to what: <c>the relation goes</c>.</param>
/// <param name="Name">The member.</param>
/// <param name="Place">Where it is declared.</param>
internal sealed record ChangedMember(string What, string Name, Location Place);

/// <summary>What the deletion of a row of an entity does.</summary>
/// <param name="Before">As a sentence; null where it did nothing but delete the row.</param>
/// <param name="After">As a sentence; null where it does nothing else any more.</param>
internal sealed record ChangedDeletion(string? Before, string? After);

/// <summary>Where a relation is kept in the database.</summary>
/// <param name="Schema">The schema of the table; null for the default one.</param>
/// <param name="Table">The table that has the foreign key, or the junction.</param>
/// <param name="Columns">The foreign key; for a junction both.</param>
internal sealed record RelationPlace(string? Schema, string Table, ImmutableArray<string> Columns);

/// <summary>A relation that is removed.</summary>
/// <param name="Display">The relation as messages name it.</param>
/// <param name="Change">What happens to the project.</param>
internal sealed record RemovedRelation(string Display, ProjectChange Change)
{
    /// <summary>The foreign key that goes; null where none does.</summary>
    public RelationPlace? Key { get; init; }

    /// <summary>The columns that the foreign key's table is identified by; none where it has no key.</summary>
    public ImmutableArray<string> Identity { get; init; } = [];

    /// <summary>The junction that goes; null where none does.</summary>
    public RelationPlace? Junction { get; init; }
}

/// <summary>Two foreign keys of a table that become the two sides of many-to-many relations.</summary>
/// <param name="Entity">The class of the table.</param>
/// <param name="Change">What happens to the project.</param>
/// <param name="Place">The table and both keys.</param>
/// <param name="IsUnique">The model says that no pair occurs twice.</param>
internal sealed record JoinedEntity(string Entity, ProjectChange Change, RelationPlace Place, bool IsUnique);

/// <summary>A junction that becomes an entity.</summary>
/// <param name="Entity">The new class.</param>
/// <param name="Change">What happens to the project.</param>
/// <param name="Place">The junction.</param>
internal sealed record SplitRelation(string Entity, ProjectChange Change, RelationPlace Place);
