namespace RelationGen.Generator.Model;

/// <summary>What the schema of a project needs of one entity: its name, those of the targets that other assemblies declare, and the warnings that naming it causes.</summary>
internal sealed record SchemaEntry(string FullName, EquatableArray<string> References, EquatableArray<string> Tolerated);

/// <summary>The entities of a project, in the order of their names.</summary>
/// <param name="Namespace">Where the class that creates the tables goes, empty for no namespace; null when the project has one of its own.</param>
/// <param name="Entities">Their names.</param>
/// <param name="References">The entities of other projects that they refer to.</param>
/// <param name="Tolerated">Ids of warnings that naming them causes.</param>
internal sealed record SchemaModel(
    SchemaHome Home, EquatableArray<string> Entities, EquatableArray<string> References, EquatableArray<string> Tolerated)
{
    public string? Namespace => Home.Namespace;
}

/// <summary>Where that class stands.</summary>
/// <param name="Namespace">Its namespace, empty for none; null when the project has such a class itself.</param>
/// <param name="IsNamed">The whole project can name it without the namespace: no other type is called so where there is none.</param>
internal sealed record SchemaHome(string? Namespace, bool IsNamed);
