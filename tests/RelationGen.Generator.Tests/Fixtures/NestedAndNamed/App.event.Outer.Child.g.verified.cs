// Outer.Child._parent
private Own::Outer.@class? _parent;

// Outer.Child._parentState
private Infra::RelationState _parentState;

// Outer.Child.Parent
/// <summary>The <see cref="Own::Outer.@class"/> whose <c>default</c> is this row's <c>ParentDefault</c>.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded, or its key has changed since.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
public partial Own::Outer.@class Parent
{
    get =>
        _parent is not null && _parent.@default == ParentDefault ? _parent : RelationMap.ParentRelation.Instance.TargetOf(this)!;
    protected set => RelationMap.ParentRelation.Instance.AssignRequired(this, value);
}

// Outer.Child.__hasDefaultKey
private bool __hasDefaultKey;

// Outer.Child.RelationMap.ParentRelation
internal readonly struct ParentRelation : Infra::IBelongsTo<Own::Outer.Child, Own::Outer.@class, Sys::Guid>
{
    internal static readonly Infra::Relation<Own::Outer.Child, Own::Outer.@class> Instance =
        Infra::Relation.BelongsTo<Own::Outer.Child, Own::Outer.@class, Own::Outer.classTable, Sys::Guid, Sys::Guid, ParentRelation>(
            new("Child", "Parent", "class", RGen::RelationType.ManyToOne, ["ParentDefault"], ["default"])
            {
                Required = true,
                Steps = [new("odd \"table\" {0}", null, ["default"], ["parent_default"])],
                Sql = """SELECT {columns} FROM "odd ""table"" {0}" AS t WHERE {t."default"}""",
            });

    public bool TrySourceKey(Own::Outer.Child source, out Sys::Guid key) =>
        Infra::SourceKeys.Is(out key, source.ParentDefault);
    public Infra::RelationState State(Own::Outer.Child source) => source._parentState;
    public Own::Outer.@class? Held(Own::Outer.Child source) => source._parent;
    public void Hold(Own::Outer.Child source, Own::Outer.@class? target, Infra::RelationState state) =>
        (source._parent, source._parentState) = (target, state);
    public Sys::Guid TargetKey(Own::Outer.@class target) => target.@default;
    public void SetKey(Own::Outer.Child source, Sys::Guid key) => source.ParentDefault = key;
}

// Outer.ChildTable._table
private readonly Infra::TableAlias? _table;

// Outer.ChildTable.ChildTable
private ChildTable(Infra::TableAlias? table) => _table = table;

// Outer.ChildTable.At
Own::Outer.ChildTable Infra::IAliasedTable<Own::Outer.ChildTable>.At(Infra::TableAlias? table) => new(table);

// Outer.ChildTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::Outer.ChildTable>.Occurrence => _table;

// Outer.ChildTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ChildTable table) => RGen::Include.Of(table._table);

// Outer.ChildTable.Parent
/// <summary><see cref="Own::Outer.Child.Parent"/>: the <c>class</c> rows whose <c>default</c> is this row's <c>ParentDefault</c>.</summary>
public Own::Outer.classTable Parent => Own::Outer.Child.RelationMap.ParentRelation.Instance.Join<Own::Outer.classTable>(_table);

// Outer.ChildTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Outer.Child.RelationMap.Table.Columns[0], _table);

// Outer.ChildTable.ParentDefault
/// <summary>The column <c>parent_default</c>.</summary>
public RGen::Column<Sys::Guid> ParentDefault => new(Own::Outer.Child.RelationMap.Table.Columns[1], _table);

// Outer.ChildTable.Info
Infra::TableInfo Infra::ITable<Own::Outer.Child, Own::Outer.ChildTable>.Info => Own::Outer.Child.RelationMap.Table;

// Outer.ChildTable.Read
Own::Outer.Child Infra::ITable<Own::Outer.Child, Own::Outer.ChildTable>.Read<TRow>(ref TRow row) =>
    Own::Outer.Child.RelationMap.Read(ref row);

// Outer.ChildTable.ValueOf
object? Infra::ITable<Own::Outer.Child, Own::Outer.ChildTable>.ValueOf(Own::Outer.Child entity, int column) =>
    Own::Outer.Child.RelationMap.ValueOf(entity, column);

// Outer.ChildTable.KeyOf
long Infra::IKeyedTable<Own::Outer.Child, long, Own::Outer.ChildTable>.KeyOf(Own::Outer.Child entity) => entity.Id;

// Outer.ChildTable.ReadKey
long Infra::IKeyedTable<Own::Outer.Child, long, Own::Outer.ChildTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);

// Outer.ChildTable.OwnKeys
Sys::Collections.Generic.IReadOnlyList<Infra::Relation<Own::Outer.Child>> Infra::IKeyedTable<Own::Outer.Child, long,
    Own::Outer.ChildTable>.OwnKeys =>
    Own::Outer.Child.RelationMap.OwnKeys;

// Outer.ChildTable.IsNew
bool Infra::IKeyedTable<Own::Outer.Child, long, Own::Outer.ChildTable>.IsNew(Own::Outer.Child entity) =>
    Own::Outer.Child.RelationMap.IsNew(entity);

// Outer.ChildTable.SetKey
void Infra::IKeyedTable<Own::Outer.Child, long, Own::Outer.ChildTable>.SetKey(
    Own::Outer.Child entity, long key, bool isThere) =>
    Own::Outer.Child.RelationMap.SetKey(entity, key, isThere);
