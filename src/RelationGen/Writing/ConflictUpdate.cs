namespace RelationGen;

/// <summary>What an upsert does with a row that the database has already.</summary>
/// <param name="table">The table.</param>
/// <param name="columns">The columns that say which row it is.</param>
internal sealed class ConflictUpdate(TableInfo table, UniqueColumns columns)
{
    /// <summary>
    /// Writes the end of the INSERT: every other column gets the value that was to be inserted, and a number that counts changes one more.
    /// </summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="written">
    /// The columns that are inserted, by their places: one that is left to its default is left alone in a row that is there.
    /// </param>
    public void Write(SqlWriter writer, int[] written)
    {
        writer.Append(writer.Sql.UpdateDuplicate("(" + string.Join(", ", columns.Columns.Select(column => column.Quoted[1..])) + ")"));
        string[] changes = [.. table.Columns.Select((column, place) => ChangeOf(column, place, written, writer.Sql)).OfType<string>()];

        // The row is written where there is nothing to change, because one that is left alone returns nothing.
        string same = columns.Columns[0].Quoted;
        writer.Append(changes.Length > 0 ? string.Join(", ", changes) : same[1..] + " = " + SqlWriter.Quote(table.Table) + same);
    }

    private string? ChangeOf(ColumnInfo column, int place, int[] written, SqlDialect sql)
    {
        string name = column.Quoted[1..];
        if (column.Key || !column.IsWritten || columns.Columns.Contains(column)
            || column.Token == ConcurrencyToken.Compared
            || (column.Generation == ColumnGeneration.Default && Array.IndexOf(written, place) < 0))
            return null;

        return name + " = "
            + (column.Token == ConcurrencyToken.Counted
                ? Tokens.Next(column, SqlWriter.Quote(table.Table) + column.Quoted)
                : sql.Offered(column.Quoted));
    }
}
