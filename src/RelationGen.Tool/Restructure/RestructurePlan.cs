using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Restructure;

/// <summary>What a command does to the relations of a project: to its sources, to rows, and to the schema.</summary>
/// <param name="Command">The command.</param>
/// <param name="Title">What it does, as a headline.</param>
/// <param name="Change">What happens to the project.</param>
/// <param name="Files">The sources that are written.</param>
internal sealed record RestructurePlan(string Command, string Title, ProjectChange Change, IReadOnlyList<ChangedFile> Files)
{
    /// <summary>What is to be known of rows, as sentences.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>The statements for each schema that is known.</summary>
    public IReadOnlyList<SchemaPlan> Schemas { get; init; } = [];

    /// <summary>Why nothing can be done, as sentences.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>The database does what it does, whatever the classes say.</summary>
    public bool KeepsDatabase { get; init; }

    /// <summary>Why it cannot be done, as sentences: what is refused, and what is in the way of statements.</summary>
    public IReadOnlyList<string> Reasons =>
        [.. Refusals, .. Schemas.Where(schema => schema.Schema.Target is not null).SelectMany(schema => schema.Ddl.Obstacles)];

    /// <summary>How it can be undone, or what else is worth knowing, as sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>The statements that take a schema to its new form.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Ddl">The statements.</param>
internal sealed record SchemaPlan(KnownSchema Schema, DdlPlan Ddl);
