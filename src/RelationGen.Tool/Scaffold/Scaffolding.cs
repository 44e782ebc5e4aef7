namespace RelationGen.Tool.Scaffold;

/// <summary>What is made of a database.</summary>
/// <param name="Report">What was decided, and what the sources cannot say.</param>
internal sealed record Scaffolding(ScaffoldReport Report)
{
    private IReadOnlyList<ScaffoldFile>? _files;

    /// <summary>The sources, by path, which are printed when they are asked for.</summary>
    public IReadOnlyList<ScaffoldFile> Files
    {
        get => _files ??= Print();
        init => _files = value;
    }

    /// <summary>The enums that are made.</summary>
    public IReadOnlyList<EnumPlan> Enums { get; init; } = [];

    /// <summary>A file says how columns without a name of their own are called.</summary>
    public bool SaysNaming { get; init; }

    /// <summary>The classes.</summary>
    public IReadOnlyList<EntityPlan> Entities { get; init; } = [];

    /// <summary>The foreign keys that are relations.</summary>
    public IReadOnlyList<ForeignKeyPlan> ForeignKeys { get; init; } = [];

    private ScaffoldFile[] Print() =>
    [
        .. Entities.Select(entity => new ScaffoldFile(entity.Plan.File, SourceWriter.Print(entity)))
            .Concat(Enums.Select(plan => new ScaffoldFile(plan.File, SourceWriter.Print(plan))))
            .Concat(SaysNaming ? [new ScaffoldFile("Naming.cs", SourceWriter.PrintNaming())] : [])
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}

/// <summary>One source.</summary>
/// <param name="Path">Where it stands below the output folder, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record ScaffoldFile(string Path, string Text);
