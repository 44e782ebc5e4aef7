using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>What all parts of an update look at, and where they put what they find.</summary>
/// <param name="Entities">The classes, with the names that columns have now.</param>
/// <param name="Project">Their sources.</param>
/// <param name="Snapshot">The database.</param>
/// <param name="Known">The names of the classes and their members.</param>
/// <param name="Plan">What a scaffold beside them would make.</param>
internal sealed record UpdateContext(
    IReadOnlyList<CodeEntity> Entities, SourceProject Project, SchemaSnapshot Snapshot, KnownNames Known, Scaffolding Plan)
{
    /// <summary>The changes of the sources.</summary>
    public SourceEdits Edits { get; } = new();

    /// <summary>What is done, asked and left.</summary>
    public List<UpdateItem> Items { get; } = [];

    /// <summary>Where properties may be used.</summary>
    public NameUses Uses { get; } = new(Project);

    /// <summary>The usings of the whole project.</summary>
    public IReadOnlySet<string> GlobalUsings { get; } = Project.Files.SelectMany(file => file.GlobalUsings)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The enums that what is new has for its type.</summary>
    public HashSet<EnumPlan> UsedEnums { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the first class of a table says of a column; null where none does.</summary>
    public CodeColumn? ColumnOf(SchemaTable table, string column) => EntityOf(table)?.Columns
        .FirstOrDefault(own => NameComparison.Same(Snapshot.Engine, own.Column, column));

    /// <summary>The first class of a table; null where there is none.</summary>
    public CodeEntity? EntityOf(SchemaTable table) => Entities.FirstOrDefault(entity =>
        Snapshot.Find(entity.Schema, entity.Table) is { } own && own.FullName == table.FullName);

    /// <summary>The declarations of a class; null where none is found, or one stands in a file with an error.</summary>
    public IReadOnlyList<ClassPart>? PartsOf(CodeEntity entity) =>
        Project.Find(entity.FullName) is { Count: > 0 } parts && parts.All(part => part.File.Error is null) ? parts : null;

    /// <summary>What a scaffold would write of a table; null where it would write no class.</summary>
    public EntityPlan? PlanOf(SchemaTable table) => Plan.Entities.FirstOrDefault(entity => entity.Plan.Table.FullName == table.FullName);

    /// <summary>Says that a source is edited.</summary>
    public void Edit(SourceCode file, int position, string place, string text) => Items.Add(
        new UpdateItem(UpdateItemKind.Edit, place, text) { File = file.Path, Line = file.LineOf(position) });

    /// <summary>Says that something has to be done by hand.</summary>
    public void Leave(string place, string text, (string File, int Line)? at = null) => Items.Add(
        new UpdateItem(UpdateItemKind.Left, place, text) { File = at?.File, Line = at?.Line ?? 0 });
}
