using RelationGen.Model;

namespace RelationGen.Tool.Code;

/// <summary>The entities of an assembly.</summary>
/// <param name="Entities">What a database is concerned with.</param>
/// <param name="Models">All that the generator knows, in the same order.</param>
internal sealed record CodeModels(IReadOnlyList<CodeEntity> Entities, IReadOnlyList<EntityModel> Models)
{
    /// <summary>Entities of assemblies beside it, which relations may lead to.</summary>
    public IReadOnlyList<EntityModel> References { get; private init; } = [];

    /// <summary>Reads them.</summary>
    /// <exception cref="ToolException">The assembly cannot be read, has no entities, or was written by another version.</exception>
    public static CodeModels Read(string assembly)
    {
        IReadOnlyList<string> texts = AssemblyModels.Read(assembly);
        if (texts.Count == 0)
        {
            throw new ToolException(
                ExitCode.WrongUse,
                $"{assembly} has no entities: no class of it was written to by RelationGen. Is it the project with the [Table] classes?");
        }

        var models = texts.Select(text => (Code: CodeReader.Read(text), Model: Parse(text, assembly)))
            .Where(model => model.Code is not null)
            .OrderBy(model => model.Model.FullName, StringComparer.Ordinal)
            .ToArray();
        return new CodeModels([.. models.Select(model => model.Code!)], [.. models.Select(model => model.Model)])
        {
            References = Beside(assembly),
        };
    }

    /// <summary>
    /// The tables that the classes have and the library does not create for them: of classes without a key, and of other projects.
    /// </summary>
    public IReadOnlyList<(string? Schema, string Name)> KnownTables =>
    [
        .. Models.Where(model => !model.HasKey).Concat(References).Select(model => (model.Schema, model.Table)),
        .. References.SelectMany(model => model.Relations).Select(relation => relation.Junction).OfType<JunctionModel>()
            .Select(junction => (junction.Schema, junction.Table)),
    ];

    /// <summary>The tables that the library would create for them.</summary>
    public SchemaSnapshot Snapshot(SchemaEngine engine) => CodeSnapshot.Of(Models, References, engine);

    /// <summary>The same as a database would tell of them, where one can be had; and whether it is.</summary>
    public Task<(SchemaSnapshot Snapshot, bool IsExact)> ExactSnapshotAsync(SchemaEngine engine) =>
        CodeSnapshot.ExactAsync(Models, References, engine);

    /// <summary>A project is built together with those it references.</summary>
    private static EntityModel[] Beside(string assembly) =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(assembly)!, "*.dll")
            .Where(other => !string.Equals(other, assembly, StringComparison.Ordinal) && IsManaged(other))
            .Order(StringComparer.Ordinal)
            .SelectMany(other => AssemblyModels.Read(other).Select(text => Parse(text, other))),
    ];

    private static bool IsManaged(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using var image = new System.Reflection.PortableExecutable.PEReader(file);
            return image.HasMetadata;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static EntityModel Parse(string text, string assembly)
    {
        try
        {
            return EntityModel.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new ToolException(
                ExitCode.WrongUse,
                $"{assembly} was built with another version of RelationGen than this tool reads; use the tool of the same version.",
                exception);
        }
    }
}
