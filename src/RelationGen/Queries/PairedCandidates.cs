namespace RelationGen;

/// <summary>Which rows can become targets where a junction stores the pairs.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The source.</param>
internal sealed class PairedCandidates(IRelationFacts relation, SourceKey source) : CandidateRules(relation)
{
    private readonly RelationStep _target = relation.Info.Steps[1];

    protected override Predicate IsLinked => IsPaired("");

    protected override Predicate IsSource => new CandidatePredicate((writer, name) =>
    {
        writer.Append("(");
        ChangeSql.WriteEqual(writer, [.. First.PreviousColumns.Select(column => name + column)], writer.AddKey(source.Write));
        writer.Append(") IS TRUE");
    });

    protected override Predicate? IsCyclic => null;

    protected override IEnumerable<Predicate> Rules(bool isTaken)
    {
        yield return IsPaired("NOT ");

        var shared = new SharedColumns(First.Columns, _target);
        if (shared.Any)
        {
            yield return new CandidatePredicate((writer, name) =>
            {
                int first = writer.AddKey(source.Write);
                writer.Append("(true");
                shared.WriteRequired(writer, name, part => writer.AppendToken(first + part));
                writer.Append(")");
            });
        }
    }

    /// <summary>The junction has, or has not, a row for the source and the row.</summary>
    private CandidatePredicate IsPaired(string not) => new((writer, name) =>
    {
        int first = writer.AddKey(source.Write);
        writer.Append(not).Append("EXISTS (SELECT 1 FROM ").AppendTable(First.Schema, First.Table).Append(" AS p WHERE ");
        ChangeSql.WriteEqual(writer, [.. First.Columns.Select(column => "p" + column)], first);
        if (First.Discriminator is { } type)
            writer.Append(" AND p.").Append(SqlWriter.Quote(type.Column)).Append(" = ").Append(SqlWriter.Constant(type.Value));

        writer.Append(" AND ");
        RelationSql.WriteEqual(writer, "p", _target.PreviousColumns, name, _target.Columns);
        writer.Append(")");
    });
}
