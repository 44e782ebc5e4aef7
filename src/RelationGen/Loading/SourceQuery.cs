namespace RelationGen;

/// <summary>The rows of a query as the sources of a relation: asked for again in the statement of their targets, which need not wait for their keys then.</summary>
/// <param name="state">The query.</param>
/// <param name="table">The table of its rows.</param>
internal sealed class SourceQuery(QueryState state, TableInfo table)
{
    /// <summary>Columns of the rows.</summary>
    /// <param name="writer">Receives the statement.</param>
    /// <param name="columns">The columns, behind the name of the table.</param>
    /// <param name="isDistinct">Equal rows once.</param>
    public void WriteKeys(SqlWriter writer, string[] columns, bool isDistinct)
    {
        // A SELECT that is limited in an order cannot be DISTINCT itself.
        writer.Append(isDistinct ? "SELECT DISTINCT * FROM (" : "");
        state.WriteColumns(writer, table, string.Join(", ", columns));
        writer.Append(isDistinct ? ") AS s" : "");
    }
}
