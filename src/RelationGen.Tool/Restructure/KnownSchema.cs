using RelationGen.Tool.Databases;
using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Restructure;

/// <summary>A schema that a change is planned for: of a database, of a snapshot beside the project, or of the classes.</summary>
/// <param name="Snapshot">The schema.</param>
/// <param name="Name">Where it is from, as a person calls it.</param>
internal sealed record KnownSchema(SchemaSnapshot Snapshot, string Name)
{
    /// <summary>The database; null for a file or for classes.</summary>
    public DatabaseTarget? Target { get; init; }

    /// <summary>What the database says beyond its snapshot.</summary>
    public DdlFacts Facts { get; init; } = DdlFacts.Unknown;

    /// <summary>Plans the way to another form of the schema. What it loses is what was asked for.</summary>
    public SchemaPlan PlanTo(SchemaSnapshot goal) =>
        new(this, DdlPlanner.Create(Snapshot, goal, new DdlOptions { AllowDrop = true }, Facts));

    /// <summary>The table.</summary>
    public SchemaTable? Find(string? schema, string name) =>
        Snapshot.Tables.FirstOrDefault(table => NameComparison.Same(Snapshot.Engine, table.Name, name)
            && NameComparison.SameSchema(Snapshot, table.Schema, Snapshot.Engine == SchemaEngine.Sqlite ? null : schema));

    /// <summary>The names as this schema compares them.</summary>
    public StringComparer Names => NameComparison.Comparer(Snapshot.Engine);

    /// <summary>The schema with another table in the place of one, or without it.</summary>
    public SchemaSnapshot With(SchemaTable table, SchemaTable? changed) => Snapshot with
    {
        Tables = Snapshot.Tables.Select(other => other == table ? changed : other).OfType<SchemaTable>().ToEquatableArray(),
    };
}
