namespace RelationGen;

/// <summary>Which rows can become targets where the targets store the foreign key.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The source.</param>
internal sealed class ReferringCandidates(IRelationFacts relation, SourceKey source) : CandidateRules(relation)
{
    private readonly SharedKey _shared = new(relation.TargetTable, relation.Info.Steps[0].Columns, relation.Info.Steps[0].Discriminator);

    protected override Predicate IsLinked => new CandidatePredicate((writer, name) =>
    {
        writer.Append("(");
        WriteBelongs(writer, name, writer.AddKey(source.Write));
        writer.Append(") IS TRUE");
    });

    protected override bool IsFixed => _shared.IsWhole;

    protected override Predicate IsSource => new CandidatePredicate((writer, name) =>
    {
        writer.Append("(");
        WriteEqual(writer, name, First.PreviousColumns, writer.AddKey(source.Write));
        writer.Append(") IS TRUE");
    });

    /// <summary>It lies above the source.</summary>
    protected override Predicate IsCyclic => new CandidatePredicate((writer, name) =>
    {
        int first = writer.AddKey(source.Write);
        WriteRow(writer, name, First.PreviousColumns);
        writer.Append(" IN ");
        WriteReached(writer, Relation.TargetTable, First.Columns, First.PreviousColumns, () =>
            WriteEqual(writer, "s", First.PreviousColumns, first));
    });

    /// <summary>The columns, with their points, of which one that is NULL says that a target belongs to no source.</summary>
    private List<string> Nullable => [.. Relation.TargetTable.Columns
        .Where(column => column.Nullable && (First.Columns.Contains(column.Quoted) || column.Column == First.Discriminator?.Column))
        .Select(column => column.Quoted)];

    private bool IsOne => Relation.Info.Type is RelationType.OneToOne or RelationType.MorphOne;

    protected override IEnumerable<Predicate> Rules(bool isTaken)
    {
        yield return Nullable is { Count: > 0 } nullable && !isTaken
            ? new CandidatePredicate((writer, name) => WriteAnyIsNull(writer, name, nullable))
            : !IsLinked;

        if (_shared.Any)
        {
            yield return new CandidatePredicate((writer, name) =>
            {
                int first = writer.AddKey(source.Write);
                writer.Append("(true");
                _shared.WriteRequired(writer, name + ".", part => writer.AppendToken(first + part));
                writer.Append(")");
            });
        }

        // The place of the source is taken by a row that cannot be without one.
        if (IsOne && KeyColumns.ToRelease(Relation.TargetTable, First).Count == 0)
        {
            yield return new CandidatePredicate((writer, _) =>
            {
                writer.Append("NOT EXISTS (SELECT 1 FROM ").AppendTable(First.Schema, First.Table).Append(" AS h WHERE ");
                WriteBelongs(writer, "h", writer.AddKey(source.Write));
                writer.Append(")");
            });
        }
    }

    private void WriteBelongs(SqlWriter writer, string name, int first)
    {
        WriteEqual(writer, name, First.Columns, first);
        if (First.Discriminator is { } type)
            writer.Append(" AND ").Append(name).Append(SqlWriter.Quoted(type.Column)).Append(" = ").Append(SqlWriter.Constant(type.Value));
    }

    private static void WriteEqual(SqlWriter writer, string name, IReadOnlyList<string> columns, int first)
        => ChangeSql.WriteEqual(writer, [.. columns.Select(column => name + column)], first);
}
