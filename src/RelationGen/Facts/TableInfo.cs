using System.ComponentModel;
using System.Reflection;

namespace RelationGen.Infrastructure;

/// <summary>
/// What is known about the table of an entity: statements are written by it and errors explained. Rows are read without it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class TableInfo
{
    private readonly ColumnInfo[] _columns;
    private readonly ColumnInfo[] _key;
    private readonly Type? _map;
    private EntityModel? _model;
    private IReadOnlyList<RowFilter>? _allFilters;
    private IReadOnlyList<TouchedTarget>? _touches;

    // One object, so that no thread sees half of it.
    private Tuple<SqlDialect, string>? _textList;

    /// <summary>Describes a table. Called by generated code.</summary>
    /// <param name="entity">The name of the entity class.</param>
    /// <param name="table">The table in the database.</param>
    /// <param name="schema">The schema, or null.</param>
    /// <param name="columns">The columns, in the order in which every SELECT of the entity lists them.</param>
    /// <param name="map">The class whose <see cref="EntityModelAttribute"/> has all that is known of the entity; null for none.</param>
    public TableInfo(string entity, string table, string? schema, ColumnInfo[] columns, Type? map = null)
    {
        _map = map;
        Entity = entity;
        Table = table;
        Schema = schema;
        _columns = columns;
        _key = [.. columns.Where(column => column.Key).OrderBy(column => column.KeyOrder)];
        Returned = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].IsReturned)];
        Defaults = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Generation == ColumnGeneration.Default)];
        Tokens = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i].Token != ConcurrencyToken.None)];
        foreach (ColumnInfo column in columns)
            column.Owner ??= this;

        HasForeign = Array.Exists(columns, column => column.IsForeign);
        SelectList = string.Join(", ", columns.Select(column => Names.DefaultAlias + column.Quoted));
    }

    /// <summary>The name of the entity class.</summary>
    public string Entity { get; }

    /// <summary>The table in the database.</summary>
    public string Table { get; }

    /// <summary>The schema, or null.</summary>
    public string? Schema { get; }

    /// <summary>The columns, in the order in which every SELECT of the entity lists them.</summary>
    public IReadOnlyList<ColumnInfo> Columns => _columns;

    /// <summary>What its rows have to fulfil to be read, besides not being deleted. Default: none. Set by generated code.</summary>
    public IReadOnlyList<RowFilter> Filters { get; init; } = [];

    /// <summary>How rows are deleted without being removed. Default: null, which removes them. Set by generated code.</summary>
    public SoftDelete? SoftDelete { get; init; }

    /// <summary>The column that says when a row was deleted; null where rows are removed.</summary>
    internal ColumnInfo? DeletedAt => SoftDelete?.ColumnOf(this);

    /// <summary>The foreign keys of the table whose targets say when its rows changed last.</summary>
    internal IReadOnlyList<TouchedTarget> Touches => _touches ??= FindTouches?.Invoke() ?? [];

    /// <summary>Finds them, when they are asked for: the targets are to be known then.</summary>
    internal Func<IReadOnlyList<TouchedTarget>>? FindTouches { private get; set; }

    /// <summary>Some rows may not be read.</summary>
    internal bool HasFilters => Filters.Count > 0 || SoftDelete is not null;

    /// <summary>All that its rows have to fulfil to be read.</summary>
    internal IReadOnlyList<RowFilter> AllFilters
        => _allFilters ??= SoftDelete is null ? Filters : [new SoftDeleteFilter(), .. Filters];

    /// <summary>The position of a column in <see cref="Columns"/>.</summary>
    internal int IndexOf(ColumnInfo column) => Array.IndexOf(_columns, column);

    /// <summary>All that is known of the entity, for what is asked seldom, read at first use; null where nothing more is known.</summary>
    public EntityModel? Model =>
        _model ??= _map?.GetCustomAttribute<EntityModelAttribute>() is { } attribute ? EntityModel.Parse(attribute.Model) : null;

    /// <summary>The place of a column among the parts of the key.</summary>
    internal int KeyPartOf(ColumnInfo column) => Array.IndexOf(_key, column);

    /// <summary>The columns of the key, in the order of its parts.</summary>
    internal IReadOnlyList<ColumnInfo> KeyColumns => _key;

    /// <summary>The positions of the columns whose values a write returns.</summary>
    internal int[] Returned { get; }

    /// <summary>The positions of the columns that a row is inserted without where it has no value for them.</summary>
    internal int[] Defaults { get; }

    /// <summary>The positions of the columns that say if a row was changed since it was read.</summary>
    internal int[] Tokens { get; }

    /// <summary>The columns as every SELECT of the entity lists them: <c>t."id", t."title"</c>.</summary>
    public string SelectList { get; }

    /// <summary>The same, with what stands around columns whose type is no text, and which are read as texts.</summary>
    internal string SelectListOf(SqlDialect dialect)
    {
        if (!HasForeign)
            return SelectList;

        if (_textList is { } known && known.Item1 == dialect)
            return known.Item2;

        IEnumerable<string> columns = _columns.Select(column =>
        {
            (string before, string after) = dialect.AsText(column);
            return before + Names.DefaultAlias + column.Quoted + after;
        });
        string list = string.Join(", ", columns);
        _textList = Tuple.Create(dialect, list);
        return list;
    }

    /// <summary>Some columns are of a type that is no text, and are read and sent as texts.</summary>
    internal bool HasForeign { get; }

    /// <summary>The <see cref="KeyRules{TKey}"/> of the key; null where nothing is to be said of its type. Set by generated code.</summary>
    public object? Key { get; init; }
}
