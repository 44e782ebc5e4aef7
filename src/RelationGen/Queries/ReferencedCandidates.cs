namespace RelationGen;

/// <summary>Which rows can become the target where the source stores the foreign key.</summary>
/// <param name="relation">The relation.</param>
/// <param name="row">The row of the source.</param>
internal sealed class ReferencedCandidates(IRelationFacts relation, SourceRow row) : CandidateRules(relation)
{
    private readonly OwnKey _key = new(relation.Info, row.Table);

    protected override Predicate IsLinked => IsReferenced("", WriteSource);

    protected override bool IsFixed => _key.Shared.IsWhole;

    protected override Predicate IsSource => new CandidatePredicate((writer, name) =>
    {
        writer.Append("(");
        ChangeSql.WriteEqual(
            writer, [.. row.Table.KeyColumns.Select(column => name + column.Quoted)], writer.AddKey(row.WriteKey));
        writer.Append(")");
    });

    /// <summary>It lies below the source.</summary>
    protected override Predicate IsCyclic => new CandidatePredicate((writer, name) =>
    {
        int own = writer.AddKey(row.WriteKey);
        WriteRow(writer, name, First.Columns);
        writer.Append(" IN ");
        WriteReached(writer, row.Table, First.Columns, First.PreviousColumns, () =>
        {
            WriteRow(writer, "s", First.PreviousColumns);
            writer.Append(" IN (SELECT ");
            RelationSql.WriteColumns(writer, "o", First.Columns);
            writer.Append(" FROM ").AppendTable(row.Table.Schema, row.Table.Table).Append(" AS o WHERE ");
            ChangeSql.WriteEqual(writer, ChangeSql.Key(row.Table, "o"), own);
            writer.Append(")");
        });
    });

    protected override IEnumerable<Predicate> Rules(bool isTaken)
    {
        yield return IsReferenced("NOT ", WriteSource);

        // Another source has the place, and may be unable to be without.
        if (_key.IsExclusive && !(isTaken && _key.Released.Count > 0))
            yield return IsReferenced("NOT ");

        if (_key.Shared.Any)
        {
            yield return new CandidatePredicate((writer, name) =>
            {
                int own = writer.AddKey(row.WriteKey);
                writer.Append("EXISTS (SELECT 1 FROM ").AppendTable(row.Table.Schema, row.Table.Table).Append(" AS o WHERE ");
                ChangeSql.WriteEqual(writer, ChangeSql.Key(row.Table, "o"), own);
                for (int i = 0; i < First.Columns.Length; i++)
                {
                    if (_key.Shared.IsShared(i))
                        writer.Append(" AND o").Append(First.PreviousColumns[i]).Append(" = ").Append(name).Append(First.Columns[i]);
                }

                writer.Append(")");
            });
        }
    }

    /// <summary>A row of the source's table refers to the row, or none does.</summary>
    /// <param name="not">NOT, or nothing.</param>
    /// <param name="writeWhich">Writes which one, and AND; null for any.</param>
    private CandidatePredicate IsReferenced(string not, Action<SqlWriter>? writeWhich = null) => new((writer, name) =>
    {
        writer.Append(not).Append("EXISTS (SELECT 1 FROM ").AppendTable(row.Table.Schema, row.Table.Table).Append(" AS o WHERE ");
        writeWhich?.Invoke(writer);
        RelationSql.WriteEqual(writer, "o", First.PreviousColumns, name, First.Columns);
        if (Relation.Info.SourceDiscriminator is { } type)
            writer.Append(" AND o.").Append(SqlWriter.Quote(type.Column)).Append(" = ").Append(SqlWriter.Constant(type.Value));

        writer.Append(")");
    });

    private void WriteSource(SqlWriter writer)
    {
        ChangeSql.WriteEqual(writer, ChangeSql.Key(row.Table, "o"), writer.AddKey(row.WriteKey));
        writer.Append(" AND ");
    }
}
