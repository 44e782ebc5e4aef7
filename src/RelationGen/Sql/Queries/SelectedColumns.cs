namespace RelationGen;

/// <summary>What a statement reads of the rows of a table, where that is not their columns.</summary>
/// <param name="Table">The table, as the columns name it.</param>
/// <param name="Columns">The columns and values.</param>
internal sealed record SelectedColumns(TableAlias Table, IReadOnlyList<Operand> Columns)
{
    /// <summary>Writes them as a list.</summary>
    public SqlWriter Write(SqlWriter writer)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            Columns[i].Write(writer);
        }

        return writer;
    }
}
