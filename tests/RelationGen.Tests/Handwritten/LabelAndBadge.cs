namespace RelationGen.Tests.Handwritten;

/// <summary>A target with a text key.</summary>
internal sealed class Label
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";

    internal static readonly EntityInfo<Label, string> Table = new("Label", "labels", null,
        [new("Code", "code", ColumnType.String, false, true), new("Name", "name", ColumnType.String, false, false)],
        map: null, static (_, _) => throw new NotSupportedException());
}

/// <summary>A target with a Guid key, at most one for each writer.</summary>
internal sealed class Badge
{
    public Guid Id { get; set; }
    public long WriterId { get; set; }
    public Writer? Writer { get; set; }

    internal static readonly EntityInfo<Badge, Guid> Table = new("Badge", "badges", null,
        [new("Id", "id", ColumnType.Guid, false, true), new("WriterId", "writer_id", ColumnType.Int64, false, false)],
        map: null, static (_, _) => throw new NotSupportedException());
}

internal readonly struct LabelTable : IKeyedTable<Label, string, LabelTable>
{
    public TableInfo Info => Label.Table;
    private readonly TableAlias? _table;

    private LabelTable(TableAlias? table) => _table = table;

    public static implicit operator Include(LabelTable table) => Include.Of(table);

    public TableAlias? Occurrence => _table;
    public LabelTable At(TableAlias? table) => new(table);
    public string KeyOf(Label entity) => entity.Code;

    public string ReadKey<TRow>(ref TRow row)
        where TRow : struct, IRow => row.GetString(0);

    public Label Read<TRow>(ref TRow row)
        where TRow : struct, IRow => new() { Code = row.GetString(0), Name = row.GetString(1) };
}

internal readonly struct BadgeTable : IKeyedTable<Badge, Guid, BadgeTable>
{
    public TableInfo Info => Badge.Table;
    private readonly TableAlias? _table;

    private BadgeTable(TableAlias? table) => _table = table;

    public static implicit operator Include(BadgeTable table) => Include.Of(table);

    public TableAlias? Occurrence => _table;
    public BadgeTable At(TableAlias? table) => new(table);
    public Guid KeyOf(Badge entity) => entity.Id;

    public Guid ReadKey<TRow>(ref TRow row)
        where TRow : struct, IRow => row.GetGuid(0);

    public Badge Read<TRow>(ref TRow row)
        where TRow : struct, IRow => new() { Id = row.GetGuid(0), WriterId = row.GetInt64(1) };
}
