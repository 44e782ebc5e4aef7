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
    get => _parent is not null && _parent.@default == ParentDefault ? _parent : RelationMap.ParentRelation.Instance.TargetOf(this)!;
    protected set => RelationMap.ParentRelation.Instance.AssignRequired(this, value);
}

// Outer.Child.__hasDefaultKey
private bool __hasDefaultKey;

// Outer.Child.RelationMap.ParentRelation
internal readonly struct ParentRelation : Infra::IBelongsTo<Own::Outer.Child, Own::Outer.@class, Sys::Guid>
{
    public static Infra::Relation<Own::Outer.Child, Own::Outer.@class> Instance { get; } =
        Infra::Relation.BelongsTo<Own::Outer.Child, Own::Outer.@class, Own::Outer.classTable, Sys::Guid, Sys::Guid,
            ParentRelation>(
            new("Child", "Parent", "class", RGen::RelationType.ManyToOne, ["ParentDefault"], ["default"],
                [new("odd \"table\" {0}", null, ["default"], ["parent_default"])],
                """SELECT {columns} FROM "odd ""table"" {0}" AS t WHERE {t."default"}""") { Required = true });

    public bool TrySourceKey(Own::Outer.Child source, out Sys::Guid key) => Infra::SourceKeys.Is(out key, source.ParentDefault);
    public (Own::Outer.@class? Held, Infra::RelationState State) PropertyOf(Own::Outer.Child source) =>
        (source._parent, source._parentState);
    public void Hold(Own::Outer.Child source, Own::Outer.@class? target, Infra::RelationState state) =>
        (source._parent, source._parentState) = (target, state);
    public Sys::Guid TargetKey(Own::Outer.@class target) => target.@default;
    public void SetKey(Own::Outer.Child source, Sys::Guid key) => source.ParentDefault = key;
}

// Outer.ChildTable.At
Own::Outer.ChildTable Infra::IAliasedTable<Own::Outer.ChildTable>.At(Infra::TableAlias? table) => new(table);

// Outer.ChildTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::Outer.ChildTable>.Occurrence => table;

// Outer.ChildTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(ChildTable table) => RGen::Include.Of(table);

// Outer.ChildTable.Parent
/// <summary><see cref="Own::Outer.Child.Parent"/>: the <c>class</c> rows whose <c>default</c> is this row's
/// <c>ParentDefault</c>.</summary>
public Own::Outer.classTable Parent => Own::Outer.Child.RelationMap.ParentRelation.Instance.Join<Own::Outer.classTable>(table);

// Outer.ChildTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Outer.Child.RelationMap.Table.Columns[0], table);

// Outer.ChildTable.ParentDefault
/// <summary>The column <c>parent_default</c>.</summary>
public RGen::Column<Sys::Guid> ParentDefault => new(Own::Outer.Child.RelationMap.Table.Columns[1], table);

// Outer.ChildTable.Info
Infra::TableInfo Infra::ITable<Own::Outer.Child, Own::Outer.ChildTable>.Info => Own::Outer.Child.RelationMap.Table;

// Outer.ChildTable.Read
Own::Outer.Child Infra::ITable<Own::Outer.Child, Own::Outer.ChildTable>.Read<TRow>(ref TRow row) =>
    Own::Outer.Child.RelationMap.Read(ref row);

// Outer.ChildTable.KeyOf
long Infra::IKeyedTable<Own::Outer.Child, long, Own::Outer.ChildTable>.KeyOf(Own::Outer.Child entity) => entity.Id;

// Outer.ChildTable.ReadKey
long Infra::IKeyedTable<Own::Outer.Child, long, Own::Outer.ChildTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);
