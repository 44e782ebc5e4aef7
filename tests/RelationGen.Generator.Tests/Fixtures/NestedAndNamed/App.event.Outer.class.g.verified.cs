// Outer.@class._for
private Sys::Collections.Generic.IReadOnlyList<Own::Outer.Child>? _for;

// Outer.@class._forState
private Infra::RelationState _forState;

// Outer.@class.@for
/// <summary>Every <see cref="Own::Outer.Child"/> whose <c>ParentDefault</c> is this row's <c>default</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
internal partial Sys::Collections.Generic.IReadOnlyList<Own::Outer.Child> @for =>
    Infra::LoadedList<Own::Outer.Child, Sys::Guid>.For(_for, this.@default) ?? throw RelationMap.forRelation.Instance.NotLoaded(this);

// Outer.@class.__hasDefaultKey
private bool __hasDefaultKey;

// Outer.@class.RelationMap.forRelation
internal readonly struct forRelation : Infra::IHasMany<Own::Outer.@class, Own::Outer.Child, Sys::Guid>
{
    internal static readonly Infra::Relation<Own::Outer.@class, Own::Outer.Child> Instance =
        Infra::Relation.HasMany<Own::Outer.@class, Own::Outer.Child, Own::Outer.ChildTable, long, Sys::Guid, forRelation>(
            new("class", "for", "Child", RGen::RelationType.OneToMany, ["default"], ["ParentDefault"])
            {
                Steps = [new("child", null, ["parent_default"], ["default"])],
                Sql = """SELECT {columns} FROM "child" AS t WHERE {t."parent_default"}""",
            });

    public bool TrySourceKey(Own::Outer.@class source, out Sys::Guid key) => Infra::SourceKeys.Is(out key, source.@default);
    public Infra::RelationState State(Own::Outer.@class source) => source._forState;
    public Sys::Collections.Generic.IEnumerable<Own::Outer.Child>? Held(Own::Outer.@class source) => source._for;
    public void Hold(
        Own::Outer.@class source, Sys::Collections.Generic.List<Own::Outer.Child>? targets, Infra::RelationState state) =>
        (source._for, source._forState) = (targets ?? [], state);
    public Sys::Guid TargetKey(Own::Outer.Child target) => target.ParentDefault;
    public void AttachBack(Own::Outer.Child target, Own::Outer.@class source) =>
        default(Own::Outer.Child.RelationMap.ParentRelation).Hold(target, source, Infra::RelationState.Loaded);
    public Infra::Relation<Own::Outer.Child, Own::Outer.@class>? Back =>
        Own::Outer.Child.RelationMap.ParentRelation.Instance;
}

// Outer.classTable._table
private readonly Infra::TableAlias? _table;

// Outer.classTable.classTable
private classTable(Infra::TableAlias? table) => _table = table;

// Outer.classTable.At
Own::Outer.classTable Infra::IAliasedTable<Own::Outer.classTable>.At(Infra::TableAlias? table) => new(table);

// Outer.classTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::Outer.classTable>.Occurrence => _table;

// Outer.classTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(classTable table) => RGen::Include.Of(table._table);

// Outer.classTable.@for
/// <summary><see cref="Own::Outer.@class.@for"/>: the <c>Child</c> rows whose <c>ParentDefault</c> is this row's <c>default</c>.</summary>
internal RGen::ToMany<Own::Outer.@class, Own::Outer.Child, Own::Outer.ChildTable> @for =>
    new(Own::Outer.@class.RelationMap.forRelation.Instance, _table);

// Outer.classTable.@default
/// <summary>The column <c>default</c>.</summary>
public RGen::Column<Sys::Guid> @default => new(Own::Outer.@class.RelationMap.Table.Columns[0], _table);

// Outer.classTable.Text
/// <summary>The column <c>the "column" {1}</c>.</summary>
public RGen::TextColumn Text => new(Own::Outer.@class.RelationMap.Table.Columns[1], _table);

// Outer.classTable.Info
Infra::TableInfo Infra::ITable<Own::Outer.@class, Own::Outer.classTable>.Info => Own::Outer.@class.RelationMap.Table;

// Outer.classTable.Read
Own::Outer.@class Infra::ITable<Own::Outer.@class, Own::Outer.classTable>.Read<TRow>(ref TRow row) =>
    Own::Outer.@class.RelationMap.Read(ref row);

// Outer.classTable.ValueOf
object? Infra::ITable<Own::Outer.@class, Own::Outer.classTable>.ValueOf(Own::Outer.@class entity, int column) =>
    Own::Outer.@class.RelationMap.ValueOf(entity, column);

// Outer.classTable.KeyOf
Sys::Guid Infra::IKeyedTable<Own::Outer.@class, Sys::Guid, Own::Outer.classTable>.KeyOf(Own::Outer.@class entity) =>
    entity.@default;

// Outer.classTable.ReadKey
Sys::Guid Infra::IKeyedTable<Own::Outer.@class, Sys::Guid, Own::Outer.classTable>.ReadKey<TRow>(ref TRow row) => row.GetGuid(0);

// Outer.classTable.IsNew
bool Infra::IKeyedTable<Own::Outer.@class, Sys::Guid, Own::Outer.classTable>.IsNew(Own::Outer.@class entity) =>
    Own::Outer.@class.RelationMap.IsNew(entity);

// Outer.classTable.SetKey
void Infra::IKeyedTable<Own::Outer.@class, Sys::Guid, Own::Outer.classTable>.SetKey(
    Own::Outer.@class entity, Sys::Guid key, bool isThere) =>
    Own::Outer.@class.RelationMap.SetKey(entity, key, isThere);
