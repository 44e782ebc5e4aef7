namespace RelationGen;

/// <summary>A table whose rows refer to others or are referred to: that of an entity, or a junction.</summary>
internal sealed class ReferenceTable
{
    private readonly EntityModel? _model;

    private ReferenceTable(EntityModel? model, TableInfo info)
    {
        _model = model;
        Info = info;
    }

    /// <summary>Names for statements and messages.</summary>
    public TableInfo Info { get; }

    /// <summary>The foreign keys of other tables, and of its own, that refer to it, in the order of their declaration.</summary>
    public List<Reference> Incoming { get; } = [];

    /// <summary>The table of an entity.</summary>
    public static ReferenceTable Of(EntityModel model) => new(model, new TableInfo(
        model.Name,
        model.Table,
        model.Schema,
        [
            .. model.Columns.Select(column => new ColumnInfo(
                column.Property, column.Column, column.Type, column.Nullable, key: model.Key.Columns.Contains(column.Column))
            {
                KeyOrder = Math.Max(0, model.Key.Columns.ToList().IndexOf(column.Column)),
                Token = column.ConcurrencyToken ? TokenOf(column) : ConcurrencyToken.None,
            }),
        ])
    {
        SoftDelete = SoftDeleteOf(model),
    });

    private static ConcurrencyToken TokenOf(ColumnModel column) => column.Type switch
    {
        _ when column.Generated is ColumnGeneration.Identity or ColumnGeneration.Computed => ConcurrencyToken.Compared,
        ColumnType.Guid => ConcurrencyToken.Random,
        ColumnType.Byte or ColumnType.SByte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32
            or ColumnType.Int64 or ColumnType.UInt64 => ConcurrencyToken.Counted,
        _ => ConcurrencyToken.Compared,
    };

    private static SoftDelete? SoftDeleteOf(EntityModel model)
    {
        int column = model.Columns.ToList().FindIndex(column => column.Property == model.SoftDelete);
        return column < 0 ? null : new(column, IsUtc(model.Columns[column]));
    }

    /// <summary>The database knows that a moment in the column is in UTC.</summary>
    public static bool IsUtc(ColumnModel column) => column.TypeName is "timestamptz" or "timestamp with time zone";

    /// <summary>A junction that only relations know; its columns are its key.</summary>
    /// <param name="junction">Its table.</param>
    /// <param name="columns">Its columns with their types.</param>
    public static ReferenceTable Of(JunctionModel junction, IEnumerable<(string Column, ColumnType Type)> columns)
        => new(model: null, new TableInfo(
        junction.Table,
        junction.Table,
        junction.Schema,
        [.. columns.Select(
            (column, i) => new ColumnInfo(column.Column, column.Column, column.Type, nullable: false, key: true) { KeyOrder = i })]));

    public bool IsNamed(string table, string? schema) => Info.Table == table && Info.Schema == schema;

    public bool HasColumns(IEnumerable<string> columns) => columns.All(column => FindColumn(column) is not null);

    public ColumnInfo? FindColumn(string column) => Info.Columns.FirstOrDefault(candidate => candidate.Column == column);

    /// <summary>The default value of a column as SQL; <c>NULL</c> where none is declared.</summary>
    /// <param name="column">The column.</param>
    /// <param name="boolean">How <c>true</c> and <c>false</c> are written.</param>
    /// <exception cref="RelationSchemaException">The declared value does not fit the column.</exception>
    public string DefaultOf(string column, Func<bool, string> boolean)
    {
        ColumnModel? model = _model?.Columns.FirstOrDefault(candidate => candidate.Column == column);
        if (model?.Default is null)
            return "NULL";

        return DefaultLiteral.Of(
            new TableDefinition(_model!.FullName, Info.Table, Info.Schema),
            new ColumnDefinition(model.Column, model.Type) { Default = model.Default },
            boolean);
    }
}
