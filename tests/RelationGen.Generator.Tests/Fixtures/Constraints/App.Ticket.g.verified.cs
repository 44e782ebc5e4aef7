// Ticket.RelationMap
[Infra::EntityModel("""
    {"name":"Ticket","fullName":"App.Ticket","table":"tickets","columns":[{"property":"Id","column":"id","type":"Guid",
    "clrType":"System.Guid","generated":"Identity","defaultSql":{"sql":"gen_random_uuid()"}},{"property":"Seat",
    "column":"seat","type":"Int32","clrType":"int"}],"key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],
    "indexes":[{"properties":["Seat"],"columns":["seat"],"where":"{Seat} > 0"}],"relations":[],"deleteImpact":[]}
    """)]

// Ticket.RelationMap.Table
/// <summary>The table and its columns, and the model that has all that is known of <see cref="Own::Ticket"/>.</summary>
public static readonly Infra::EntityInfo<Own::Ticket, Sys::Guid> Table = new("Ticket", "tickets", null,
[
    new("Id", "id", RGen::Model.ColumnType.Guid, key: true) { Generation = RGen::Model.ColumnGeneration.Identity,
        IsCompared = true },
    new("Seat", "seat", RGen::Model.ColumnType.Int32),
], typeof(RelationMap), ValueOf, isNew: IsNew, setKey: SetKey);

// Ticket.RelationMap.Read
internal static Own::Ticket Read<TRow>(ref TRow row) where TRow : struct, Infra::IRow
{
    Own::Ticket entity = new Own::Ticket
    {
        Id = row.GetKeyGuid(0), Seat = row.GetInt32(1),
    };
    entity.__hasDefaultKey = entity.Id == default;
    return entity;
}

// Ticket.RelationMap.ValueOf
private static object? ValueOf(Own::Ticket entity, int column) => column switch
{
    0 => (object?)entity.Id, 1 => entity.Seat, _ => throw new Sys::ArgumentOutOfRangeException(nameof(column)),
};

// Ticket.RelationMap.IsNew
private static bool IsNew(Own::Ticket entity) => entity.Id == default && !entity.__hasDefaultKey;

// Ticket.RelationMap.SetKey
private static void SetKey(Own::Ticket entity, Sys::Guid key, bool isThere)
{
    entity.Id = key;
    entity.__hasDefaultKey = isThere && entity.Id == default;
}

// TicketTable.At
Own::TicketTable Infra::IAliasedTable<Own::TicketTable>.At(Infra::TableAlias? table) => new(table);

// TicketTable.Occurrence
Infra::TableAlias? Infra::IAliasedTable<Own::TicketTable>.Occurrence => table;

// TicketTable.implicit operator RGen::Include
/// <summary>What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.</summary>
public static implicit operator RGen::Include(TicketTable table) => RGen::Include.Of(table);

// TicketTable.Id
/// <summary>The column <c>id</c>.</summary>
public RGen::Column<Sys::Guid> Id => new(Own::Ticket.RelationMap.Table.Columns[0], table);

// TicketTable.Seat
/// <summary>The column <c>seat</c>.</summary>
public RGen::Column<int> Seat => new(Own::Ticket.RelationMap.Table.Columns[1], table);

// TicketTable.Info
Infra::TableInfo Infra::ITable<Own::Ticket, Own::TicketTable>.Info => Own::Ticket.RelationMap.Table;

// TicketTable.Read
Own::Ticket Infra::ITable<Own::Ticket, Own::TicketTable>.Read<TRow>(ref TRow row) => Own::Ticket.RelationMap.Read(ref row);

// TicketTable.KeyOf
Sys::Guid Infra::IKeyedTable<Own::Ticket, Sys::Guid, Own::TicketTable>.KeyOf(Own::Ticket entity) => entity.Id;

// TicketTable.ReadKey
Sys::Guid Infra::IKeyedTable<Own::Ticket, Sys::Guid, Own::TicketTable>.ReadKey<TRow>(ref TRow row) => row.GetGuid(0);
