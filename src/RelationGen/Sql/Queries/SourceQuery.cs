namespace RelationGen;

/// <summary>
/// The rows of a query as the sources of a relation: asked for again in the statement of their targets, which need not wait for their keys
/// then.
/// </summary>
/// <param name="state">The query.</param>
/// <param name="table">The table of its rows.</param>
internal sealed class SourceQuery(QueryState state, TableInfo table)
{
    /// <summary>They are all rows of their table.</summary>
    public bool IsAll => state.IsPlain;

    /// <summary>A condition: a column holds the key of one of the rows.</summary>
    /// <param name="writer">Receives the condition, behind the column.</param>
    /// <param name="column">The column of the rows.</param>
    /// <param name="areShared">
    /// Many rows have one key. The database plans an array that a subquery fills as a short list of keys, and a subquery as a join: a list
    /// finds the targets of some rows, which are few of many, and a join finds what many rows have in common.
    /// </param>
    public void WriteIsAny(SqlWriter writer, string column, bool areShared)
    {
        (string before, string after) = areShared ? (" IN (", ")") : writer.Sql.IsAnyOfDistinct;
        writer.Append(before);
        state.WriteColumns(writer, table, SqlWriter.DefaultAlias + column);
        writer.Append(after);
    }

    /// <summary>The distinct keys of the rows, as a table.</summary>
    /// <param name="writer">Receives the statement.</param>
    /// <param name="columns">The columns of the rows, each with the name that it gets.</param>
    public void WriteDistinct(SqlWriter writer, IEnumerable<(string Column, string Name)> columns)
    {
        // A SELECT that is limited in an order cannot be DISTINCT itself.
        writer.Append("SELECT DISTINCT * FROM (");
        state.WriteColumns(
            writer, table, string.Join(", ", columns.Select(column => SqlWriter.DefaultAlias + column.Column + " AS " + column.Name)));
        writer.Append(") AS s");
    }
}
