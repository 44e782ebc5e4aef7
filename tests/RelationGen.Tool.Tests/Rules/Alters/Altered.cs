namespace RelationGen.Tool.Tests.Rules.Alters;

/// <summary>A snapshot with one part changed, as a statement would leave it: what depends on the part goes or follows.</summary>
internal static class Altered
{
    public static SchemaSnapshot With(this SchemaSnapshot snapshot, SchemaTable table, SchemaTable other) => snapshot with
    {
        Tables = snapshot.Tables.Select(one => one.Name == table.Name ? other : one).ToEquatableArray(),
    };

    public static SchemaSnapshot With(
        this SchemaSnapshot snapshot, SchemaTable table, string column, Func<SchemaColumn, SchemaColumn> change) =>
        snapshot.With(table, table with
        {
            Columns = table.Columns.Select(one => one.Name == column ? change(one) : one).ToEquatableArray(),
        });

    public static SchemaSnapshot With(
        this SchemaSnapshot snapshot, SchemaTable table, SchemaForeignKey key, Func<SchemaForeignKey, SchemaForeignKey?> change) =>
        snapshot.With(table, table with { ForeignKeys = Changed(table.ForeignKeys, key, change) });

    public static SchemaSnapshot With(
        this SchemaSnapshot snapshot, SchemaTable table, SchemaIndex index, Func<SchemaIndex, SchemaIndex?> change) =>
        snapshot.With(table, table with { Indexes = Changed(table.Indexes, index, change) });

    public static SchemaSnapshot WithoutTable(this SchemaSnapshot snapshot, SchemaTable table) => snapshot with
    {
        Tables = snapshot.Tables.Where(one => one.Name != table.Name)
            .Select(one => WithoutKeysTo(one, key => key.RefTable == table.Name)).ToEquatableArray(),
    };

    public static SchemaSnapshot Renamed(this SchemaSnapshot snapshot, SchemaTable table, string name) => snapshot with
    {
        Tables = snapshot.Tables.Select(one => one.Name == table.Name ? one with { Name = name } : one).Select(one => one with
        {
            ForeignKeys = one.ForeignKeys.Select(key => key.RefTable == table.Name ? key with { RefTable = name } : key)
                .ToEquatableArray(),
        }).ToEquatableArray(),
    };

    /// <summary>Without a column, and keys, indexes and checks that have it.</summary>
    public static SchemaSnapshot WithoutColumn(this SchemaSnapshot snapshot, SchemaTable table, string column)
    {
        SchemaTable left = table with
        {
            Columns = table.Columns.Where(one => one.Name != column).ToEquatableArray(),
            PrimaryKey = table.PrimaryKey?.Columns.Contains(column) == true ? null : table.PrimaryKey,
            WithoutRowId = table.WithoutRowId && table.PrimaryKey?.Columns.Contains(column) != true,
            Uniques = table.Uniques.Where(key => !key.Columns.Contains(column)).ToEquatableArray(),
            Indexes = table.Indexes.Where(index => !index.LeadingColumns.Contains(column)).ToEquatableArray(),
            ForeignKeys = table.ForeignKeys.Where(key => !key.Columns.Contains(column)).ToEquatableArray(),
        };
        SchemaSnapshot changed = snapshot.With(table, left);
        return changed with
        {
            Tables = changed.Tables
                .Select(one => WithoutKeysTo(one, key => key.RefTable == table.Name && key.RefColumns.Contains(column))).ToEquatableArray(),
        };
    }

    public static SchemaSnapshot RenamedColumn(this SchemaSnapshot snapshot, SchemaTable table, string column, string name)
    {
        EquatableArray<string> In(EquatableArray<string> columns) =>
            columns.Select(one => one == column ? name : one).ToEquatableArray();
        return snapshot.With(table, table with
        {
            Columns = table.Columns.Select(one => one.Name == column ? one with { Name = name } : one).ToEquatableArray(),
            Uniques = table.Uniques.Select(key => key with { Columns = In(key.Columns) }).ToEquatableArray(),
            Indexes = table.Indexes.Select(index => index with
            {
                Parts = index.Parts.Select(part => part.Column == column ? part with { Column = name } : part).ToEquatableArray(),
            }).ToEquatableArray(),
            ForeignKeys = table.ForeignKeys.Select(key => key with { Columns = In(key.Columns) }).ToEquatableArray(),
        });
    }

    public static SchemaTable And(this SchemaTable table, SchemaColumn column) =>
        table with { Columns = table.Columns.Append(column).ToEquatableArray() };

    public static SchemaTable And(this SchemaTable table, SchemaForeignKey key) =>
        table with { ForeignKeys = table.ForeignKeys.Append(key).ToEquatableArray() };

    public static SchemaTable And(this SchemaTable table, SchemaIndex index) =>
        table with { Indexes = table.Indexes.Append(index).ToEquatableArray() };

    private static SchemaTable WithoutKeysTo(SchemaTable table, Func<SchemaForeignKey, bool> gone) =>
        table with { ForeignKeys = table.ForeignKeys.Where(key => !gone(key)).ToEquatableArray() };

    private static EquatableArray<T> Changed<T>(EquatableArray<T> items, T item, Func<T, T?> change)
        where T : class, IEquatable<T> =>
        items.Select(one => one.Equals(item) ? change(one) : one).OfType<T>().ToEquatableArray();
}
