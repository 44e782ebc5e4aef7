// Line.RelationMap
[Infra::EntityModel("""
    {"name":"Line","fullName":"Shops.Line","table":"lines","columns":[{"property":"Text","column":"text","type":"String",
    "clrType":"string"}],"key":{"properties":[],"columns":[]},"uniqueKeys":[],"indexes":[],"relations":[],"deleteImpact":[]}
    """)]

// Line.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Line"/>.</summary>
public static readonly Infra::KeylessInfo<Own::Line> Table = new("Line", "lines", null,
[
    new("Text", "text", RGen::Model.ColumnType.String),
], typeof(RelationMap), ValueOf);

// Line.RelationMap.Read
internal static Own::Line Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    return new Own::Line(Text: row.GetString(0));
}

// Line.RelationMap.ValueOf
private static object? ValueOf(Own::Line entity, int column) => column switch
{
    0 => (object?)entity.Text, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// LineTable.At
Own::LineTable Infra::IAliasedTable<Own::LineTable>.At(Infra::TableAlias? table) => new(table);

// LineTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::LineTable>.Occurrence => table;

// LineTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(LineTable table) => RGen::Include.Of(table);

// LineTable.Text
/// <summary>The column <c>text</c>.</summary>
public RGen::TextColumn Text => new(Own::Line.RelationMap.Table.Columns[0], table);

// LineTable.Info
Infra::TableInfo Infra::ITable<Own::Line, Own::LineTable>.Info => Own::Line.RelationMap.Table;

// LineTable.Read
Own::Line Infra::ITable<Own::Line, Own::LineTable>.Read<TRow>(ref TRow row) => Own::Line.RelationMap.Read(ref row);
