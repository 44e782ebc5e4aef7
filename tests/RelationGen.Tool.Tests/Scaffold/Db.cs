using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Tests.Scaffold;

/// <summary>Short words for schemas of tests.</summary>
internal static class Db
{
    public static ScaffoldOptions Options { get; } = new("Shop.Model");

    public static SchemaSnapshot PostgreSql(params SchemaTable[] tables) =>
        new(SchemaEngine.PostgreSql) { DefaultSchema = "public", Tables = tables.ToEquatableArray() };

    public static SchemaSnapshot Sqlite(params SchemaTable[] tables) => new(SchemaEngine.Sqlite) { Tables = tables.ToEquatableArray() };

    public static SchemaTable Table(string name, params SchemaColumn[] columns) =>
        new(Schema: null, name) { Columns = columns.ToEquatableArray() };

    public static SchemaColumn Column(string name, string type = "text", bool nullable = false, string? def = null) =>
        new(name, type) { Nullable = nullable, Default = def };

    /// <summary>A key that the database counts.</summary>
    public static SchemaColumn Id(string name = "id", string type = "bigint") => new(name, type) { Identity = SchemaIdentity.ByDefault };

    public static SchemaTable Key(this SchemaTable table, params string[] columns) =>
        table with { PrimaryKey = new SchemaKey(table.Name + "_pkey", columns.ToEquatableArray()) };

    public static SchemaTable Unique(this SchemaTable table, params string[] columns) => table with
    {
        Uniques = table.Uniques.Append(new SchemaKey(table.Name + "_" + string.Join('_', columns) + "_key", columns.ToEquatableArray()))
            .ToEquatableArray(),
    };

    public static SchemaTable Index(this SchemaTable table, SchemaIndex index) =>
        table with { Indexes = table.Indexes.Append(index).ToEquatableArray() };

    public static SchemaIndex IndexOf(string name, params string[] columns) =>
        new(name, columns.Select(column => new SchemaIndexPart(column)).ToEquatableArray());

    /// <summary>A foreign key over one column to a key called id.</summary>
    public static SchemaTable Refers(
        this SchemaTable table, string column, string target, string referenced = "id", SchemaAction onDelete = SchemaAction.NoAction,
        SchemaAction onUpdate = SchemaAction.NoAction) => table.Refers([column], target, [referenced], onDelete, onUpdate);

    public static SchemaTable Refers(
        this SchemaTable table, string[] columns, string target, string[] referenced, SchemaAction onDelete = SchemaAction.NoAction,
        SchemaAction onUpdate = SchemaAction.NoAction) => table with
        {
            ForeignKeys = table.ForeignKeys.Append(new SchemaForeignKey(
            table.Name + "_" + string.Join('_', columns) + "_fkey", columns.ToEquatableArray(), RefSchema: null, target,
                referenced.ToEquatableArray())
            {
                OnDelete = onDelete,
                OnUpdate = onUpdate,
            }).ToEquatableArray(),
        };

    public static SchemaTable Check(this SchemaTable table, string? name, string sql) =>
        table with { Checks = table.Checks.Append(new SchemaCheck(name, sql)).ToEquatableArray() };

    /// <summary>A table with an id and these columns.</summary>
    public static SchemaTable Entity(string name, params SchemaColumn[] columns) => Table(name, [Id(), .. columns]).Key("id");

    /// <summary>Scaffolds and compiles.</summary>
    public static async Task<Scaffolding> Scaffold(this SchemaSnapshot snapshot, ScaffoldOptions? options = null)
    {
        Scaffolding scaffolding = Scaffolder.Plan(snapshot, options ?? Options);
        await ScaffoldedProject.Compile(scaffolding);
        return scaffolding;
    }

    /// <summary>The text of the file of a class.</summary>
    public static string Of(this Scaffolding scaffolding, string className) =>
        Assert.Single(scaffolding.Files, file => file.Path == className + ".cs"
            || file.Path.EndsWith("/" + className + ".cs", StringComparison.Ordinal)).Text;
}
