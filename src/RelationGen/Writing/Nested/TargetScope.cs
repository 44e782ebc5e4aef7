namespace RelationGen;

/// <summary>The condition that a row of the targets' table belongs to one source.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">Writes the key of the source.</param>
internal sealed class TargetScope(IRelationFacts relation, Action<KeyWriter> source)
{
    /// <summary>Writes it for a statement that reads or changes the table without an alias.</summary>
    public void Write(SqlWriter writer)
    {
        int first = writer.AddKey(source);
        RelationStep step = relation.Info.Steps[0];
        string alias = "";
        if (relation.Info.Steps.Count > 1)
        {
            RelationStep target = relation.Info.Steps[1];
            string[] columns = ChangeSql.Bare(target.Columns);
            alias = "j.";
            writer.Append(columns.Length == 1 ? columns[0] : "(" + string.Join(", ", columns) + ")").Append(" IN (SELECT ")
                .Append(string.Join(", ", target.PreviousColumns.Select(column => "j" + column))).Append(" FROM ")
                .AppendTable(step.Schema, step.Table).Append(" AS j WHERE ");
        }

        ChangeSql.WriteEqual(writer, [.. ChangeSql.Bare(step.Columns).Select(column => alias + column)], first);
        if (step.Discriminator is { } type)
            writer.Append(" AND ").Append(alias).Append(SqlWriter.Quote(type.Column)).Append(" = ").Append(SqlWriter.Constant(type.Value));

        if (alias.Length > 0)
            writer.Append(")");
    }
}
