using RelationGen.Tool.Code;
using RelationGen.Tool.Databases;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Files;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Restructure;

/// <summary>Finds the schemas that a change of a project is about.</summary>
internal static class KnownSchemas
{
    /// <summary>The schema of a database.</summary>
    public static async Task<KnownSchema> OfAsync(DatabaseTarget target, SchemaFilter filter, CancellationToken cancellationToken)
    {
        SchemaSnapshot snapshot = await target.ReadAsync(filter, cancellationToken).ConfigureAwait(false);
        DdlFacts facts = await target.AskAsync(
            connection => DdlFactReader.ReadAsync(target.Engine, connection, cancellationToken), cancellationToken).ConfigureAwait(false);
        return new KnownSchema(snapshot, $"the database {target.Name}") { Target = target, Facts = facts };
    }

    /// <summary>The snapshots beside a project; where there are none, what the library would make of its classes in each
    /// database.</summary>
    public static async Task<IReadOnlyList<KnownSchema>> BesideAsync(string projectFile, ToolConsole console)
    {
        string folder = Path.GetDirectoryName(projectFile)!;
        if (Directory.EnumerateFiles(folder, "relations.schema*.json").Any())
            return [.. SnapshotFiles.Read(null, folder, console)
                .Select(file => new KnownSchema(file.Snapshot, console.ShortPath(file.Path)))];

        // An assembly that is older than its sources has other classes.
        if (ProjectAssembly.TryFind(projectFile) is not { NewerSource: null } assembly)
            return [];

        CodeModels models = CodeModels.Read(assembly.Assembly);
        List<KnownSchema> schemas = [];
        foreach (SchemaEngine engine in Enum.GetValues<SchemaEngine>())
        {
            (SchemaSnapshot snapshot, _) = await models.ExactSnapshotAsync(engine).ConfigureAwait(false);
            schemas.Add(new KnownSchema(snapshot, $"{EngineNames.Display(engine)} as RelationSchema makes it"));
        }

        return schemas;
    }
}
