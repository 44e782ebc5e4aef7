using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>What all parts of an update look at, and where they put what they find.</summary>
/// <param name="Entities">The classes, with the names that columns have now.</param>
/// <param name="Project">Their sources.</param>
/// <param name="Snapshot">The database.</param>
/// <param name="Classes">Which classes stand for which tables.</param>
/// <param name="Known">The names of the classes and their members.</param>
/// <param name="Plan">What a scaffold beside them would make.</param>
internal sealed record UpdateContext(
    IReadOnlyList<CodeEntity> Entities, SourceProject Project, SchemaSnapshot Snapshot, TableClasses Classes, KnownNames Known,
    Scaffolding Plan)
{
    private readonly Dictionary<string, EntityPlan> _plans =
        Plan.Entities.ToDictionary(entity => entity.Plan.Table.FullName, StringComparer.Ordinal);

    private readonly ILookup<string, ForeignKeyPlan> _keys =
        Plan.ForeignKeys.ToLookup(key => key.Holder.Table.FullName, StringComparer.Ordinal);

    private readonly Dictionary<CodeEntity, IReadOnlyList<SchemaFinding>> _findings = new(ReferenceEqualityComparer.Instance);

    /// <summary>The changes of the sources.</summary>
    public SourceEdits Edits { get; } = new(Project.Files.SelectMany(file => file.GlobalUsings).ToHashSet(StringComparer.Ordinal));

    /// <summary>What is done, asked and left.</summary>
    public List<UpdateItem> Items { get; } = [];

    /// <summary>Where properties may be used.</summary>
    public NameUses Uses { get; } = new(Project);

    /// <summary>The enums that what is new has for its type.</summary>
    public HashSet<EnumPlan> UsedEnums { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a class says otherwise than the database.</summary>
    public IReadOnlyList<SchemaFinding> FindingsOf(CodeEntity entity)
    {
        if (!_findings.TryGetValue(entity, out IReadOnlyList<SchemaFinding>? findings))
            _findings.Add(entity, findings = SchemaRules.Check(entity, Snapshot));

        return findings;
    }

    /// <summary>What the class of a table says of a column; null where it says nothing.</summary>
    public CodeColumn? ColumnOf(SchemaTable table, string column) => EntityOf(table)?.Columns
        .FirstOrDefault(own => NameComparison.Same(Snapshot.Engine, own.Column, column));

    /// <summary>The class of a table that gets what is new; null where there is none.</summary>
    public CodeEntity? EntityOf(SchemaTable table) => Classes.OwnerOf(table);

    /// <summary>The declarations of a class; null where none is found, or one stands in a file with an error.</summary>
    public IReadOnlyList<ClassPart>? PartsOf(CodeEntity entity) => Project.Editable(entity.FullName);

    /// <summary>What a scaffold would write of a table; null where it would write no class.</summary>
    public EntityPlan? PlanOf(SchemaTable table) => _plans.GetValueOrDefault(table.FullName);

    /// <summary>The foreign keys of a table that are or become relations.</summary>
    public IEnumerable<ForeignKeyPlan> KeysOf(SchemaTable table) => _keys[table.FullName];

    /// <summary>Says that a source is edited.</summary>
    public void Edit(SourceCode file, int position, string place, string text) => Add(UpdateItemKind.Edit, place, text, file, position);

    /// <summary>Says what is worth knowing of a place in a source.</summary>
    public void Note(SourceCode file, int position, string place, string text) => Add(UpdateItemKind.Note, place, text, file, position);

    /// <summary>Says that something has to be done by hand.</summary>
    public void Leave(string place, string text, (string File, int Line)? at = null) => Items.Add(
        new UpdateItem(UpdateItemKind.Left, place, text) { File = at?.File, Line = at?.Line ?? 0 });

    private void Add(UpdateItemKind kind, string place, string text, SourceCode file, int position) =>
        Items.Add(new UpdateItem(kind, place, text) { File = file.Path, Line = file.LineOf(position) });
}
