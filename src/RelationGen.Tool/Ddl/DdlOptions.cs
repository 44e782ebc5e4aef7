namespace RelationGen.Tool.Ddl;

/// <summary>What a user allows and says about the way from one schema to another.</summary>
internal sealed record DdlOptions
{
    /// <summary>Steps that lose values are taken.</summary>
    public bool AllowDrop { get; init; }

    /// <summary>No other program uses the database: tables that the classes do not have go.</summary>
    public bool AllTables { get; init; }

    /// <summary>
    /// Tables that classes have and do not make: those of classes without a key, and of referenced projects. They stay as they are.
    /// </summary>
    public IReadOnlyList<(string? Schema, string Name)> KnownTables { get; init; } = [];

    /// <summary>The schema to come to is that of classes, which do not say everything that a database does.</summary>
    public bool IsCode { get; init; }

    /// <summary>Both schemas have SQL as one database prints it, so that texts can be compared.</summary>
    public bool ComparesSql { get; init; } = true;

    /// <summary>What has another name now.</summary>
    public IReadOnlyList<DdlRename> Renames { get; init; } = [];

    /// <summary>What is gone and was not renamed, as <see cref="DdlQuestion.OldPath"/> has it.</summary>
    public IReadOnlyList<string> NoRenames { get; init; } = [];

    /// <summary>Questions that were answered with no; the same thing may be asked of another name.</summary>
    public IReadOnlyList<DdlQuestion> Declined { get; init; } = [];

    /// <summary>A table is one of <see cref="KnownTables"/>.</summary>
    public bool IsKnown(SchemaSnapshot snapshot, SchemaTable table) => KnownTables.Any(known =>
        NameComparison.Same(snapshot.Engine, known.Name, table.Name) && NameComparison.SameSchema(snapshot, known.Schema, table.Schema));

    /// <summary>How two schemas of an engine are compared on the way: PostgreSQL cannot change the order of columns.</summary>
    public DifferOptions Comparison(SchemaEngine engine) => new()
    {
        CompareSql = ComparesSql,
        CompareOrder = engine == SchemaEngine.Sqlite,
    };
}
