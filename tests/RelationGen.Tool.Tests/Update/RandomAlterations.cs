using RelationGen.Tool.Tests.Scaffold;

namespace RelationGen.Tool.Tests.Update;

/// <summary>Changes a schema as migrations do, at random; keys and what refers to them stay.</summary>
internal sealed class RandomAlterations(Random random)
{
    private int _count;

    public SchemaSnapshot Apply(SchemaSnapshot snapshot, int count)
    {
        for (int i = 0; i < count; i++)
            snapshot = Apply(snapshot);

        return snapshot;
    }

    private SchemaSnapshot Apply(SchemaSnapshot snapshot)
    {
        SchemaTable table = snapshot.Tables[random.Next(snapshot.Tables.Count)];
        SchemaColumn[] free = [.. table.Columns.Where(column => !IsUsed(snapshot, table, column.Name))];
        string number = snapshot.Engine == SchemaEngine.Sqlite ? "INTEGER" : "bigint";
        string text = snapshot.Engine == SchemaEngine.Sqlite ? "TEXT" : "text";
        string name = "added_" + "abcdefgh"[_count++];
        SchemaColumn? one = free.Length == 0 ? null : free[random.Next(free.Length)];
        return random.Next(6) switch
        {
            0 when one is not null && table.Columns.Count > 1 => Replace(snapshot, table, table.Drop(one.Name)),
            1 when one is not null => Replace(snapshot, table, table.With(one.Name, column => column with { Nullable = !column.Nullable })),
            2 when one is not null => Replace(snapshot, table, table.With(one.Name, column => column with
            {
                Type = column.Type == text ? number : text,
                Default = null,
                Collation = null,
            })),
            3 when table.ForeignKeys.Count > 0 => Replace(snapshot, table, table with
            {
                ForeignKeys = table.ForeignKeys.Select(key => key with { OnDelete = SchemaAction.Cascade }).ToEquatableArray(),
            }),
            4 when Target(snapshot) is { } target => Replace(snapshot, table, table
                .Add(
                    Db.Column(
                    name + "_id", target.Find(snapshot.Engine, target.PrimaryKey!.Columns[0])!.Type,
                    nullable: random.Next(2) == 0)) with
            {
                ForeignKeys = table.ForeignKeys.Append(new SchemaForeignKey(
                    null, new([name + "_id"]), target.Schema, target.Name, target.PrimaryKey.Columns)).ToEquatableArray(),
            }),
            5 => snapshot.And(Db.Table(name + "_rows", Db.Column("id", number), Db.Column("text", text)).Key("id")),
            _ => Replace(snapshot, table, table.Add(
                Db.Column(name, random.Next(2) == 0 ? number : text, random.Next(2) == 0),
                table.Columns[random.Next(table.Columns.Count)].Name)),
        };
    }

    private SchemaTable? Target(SchemaSnapshot snapshot)
    {
        SchemaTable[] targets = [.. snapshot.Tables.Where(table => table.PrimaryKey is { Columns.Count: 1 } key
            && table.Find(snapshot.Engine, key.Columns[0])!.Type is "bigint" or "INTEGER" or "text" or "uuid")];
        return targets.Length == 0 ? null : targets[random.Next(targets.Length)];
    }

    private static bool IsUsed(SchemaSnapshot snapshot, SchemaTable table, string column) =>
        table.PrimaryKey?.Columns.Contains(column) == true || table.Uniques.Any(key => key.Columns.Contains(column))
        || table.Indexes.Any(index => index.LeadingColumns.Contains(column)) || table.ForeignKeys.Any(key => key.Columns.Contains(column))
        || snapshot.Tables.Any(other => other.ForeignKeys.Any(key => key.RefTable == table.Name && key.RefColumns.Contains(column)));

    private static SchemaSnapshot Replace(SchemaSnapshot snapshot, SchemaTable table, SchemaTable other) => snapshot with
    {
        Tables = snapshot.Tables.Select(candidate => ReferenceEquals(candidate, table) ? other : candidate).ToEquatableArray(),
    };
}
