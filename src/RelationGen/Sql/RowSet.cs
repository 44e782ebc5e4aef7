namespace RelationGen;

/// <summary>The rows that a SELECT reads, or more: what groups over their relations are limited to.</summary>
internal abstract class RowSet
{
    /// <summary>All rows of a table.</summary>
    public static RowSet All { get; } = new AllRows();

    /// <summary>Nothing need be limited.</summary>
    public virtual bool IsAll => false;

    /// <summary>The rows of a common table expression.</summary>
    public static RowSet Of(string name) => new NamedRows(name);

    /// <summary>The targets that a relation leads to from rows.</summary>
    public static RowSet Targets(IRelationFacts relation, RowSet rows) => rows.IsAll ? All : new TargetRows(relation, rows);

    /// <summary>A SELECT of columns of the rows.</summary>
    public abstract void Write(SqlWriter writer, string[] columns);

    private sealed class AllRows : RowSet
    {
        public override bool IsAll => true;

        public override void Write(SqlWriter writer, string[] columns) => throw new NotSupportedException("All rows need no condition.");
    }

    private sealed class NamedRows(string name) : RowSet
    {
        public override void Write(SqlWriter writer, string[] columns)
        {
            writer.Append("SELECT ");
            RelationSql.WriteColumns(writer, SqlWriter.DefaultAlias, columns);
            writer.Append(" FROM ").Append(name).Append(" AS ").Append(SqlWriter.DefaultAlias);
        }
    }

    private sealed class TargetRows(IRelationFacts relation, RowSet rows) : RowSet
    {
        public override void Write(SqlWriter writer, string[] columns)
        {
            IReadOnlyList<RelationStep> steps = relation.Info.Steps;
            string[] names = [.. steps.Select(_ => writer.NextJunction())];
            writer.Append("SELECT ");
            RelationSql.WriteColumns(writer, names[^1], columns);
            writer.Append(" FROM ");
            RelationSql.WriteChain(writer, steps, names);
            writer.Append(" WHERE ");
            RelationSql.WriteIsIn(writer, names[0], steps[0], rows);
        }
    }
}
