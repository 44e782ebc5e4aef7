using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Update;

/// <summary>What a user says of an update.</summary>
internal sealed record UpdateOptions
{
    /// <summary>The namespace where nothing says another.</summary>
    public const string NoNamespace = "Model";

    /// <summary>Which tables are looked at.</summary>
    public Func<SchemaTable, bool> Takes { get; init; } = _ => true;

    /// <summary>Columns that have another name now.</summary>
    public IReadOnlyList<DdlRename> Renames { get; init; } = [];

    /// <summary>Columns that are gone and have no other name, as <c>table.column</c>.</summary>
    public IReadOnlyList<string> NoRenames { get; init; } = [];

    /// <summary>The folder of new classes where no class of the project has one.</summary>
    public string Folder { get; init; } = string.Empty;

    /// <summary>The namespace of new classes where no class of the project has one.</summary>
    public string Namespace { get; init; } = NoNamespace;
}
