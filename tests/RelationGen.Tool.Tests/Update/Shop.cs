using RelationGen.Tool.Tests.Scaffold;

namespace RelationGen.Tool.Tests.Update;

/// <summary>A small database, and words for its changes.</summary>
internal static class Shop
{
    public static SchemaSnapshot Database { get; } = Db.PostgreSql(
        Db.Entity("users", Db.Column("name"), Db.Column("email", nullable: true)),
        Db.Entity(
            "posts", Db.Column("title"), Db.Column("body", nullable: true), Db.Column("views", "integer"), Db.Column("author_id", "bigint"))
            .Refers("author_id", "users", onDelete: SchemaAction.Cascade));

    /// <summary>The database with one table changed.</summary>
    public static SchemaSnapshot With(this SchemaSnapshot snapshot, string table, Func<SchemaTable, SchemaTable> change) => snapshot with
    {
        Tables = snapshot.Tables.Select(other => other.Name == table ? change(other) : other).ToEquatableArray(),
    };

    /// <summary>The database with one table more.</summary>
    public static SchemaSnapshot And(this SchemaSnapshot snapshot, SchemaTable table) => snapshot with
    {
        Tables = snapshot.Tables.Append(table).ToEquatableArray(),
    };

    /// <summary>The table with one column changed.</summary>
    public static SchemaTable With(this SchemaTable table, string column, Func<SchemaColumn, SchemaColumn> change) => table with
    {
        Columns = table.Columns.Select(other => other.Name == column ? change(other) : other).ToEquatableArray(),
    };

    /// <summary>The table with one column more, behind another.</summary>
    public static SchemaTable Add(this SchemaTable table, SchemaColumn column, string? behind = null)
    {
        List<SchemaColumn> columns = [.. table.Columns];
        columns.Insert(behind is null ? columns.Count : columns.FindIndex(other => other.Name == behind) + 1, column);
        return table with { Columns = columns.ToEquatableArray() };
    }

    /// <summary>The table without a column.</summary>
    public static SchemaTable Drop(this SchemaTable table, string column) => table with
    {
        Columns = table.Columns.Where(other => other.Name != column).ToEquatableArray(),
    };
}
