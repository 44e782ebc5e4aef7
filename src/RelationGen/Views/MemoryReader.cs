using System.Data.Common;
using System.Globalization;
using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>
/// Makes views of entities in memory: what these hold is not read again, and one statement reads the rest of all of them.
/// </summary>
internal sealed class MemoryReader<TView, TEntity, TTable, TShape> : IRowBatch<TView>
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
    where TShape : struct, IViewShape<TView, TTable>
{
    private readonly LoadCall _call;
    private readonly IReadOnlyList<TEntity> _entities;
    private readonly Operand[] _operands;
    private readonly ViewLists _lists;
    private readonly TView[] _views;

    // By the ordinals of the view: where a column is in what is read, -1 for what is in memory.
    private readonly int[] _places;
    private readonly List<Operand> _lacking = [];

    // The same for the columns of the entity, of which the key is read.
    private readonly int[] _keyPlaces;
    // Only entities with a key are viewed in memory.
    private readonly EntityKeys _keys = ((IKeyedTable<TEntity, TTable>)default(TTable)).CreateKeys();
    private readonly List<List<int>> _positions = [];

    public MemoryReader(LoadCall call, ViewMembers members, IReadOnlyList<TEntity> entities)
    {
        _call = call;
        _entities = entities;
        _operands = members.Operands();
        _lists = new(members);
        _views = new TView[entities.Count];
        _places = new int[_operands.Length];
        for (int ordinal = 0; ordinal < _operands.Length; ordinal++)
        {
            _places[ordinal] = IsHeld(_operands[ordinal]) ? -1 : _lacking.Count;
            if (_places[ordinal] >= 0)
                _lacking.Add(_operands[ordinal]);
        }

        Columns =
        [
            .. Enumerable.Range(0, _operands.Length).Where(ordinal => _places[ordinal] >= 0).Select(ordinal => members.Infos[ordinal]),
        ];
        _keyPlaces = new int[Table.Columns.Count];
        for (int i = 0; i < Table.KeyColumns.Count; i++)
            _keyPlaces[Table.IndexOf(Table.KeyColumns[i])] = _lacking.Count + i;
    }

    public TableInfo Table => Info;

    private static EntityInfo<TEntity> Info => (EntityInfo<TEntity>)default(TTable).Info;

    public string Name => Table.Entity;

    public IReadOnlyList<ColumnInfo> Columns { get; }

    public List<TView> Rows => [.. _views];

    public bool HasBelow => !_lists.IsEmpty;

    /// <summary>Makes the command that reads what is not in memory; null where all of it is.</summary>
    public Func<DbCommand>? Command => _lacking.Count > 0 ? () => _call.CreateCommand(Write) : null;

    void IRowBatch<TView>.Begin()
    {
        if (_lacking.Count > 0)
            Number();
        else
            MakeAll();
    }

    void IRowBatch<TView>.Load()
    {
        CheckAll();
        _lists.Load(_call, isAll: false);
    }

    Task IRowBatch<TView>.LoadAsync(CancellationToken cancellationToken)
    {
        CheckAll();
        return _lists.LoadAsync(_call, isAll: false, cancellationToken);
    }

    bool IRowReader.Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    Task<bool> IRowReader.ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    /// <summary>Every entity has the column in memory.</summary>
    private bool IsHeld(Operand operand)
        => operand is ColumnOperand column && _entities.All(entity => TryFind(column.Table, entity, out _));

    /// <summary>The entity that a column belongs to, reached by relations that are loaded; null where one of them leads nowhere.</summary>
    private static bool TryFind(TableAlias? table, TEntity entity, out object? holder)
    {
        holder = entity;
        if (table is null)
            return true;

        if (table.Relation is null || table.Relation.Scope is not null || !TryFind(table.Source, entity, out object? source))
            return false;

        holder = null;
        return source is null || table.Relation.TryHeld(source, out holder);
    }

    private static object? ValueOf(Operand operand, TEntity entity)
    {
        var column = (ColumnOperand)operand;
        TryFind(column.Table, entity, out object? holder);
        if (holder is null)
            return null;

        object? value = column.Table?.Relation is { } relation
            ? relation.ValueOf(holder, relation.TargetTable.IndexOf(column.Info))
            : Info.ValueOf(entity, Info.IndexOf(column.Info));
        return column.Info.ToStored(value);
    }

    /// <summary>Numbers the keys, each with the places of its entities.</summary>
    private void Number()
    {
        for (int position = 0; position < _entities.Count; position++)
        {
            int number = _keys.Add(_entities[position]);
            if (number == _positions.Count)
                _positions.Add([]);

            _positions[number].Add(position);
        }
    }

    private void Write(SqlWriter writer) => (QueryState.All with { Where = [_keys] }).WriteValues(
        writer, Table, [.. _lacking, .. Table.KeyColumns.Select(column => new ColumnOperand(column, table: null))]);

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        var key = new MemoryRow<TRow>(row, [], _keyPlaces);
        int number = _keys.Find(ref key);
        if (number < 0)
            return;

        foreach (int position in _positions[number])
            _views[position] = Made(row, _entities[position]);

        _positions[number] = [];
    }

    private void MakeAll()
    {
        for (int position = 0; position < _entities.Count; position++)
            _views[position] = Made(default(NoRow), _entities[position]);
    }

    private TView Made<TRow>(TRow row, TEntity entity)
        where TRow : struct, IRow
    {
        object?[] values = new object?[_operands.Length];
        for (int ordinal = 0; ordinal < values.Length; ordinal++)
        {
            if (_places[ordinal] < 0)
                values[ordinal] = ValueOf(_operands[ordinal], entity);
        }

        var memory = new MemoryRow<TRow>(row, values, _places);
        return default(TShape).Read(ref memory, 0, _lists, 0);
    }

    private void CheckAll()
    {
        if (_positions.FirstOrDefault(positions => positions.Count > 0) is not [int missing, ..])
            return;

        string key = string.Join(", ", Table.KeyColumns.Select(column => string.Create(
            CultureInfo.InvariantCulture, $"{column.Property} {Info.ValueOf(_entities[missing], Table.IndexOf(column))}")));
        throw new RelationIntegrityException(
            $"The {Table.Entity} with {key} is not in the database any more, so that the rest of its view cannot be read.")
        {
            Entity = Table.Entity,
        };
    }

    private readonly struct Sink(MemoryReader<TView, TEntity, TTable, TShape> reader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => reader.OnRow(ref row);
    }
}
