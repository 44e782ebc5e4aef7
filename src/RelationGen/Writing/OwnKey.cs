namespace RelationGen;

/// <summary>The foreign key of a relation that the source stores itself, as statements write it.</summary>
/// <param name="relation">The relation.</param>
/// <param name="table">The table of the source.</param>
internal sealed class OwnKey(RelationInfo relation, TableInfo table)
{
    private readonly RelationStep _step = relation.Steps[0];

    /// <summary>One source alone can have a target.</summary>
    public bool IsExclusive => relation.Type == RelationType.OneToOne || relation.IsExclusive;

    /// <summary>The columns that become NULL where the source lets go of its target; none where the key is required.</summary>
    public IReadOnlyList<string> Released { get; } = ToRelease(relation, table);

    /// <summary>The parts that belong to the primary key of the source.</summary>
    public SharedKey Shared { get; } = new(table, relation.Steps[0].PreviousColumns, relation.SourceDiscriminator);

    /// <summary>Points a row to the key that begins with a parameter.</summary>
    public void WriteAssignment(SqlWriter writer, int first) => Shared.WriteAssignments(writer, part => writer.AppendToken(first + part));

    /// <summary>The condition that a row points to the key that begins with a parameter.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="first">The parameter.</param>
    /// <param name="alias">The name of the table; empty without one.</param>
    public void WriteRefers(SqlWriter writer, int first, string alias = "")
    {
        ChangeSql.WriteEqual(
            writer,
            alias.Length == 0 ? ChangeSql.Bare(_step.PreviousColumns) : [.. _step.PreviousColumns.Select(column => alias + column)], first);
        WriteDiscriminator(writer, " AND ", alias.Length == 0 ? "" : alias + ".");
    }

    /// <summary>Takes a target from its holder, where it can have one only and the holder can be without.</summary>
    /// <param name="row">The row that is to have it.</param>
    /// <param name="target">Writes what the foreign key references.</param>
    /// <param name="targetKey">The same, in a box.</param>
    /// <param name="isNew">The row is not there yet, so that it cannot be the holder.</param>
    public IEnumerable<WriteStep> Release(SourceRow row, Action<KeyWriter> target, object targetKey, bool isNew)
    {
        if (!IsExclusive || Released.Count == 0)
            yield break;

        yield return row.Change(
            relation.Name, Write, writer => WriteHolds(writer, writer.AddKey(target), isNew ? 0 : writer.AddKey(row.WriteKey)),
            (log, holders) => log.Remove(relation, holders.Select(holder => new RelationPair(holder, targetKey))));

        void Write(SqlWriter writer)
        {
            int first = writer.AddKey(target);
            int own = isNew ? 0 : writer.AddKey(row.WriteKey);
            writer.Append("UPDATE ").AppendTable(table.Schema, table.Table).Append("\nSET ");
            ChangeSql.WriteNull(writer, ChangeSql.Bare(Released));
            writer.Append("\nWHERE ");
            WriteHolds(writer, first, own);
            if (isNew)
                return;

            // The holder and the row that takes its place, which may do so with each other.
            writer.Sql.WriteAndLocks(writer, table, () =>
            {
                WriteRefers(writer, first);
                writer.Append(" OR ");
                ChangeSql.WriteEqual(writer, ChangeSql.BareKey(table), own);
            });
        }

        void WriteHolds(SqlWriter writer, int first, int own)
        {
            WriteRefers(writer, first);
            if (isNew)
                return;

            writer.Append(" AND NOT (");
            ChangeSql.WriteEqual(writer, ChangeSql.BareKey(table), own);
            writer.Append(")");
        }
    }

    private static List<string> ToRelease(RelationInfo relation, TableInfo table)
    {
        List<string> columns = KeyColumns.ToRelease(table, relation.Steps[0].PreviousColumns);
        if (relation.SourceDiscriminator is { } type && table.Columns.Any(column => column.Nullable && column.Column == type.Column))
            columns.Add(SqlWriter.Quoted(type.Column));

        return columns;
    }

    /// <summary>The column that says which target of a polymorphic relation is meant.</summary>
    private void WriteDiscriminator(SqlWriter writer, string separator, string alias)
    {
        if (relation.SourceDiscriminator is { } type)
            writer.Append(separator).Append(alias).Append(SqlWriter.Quote(type.Column)).Append(" = ")
                .Append(SqlWriter.Constant(type.Value));
    }
}
