using RelationGen.Generator.Model;

namespace RelationGen.Generator.Impact;

/// <summary>All that deletions need to know of one entity: its table, and the foreign keys that its relations declare.</summary>
/// <param name="Externals">The entities of other assemblies that store a key of this one.</param>
internal sealed record EntityReferences(
    string FullName, string Table, string? Schema, EquatableArray<ReferenceModel> References, EquatableArray<ExternalEntity> Externals);

/// <summary>A foreign key as one relation declares it.</summary>
/// <param name="Rank">The relations that know more of a key come first.</param>
/// <param name="Holder">The entity that stores the key; null for a junction.</param>
/// <param name="Table">The table that stores it.</param>
/// <param name="Target">The entity that it refers to.</param>
/// <param name="Value">What stands for the target in a discriminator; null unless the key is polymorphic.</param>
/// <param name="Action">The member of <c>ReferentialAction</c>.</param>
/// <param name="IsEnforced">The database has a constraint for it.</param>
internal sealed record ReferenceModel(
    ReferenceRank Rank, string? Holder, string Table, string? Schema, EquatableArray<string> Columns, string Target, string? Value, string Action, bool IsEnforced);

/// <summary>How much a relation knows of the foreign key that it declares.</summary>
internal enum ReferenceRank
{
    /// <summary>It stores the key.</summary>
    Own,

    /// <summary>Its target stores the key.</summary>
    Targets,

    /// <summary>It stores a key that may lead to several entities.</summary>
    Polymorphic,

    /// <summary>A junction stores the key.</summary>
    Junction,
}

/// <summary>An entity of another assembly, as its embedded model has it.</summary>
/// <param name="Effects">What its deletion does to the tables of its own assembly.</param>
internal sealed record ExternalEntity(string FullName, string Table, string? Schema, EquatableArray<DeleteEffect> Effects);
