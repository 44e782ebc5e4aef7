// Outer.@class._for
private Sys::Collections.Generic.IReadOnlyList<Own::Outer.Child>? _for;

// Outer.@class._forState
private Infra::RelationState _forState;

// Outer.@class.@for
/// <summary>Every <see cref="Own::Outer.Child"/> whose <c>ParentDefault</c> is this row's <c>default</c>, in key order.</summary>
/// <exception cref="RGen::RelationNotLoadedException">The relation was not loaded.</exception>
[Sys::CodeDom.Compiler.GeneratedCode("RelationGen", "0.1.0"), Sys::Text.Json.Serialization.JsonIgnore]
internal partial Sys::Collections.Generic.IReadOnlyList<Own::Outer.Child> @for =>
    Infra::LoadedList<Own::Outer.Child, Sys::Guid>.For(_for, this.@default)
        ?? throw RelationMap.forRelation.Instance.NotLoaded(this);

// Outer.@class.__hasDefaultKey
private bool __hasDefaultKey;

// Outer.@class.RelationMap.forRelation
internal readonly struct forRelation : Infra::IToMany<Own::Outer.@class, Own::Outer.Child, Sys::Guid>
{
    internal static readonly Infra::Relation<Own::Outer.@class, Own::Outer.Child> Instance =
        Infra::Relation.HasMany<Own::Outer.@class, Own::Outer.Child, Own::Outer.ChildTable, long, Sys::Guid, forRelation,
            Own::Outer.Child.RelationMap.ParentRelation>(
            new("class", "for", "Child", RGen::RelationType.OneToMany, ["default"], ["ParentDefault"],
                [new("child", null, ["parent_default"], ["default"])],
                """SELECT {columns} FROM "child" AS t WHERE {t."parent_default"}"""));

    public bool TrySourceKey(Own::Outer.@class source, out Sys::Guid key) => Infra::SourceKeys.Is(out key, source.@default);
    public (Sys::Collections.Generic.IEnumerable<Own::Outer.Child>? Held, Infra::RelationState State) PropertyOf(
        Own::Outer.@class source) =>
        (source._for, source._forState);
    public void Hold(Own::Outer.@class source, Sys::Collections.Generic.List<Own::Outer.Child>? targets,
        Infra::RelationState state) =>
        (source._for, source._forState) = (targets ?? [], state);
}

// Outer.classTable.At
Own::Outer.classTable Infra::IAliasedTable<Own::Outer.classTable>.At(Infra::TableAlias? table) => new(table);

// Outer.classTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::Outer.classTable>.Occurrence => table;

// Outer.classTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(classTable table) => RGen::Include.Of(table);

// Outer.classTable.@for
/// <summary><see cref="Own::Outer.@class.@for"/>: the <c>Child</c> rows whose <c>ParentDefault</c> is this row's
/// <c>default</c>.</summary>
internal RGen::ToMany<Own::Outer.@class, Own::Outer.Child, Own::Outer.ChildTable> @for =>
    new(Own::Outer.@class.RelationMap.forRelation.Instance, table);

// Outer.classTable.@default
/// <summary>The column <c>default</c>.</summary>
public RGen::Column<Sys::Guid> @default => new(Own::Outer.@class.RelationMap.Table.Columns[0], table);

// Outer.classTable.Text
/// <summary>The column <c>the "column" {1}</c>.</summary>
public RGen::TextColumn Text => new(Own::Outer.@class.RelationMap.Table.Columns[1], table);

// Outer.classTable.Info
Infra::TableInfo Infra::ITable<Own::Outer.@class, Own::Outer.classTable>.Info => Own::Outer.@class.RelationMap.Table;

// Outer.classTable.Read
Own::Outer.@class Infra::ITable<Own::Outer.@class, Own::Outer.classTable>.Read<TRow>(ref TRow row) =>
    Own::Outer.@class.RelationMap.Read(ref row);

// Outer.classTable.KeyOf
Sys::Guid Infra::IKeyedTable<Own::Outer.@class, Sys::Guid, Own::Outer.classTable>.KeyOf(Own::Outer.@class entity) =>
    entity.@default;

// Outer.classTable.ReadKey
Sys::Guid Infra::IKeyedTable<Own::Outer.@class, Sys::Guid, Own::Outer.classTable>.ReadKey<TRow>(ref TRow row) => row.GetGuid(0);
