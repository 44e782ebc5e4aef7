namespace RelationGen.Generator.Model;

/// <summary>What the schema of a project needs of one entity: its name, and those of the targets that other assemblies declare.</summary>
internal sealed record SchemaEntry(string FullName, EquatableArray<string> References);

/// <summary>The entities of a project, in the order of their names.</summary>
/// <param name="Namespace">Where the class that creates the tables goes; null when the project has one of its own.</param>
internal sealed record SchemaModel(string? Namespace, EquatableArray<string> Entities, EquatableArray<string> References);
