// Member.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Member"/>.</summary>
public static readonly Infra::EntityInfo<Own::Member, long> Table = new("Member", "members", null,
[
    new("Id", "id", RGen::Model.ColumnType.Int64, key: true) { Generation = RGen::Model.ColumnGeneration.Identity },
    new("Settings", "settings",
        RGen::Model.ColumnType.String) { Unwrap = static value => Infra::JsonValue<Own::Settings>.ToStored((Own::Settings)value,
        Sys::Text.Json.JsonSerializerOptions.Default),
        Wrap = static value => Infra::JsonValue<Own::Settings>.FromStored((string)value,
        Sys::Text.Json.JsonSerializerOptions.Default), IsDocument = true, ComparedAs = "jsonb" },
    new("Profile", "profile", RGen::Model.ColumnType.String,
        nullable: true) { Unwrap = static value => Infra::JsonValue<Sys::Text.Json.JsonElement>.ToStored(
        (Sys::Text.Json.JsonElement)value, Infra::JsonNodes.Options),
        Wrap = static value => Infra::JsonValue<Sys::Text.Json.JsonElement>.FromStored((string)value, Infra::JsonNodes.Options),
        IsDocument = true, ComparedAs = "json" },
    new("Raw", "raw", RGen::Model.ColumnType.String, nullable: true) { IsDocument = true, ComparedAs = "jsonb" },
    new("Tags", "tags", RGen::Model.ColumnType.String) { Unwrap = Infra::ArrayValue<string, Infra::TextElement>.Unwrap,
        Wrap = Infra::ArrayValue<string, Infra::TextElement>.Wrap, Element = RGen::Model.ColumnType.String },
    new("Votes", "votes", RGen::Model.ColumnType.String,
        nullable: true) { Unwrap = Infra::ListValue<int?, Infra::NullableElement<int, Infra::Element<int>>>.Unwrap,
        Wrap = Infra::ListValue<int?, Infra::NullableElement<int, Infra::Element<int>>>.Wrap,
        Element = RGen::Model.ColumnType.Int32 },
    new("Days", "days",
        RGen::Model.ColumnType.String) { Unwrap = Infra::ArrayValue<Sys::DayOfWeek, Infra::EnumNameElement<Sys::DayOfWeek>>.Unwrap,
        Wrap = Infra::ArrayValue<Sys::DayOfWeek, Infra::EnumNameElement<Sys::DayOfWeek>>.Wrap,
        Element = RGen::Model.ColumnType.String, ComparedAs = "text[]" },
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey);

// Member.RelationMap.Read
internal static Own::Member Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Member entity = new Own::Member
    {
        Id = row.GetInt64(0),
        Settings = Infra::JsonValue<Own::Settings>.Read(ref row, 1, Sys::Text.Json.JsonSerializerOptions.Default),
        Profile = row.IsNull(2) ? null : Infra::JsonValue<Sys::Text.Json.JsonElement>.Read(ref row, 2, Infra::JsonNodes.Options),
        Raw = row.GetStringOrNull(3), Tags = Infra::ArrayValue<string, Infra::TextElement>.Read(ref row, 4),
        Votes = row.IsNull(5) ? null : Infra::ListValue<int?, Infra::NullableElement<int, Infra::Element<int>>>.Read(ref row, 5),
        Days = Infra::ArrayValue<Sys::DayOfWeek, Infra::EnumNameElement<Sys::DayOfWeek>>.Read(ref row, 6),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Member.RelationMap.ValueOf
private static object? ValueOf(Own::Member entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Settings, 2 => entity.Profile, 3 => entity.Raw, 4 => entity.Tags, 5 => entity.Votes,
    6 => entity.Days, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Member.RelationMap.IsNew
private static bool IsNew(Own::Member entity) => entity.Id == default && !entity.__hasDefaultKey;

// Member.RelationMap.SetKey
private static void SetKey(Own::Member entity, long key, bool isThere)
{
    entity.Id = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// MemberTable.At
Own::MemberTable Infra::IAliasedTable<Own::MemberTable>.At(Infra::TableAlias? table) => new(table);

// MemberTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::MemberTable>.Occurrence => table;

// MemberTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(MemberTable table) => RGen::Include.Of(table);

// MemberTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<long> Id => new(Own::Member.RelationMap.Table.Columns[0], table);

// MemberTable.Settings
/// <summary>The column <c>settings</c>.</summary>
public RGen::JsonColumn<Own::Settings> Settings => new(Own::Member.RelationMap.Table.Columns[1], table);

// MemberTable.Profile
/// <summary>The column <c>profile</c>.</summary>
public RGen::JsonColumn<Sys::Text.Json.JsonElement?> Profile => new(Own::Member.RelationMap.Table.Columns[2], table);

// MemberTable.Raw
/// <summary>The column <c>raw</c>.</summary>
public RGen::JsonColumn<string?> Raw => new(Own::Member.RelationMap.Table.Columns[3], table);

// MemberTable.Tags
/// <summary>The column <c>tags</c>.</summary>
public RGen::ArrayColumn<string[], string> Tags => new(Own::Member.RelationMap.Table.Columns[4], table);

// MemberTable.Votes
/// <summary>The column <c>votes</c>.</summary>
public RGen::ArrayColumn<Sys::Collections.Generic.List<int?>?, int?> Votes => new(Own::Member.RelationMap.Table.Columns[5], table);

// MemberTable.Days
/// <summary>The column <c>days</c>.</summary>
public RGen::ArrayColumn<Sys::Collections.Generic.IReadOnlyList<Sys::DayOfWeek>, Sys::DayOfWeek> Days =>
    new(Own::Member.RelationMap.Table.Columns[6], table);

// MemberTable.Info
Infra::TableInfo Infra::ITable<Own::Member, Own::MemberTable>.Info => Own::Member.RelationMap.Table;

// MemberTable.Read
Own::Member Infra::ITable<Own::Member, Own::MemberTable>.Read<TRow>(ref TRow row) => Own::Member.RelationMap.Read(ref row);

// MemberTable.KeyOf
long Infra::IKeyedTable<Own::Member, long, Own::MemberTable>.KeyOf(Own::Member entity) => entity.Id;

// MemberTable.ReadKey
long Infra::IKeyedTable<Own::Member, long, Own::MemberTable>.ReadKey<TRow>(ref TRow row) => row.GetInt64(0);
