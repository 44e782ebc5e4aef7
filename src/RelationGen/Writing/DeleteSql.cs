namespace RelationGen;

/// <summary>Writes statements that delete rows, or of tables whose rows stay note that they are deleted, up to their condition.</summary>
internal static class DeleteSql
{
    /// <summary>
    /// <c>DELETE FROM "posts" WHERE </c>, or <c>UPDATE "posts" SET "deleted_at" = $1 WHERE "deleted_at" IS NULL AND </c>.
    /// </summary>
    public static SqlWriter AppendDelete(this SqlWriter writer, TableInfo table)
    {
        if (table.DeletedAt is not { } column)
            return writer.AppendPurge(table);

        return writer.AppendNote(table, column, table.SoftDelete!.Stored(column, writer.Change!.Now)).Append(column.Quoted[1..])
            .Append(" IS NULL AND ");
    }

    /// <summary><c>UPDATE "posts" SET "deleted_at" = NULL WHERE "deleted_at" IS NOT NULL AND </c>.</summary>
    public static SqlWriter AppendRestore(this SqlWriter writer, TableInfo table)
    {
        ColumnInfo column = table.DeletedAt!;
        return writer.AppendNote(table, column, value: null).Append(column.Quoted[1..]).Append(" IS NOT NULL AND ");
    }

    /// <summary><c>DELETE FROM "posts" WHERE </c></summary>
    public static SqlWriter AppendPurge(this SqlWriter writer, TableInfo table)
        => writer.Append("DELETE FROM ").AppendTable(table.Schema, table.Table).Append("\nWHERE ");

    private static SqlWriter AppendNote(this SqlWriter writer, TableInfo table, ColumnInfo column, object? value)
    {
        writer.Append("UPDATE ").AppendTable(table.Schema, table.Table).Append("\nSET ").Append(column.Quoted[1..]).Append(" = ");
        if (value is null)
            writer.Append("NULL");
        else
            writer.AppendValue(column, value);

        foreach (int place in table.Tokens)
            Tokens.WriteNext(writer, table.Columns[place]);

        return writer.Append("\nWHERE ");
    }
}
