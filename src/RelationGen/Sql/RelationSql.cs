namespace RelationGen;

/// <summary>Writes how the targets of a relation are found, as part of a larger statement.</summary>
internal static class RelationSql
{
    /// <summary>
    /// A SELECT over the targets of one source: <c>SELECT 1 FROM "comments" AS t1 WHERE t1."post_id" = t."id"</c>. Every target occurs
    /// once, however many rows between lead to it.
    /// </summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of the source.</param>
    /// <param name="target">The occurrence of the target's table.</param>
    /// <param name="list">Writes what is selected.</param>
    /// <param name="where">A further condition, or null.</param>
    public static void WriteSelect(
        SqlWriter writer, IRelationFacts relation, SourceKey key, TableAlias target, Action<SqlWriter> list, Predicate? where)
    {
        bool computes = where?.Groups(writer) == true;
        RowSet? rows = computes && key.RowsIn(writer) is { } sources ? RowSet.Targets(relation, sources) : null;
        Grouping grouping = writer.InnerGrouping;
        string name = writer.BeginSelect(target);
        writer.SetRows(rows, grouping);
        writer.Append("SELECT ");
        list(writer);
        writer.Append(" FROM ");
        string word = " WHERE ";
        if (relation.Info.IsFirst && where is not null)
        {
            // The first is found before it is asked for anything.
            WriteFirst(writer, relation, key, "*");
            writer.Append(" AS ").Append(name);
            writer.JoinHere();
        }
        else
        {
            RelationStep last = relation.Info.Steps[^1];
            writer.AppendRows(last, name);
            writer.JoinHere();
            writer.Append(word);
            WriteMatches(writer, relation, key, target);
            word = " AND ";
        }

        if (where is not null)
        {
            writer.Append(word);
            where.Write(writer);
        }

        writer.EndSelect();
    }

    /// <summary>The condition under which a row of the target belongs to a source.</summary>
    public static void WriteBelongs(SqlWriter writer, IRelationFacts relation, SourceKey key, TableAlias? target)
    {
        if (!relation.Info.IsFirst)
        {
            WriteMatches(writer, relation, key, target);
            return;
        }

        WriteKey(writer, relation.TargetTable, writer.NameOf(target));
        writer.Append(writer.Sql.FindsKeysInSets && relation.TargetTable.KeyColumns.Count > 1 ? " IN " : " = ");
        WriteFirst(writer, relation, key, list: null);
    }

    /// <summary>The condition under which a row of the target has the key of a source, and the scope admits it.</summary>
    public static void WriteMatches(SqlWriter writer, IRelationFacts relation, SourceKey key, TableAlias? target)
    {
        IReadOnlyList<RelationStep> steps = relation.Info.Steps;
        string name = writer.NameOf(target);
        if (steps.Count == 1)
        {
            WriteSource(writer, key, steps[0], name);
            WriteDiscriminator(writer, steps[0], name);
        }
        else
        {
            WriteBetween(writer, steps, key, name);
        }

        key.WriteDiscriminator(writer, relation.Info);
        if (relation.Scope is { HasWhere: true } scope)
        {
            writer.Append(" AND ");
            scope.Predicate(target).Write(writer);
        }
    }

    /// <summary>Joins the target of a relation to one, so that its columns can be named; sources without a target stay.</summary>
    public static void WriteJoin(SqlWriter writer, IRelationFacts relation, string source, string name, string separator)
    {
        IReadOnlyList<RelationStep> steps = relation.Info.Steps;
        RelationStep last = steps[^1];
        if (relation.Scope is not null)
        {
            // The condition is the user's and may ask for joins of its own, which need a SELECT of their own.
            writer.Append(separator).Append("LEFT JOIN ");
            if (writer.Sql.HasLateral && IsOneAtMost(relation))
            {
                writer.Append("LATERAL ");
                WriteFirst(writer, relation, new NamedTableKey(source), "*");
                writer.Append(" AS ").Append(name).Append(" ON true");
                return;
            }

            writer.AppendRows(last, name).Append(" ON ");
            WriteKey(writer, relation.TargetTable, name);
            writer.Append(" = ");
            WriteFirst(writer, relation, new NamedTableKey(source), list: null);
            return;
        }

        string previous = source;
        for (int i = 0; i < steps.Count; i++)
        {
            string alias = i == steps.Count - 1 ? name : writer.NextJunction();
            writer.Append(separator).Append("LEFT JOIN ").AppendRows(steps[i], alias).Append(" ON ");
            WriteEqual(writer, alias, steps[i].Columns, previous, steps[i].PreviousColumns);
            WriteDiscriminator(writer, steps[i], alias);
            if (i == 0)
                WriteDiscriminator(writer, relation.Info, source);

            previous = alias;
        }
    }

    /// <summary>Tables on the way of a relation, joined in a row: as many as there are names.</summary>
    public static void WriteChain(SqlWriter writer, IReadOnlyList<RelationStep> steps, string[] names)
    {
        writer.AppendRows(steps[0], names[0]);
        for (int i = 1; i < names.Length; i++)
        {
            writer.Append(" JOIN ").AppendRows(steps[i], names[i]).Append(" ON ");
            WriteEqual(writer, names[i], steps[i].Columns, names[i - 1], steps[i].PreviousColumns);
        }
    }

    /// <summary>A condition: a row of the first table on the way belongs to one of the rows.</summary>
    public static void WriteIsIn(SqlWriter writer, string name, RelationStep first, RowSet rows)
    {
        bool isComposite = first.Columns.Length > 1;
        writer.Append(isComposite ? "(" : "");
        WriteColumns(writer, name, first.Columns);
        writer.Append(isComposite ? ") IN (" : " IN (");
        rows.Write(writer, first.PreviousColumns);
        writer.Append(")");
    }

    public static void WriteColumns(SqlWriter writer, string alias, string[] columns)
    {
        for (int i = 0; i < columns.Length; i++)
            writer.Append(i == 0 ? "" : ", ").Append(alias).Append(columns[i]);
    }

    /// <summary>
    /// A source cannot have two targets: the first is asked for, or the key of the table. Elsewhere a scalar subquery refuses the second.
    /// </summary>
    private static bool IsOneAtMost(IRelationFacts relation) => relation.Info.IsFirst
        || (relation.Info.Steps is [{ } step]
            && step.Columns.SequenceEqual(relation.TargetTable.KeyColumns.Select(column => column.Quoted)));

    public static void WriteEqual(SqlWriter writer, string alias, string[] columns, string previous, string[] previousColumns)
    {
        for (int i = 0; i < columns.Length; i++)
            writer.Append(i == 0 ? "" : " AND ").Append(alias).Append(columns[i]).Append(" = ").Append(previous).Append(previousColumns[i]);
    }

    public static void WriteDiscriminator(SqlWriter writer, RelationStep step, string alias)
    {
        if (step.Discriminator is { } discriminator)
            WriteDiscriminator(writer, discriminator, alias);
    }

    /// <summary>The key of a row, in parentheses where it has several parts.</summary>
    public static void WriteKey(SqlWriter writer, TableInfo table, string alias)
    {
        bool isComposite = table.KeyColumns.Count > 1;
        writer.Append(isComposite ? "(" : "");
        WriteList(writer, table, alias);
        writer.Append(isComposite ? ")" : "");
    }

    /// <summary>The parts of the key of a row, as a list.</summary>
    public static void WriteList(SqlWriter writer, TableInfo table, string alias)
    {
        for (int i = 0; i < table.KeyColumns.Count; i++)
            writer.Append(i == 0 ? "" : ", ").Append(alias).Append(table.KeyColumns[i].Quoted);
    }

    /// <summary>The target is among those that the tables between lead to.</summary>
    private static void WriteBetween(SqlWriter writer, IReadOnlyList<RelationStep> steps, SourceKey key, string name)
    {
        RelationStep last = steps[^1];
        writer.Append(last.Columns.Length > 1 ? "(" : "");
        WriteColumns(writer, name, last.Columns);
        writer.Append(last.Columns.Length > 1 ? ") IN (SELECT " : " IN (SELECT ");
        string[] names = [.. steps.Take(steps.Count - 1).Select(_ => writer.NextJunction())];
        WriteColumns(writer, names[^1], last.PreviousColumns);
        writer.Append(" FROM ");
        WriteChain(writer, steps, names);
        writer.Append(" WHERE ");
        WriteSource(writer, key, steps[0], names[0]);
        WriteDiscriminator(writer, steps[0], names[0]);
        writer.Append(")");
    }

    private static void WriteSource(SqlWriter writer, SourceKey key, RelationStep first, string name)
    {
        for (int i = 0; i < first.Columns.Length; i++)
        {
            writer.Append(i == 0 ? "" : " AND ").Append(name).Append(first.Columns[i]).Append(" = ");
            key.WritePart(writer, first, i);
        }
    }

    /// <summary>The first target of a source, or the one that the scope admits, as a SELECT in parentheses.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="relation">The relation, which has a scope.</param>
    /// <param name="key">The key of the source.</param>
    /// <param name="list">What is selected of it; null for its key.</param>
    private static void WriteFirst(SqlWriter writer, IRelationFacts relation, SourceKey key, string? list)
    {
        var target = new TableAlias();
        RelationStep last = relation.Info.Steps[^1];
        writer.Append("(");
        string name = writer.BeginSelect(target);
        writer.Append("SELECT ");
        if (list is null)
            WriteList(writer, relation.TargetTable, name);
        else
            writer.Append(name).Append(".").Append(list);

        writer.Append(" FROM ").AppendRows(last, name);
        writer.JoinHere();
        writer.Append(" WHERE ");
        WriteMatches(writer, relation, key, target);
        if (relation.Info.IsFirst)
        {
            writer.Append(" ORDER BY ");
            OrderList.Write(writer, relation.Scope!.Orders(target), relation.TargetTable, target);
            writer.Append(" LIMIT 1");
        }

        writer.Append(")");
        writer.EndSelect();
    }

    public static void WriteDiscriminator(SqlWriter writer, RelationInfo relation, string source)
    {
        if (relation.SourceDiscriminator is { } discriminator)
            WriteDiscriminator(writer, discriminator, source);
    }

    private static void WriteDiscriminator(SqlWriter writer, (string Column, string Value) discriminator, string alias)
    {
        writer.Append(" AND ");
        WriteIs(writer, discriminator, alias);
    }

    public static void WriteIs(SqlWriter writer, (string Column, string Value) discriminator, string alias) =>
        writer.Append(alias).Append(SqlWriter.Quoted(discriminator.Column)).Append(" = ").Append(SqlWriter.Constant(discriminator.Value));

    /// <summary>Where the key of the source stands in the statement.</summary>
    internal abstract class SourceKey
    {
        public abstract void WritePart(SqlWriter writer, RelationStep first, int part);

        public abstract void WriteDiscriminator(SqlWriter writer, RelationInfo relation);

        /// <summary>The sources, where they are rows that a SELECT of the statement reads.</summary>
        public virtual RowSet? RowsIn(SqlWriter writer) => null;
    }

    /// <summary>The source is a row of the statement.</summary>
    internal sealed class TableKey(TableAlias? source) : SourceKey
    {
        public override void WritePart(SqlWriter writer, RelationStep first, int part)
            => writer.Append(writer.NameOf(source)).Append(first.PreviousColumns[part]);

        public override void WriteDiscriminator(SqlWriter writer, RelationInfo relation)
            => RelationSql.WriteDiscriminator(writer, relation, writer.NameOf(source));

        public override RowSet? RowsIn(SqlWriter writer) => writer.RowsOf(source);
    }

    /// <summary>
    /// The source is one entity, whose key travels in parameters; which target its discriminator means was decided before.
    /// </summary>
    internal sealed class ParameterKey(int first) : SourceKey
    {
        public override void WritePart(SqlWriter writer, RelationStep step, int part) => writer.AppendToken(first + part);

        public override void WriteDiscriminator(SqlWriter writer, RelationInfo relation)
        {
        }
    }

    /// <summary>The source is a row whose name is known.</summary>
    private sealed class NamedTableKey(string source) : SourceKey
    {
        public override void WritePart(SqlWriter writer, RelationStep first, int part)
            => writer.Append(source).Append(first.PreviousColumns[part]);

        public override void WriteDiscriminator(SqlWriter writer, RelationInfo relation)
            => RelationSql.WriteDiscriminator(writer, relation, source);
    }
}
