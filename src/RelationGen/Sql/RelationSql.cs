namespace RelationGen;

/// <summary>Writes how the targets of a relation are found, as part of a larger statement.</summary>
internal static class RelationSql
{
    /// <summary>
    /// A SELECT over the targets of one source: <c>SELECT 1 FROM "comments" AS t1 WHERE t1."post_id" = t."id"</c>. Every target occurs once, however
    /// many rows between lead to it.
    /// </summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="key">The key of the source.</param>
    /// <param name="target">The occurrence of the target's table.</param>
    /// <param name="list">Writes what is selected.</param>
    /// <param name="where">A further condition, or null.</param>
    public static void WriteSelect(SqlWriter writer, IRelationFacts relation, SourceKey key, TableAlias target, Action<SqlWriter> list, Predicate? where)
    {
        RelationStep last = relation.Info.Steps[^1];
        string name = writer.BeginSelect(target);
        writer.Append("SELECT ");
        list(writer);
        writer.Append(" FROM ").AppendTable(last.Schema, last.Table).Append(" AS ").Append(name);
        writer.JoinHere();
        writer.Append(" WHERE ");
        WriteBelongs(writer, relation, key, target);
        if (where is not null)
        {
            writer.Append(" AND ");
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

        var other = new TableAlias();
        WriteKey(writer, relation.TargetTable, writer.NameOf(target));
        writer.Append(" = (");
        string name = writer.BeginSelect(other);
        RelationStep last = relation.Info.Steps[^1];
        writer.Append("SELECT ");
        WriteList(writer, relation.TargetTable, name);
        writer.Append(" FROM ").AppendTable(last.Schema, last.Table).Append(" AS ").Append(name);
        writer.JoinHere();
        writer.Append(" WHERE ");
        WriteMatches(writer, relation, key, other);
        writer.Append(" ORDER BY ");
        OrderList.Write(writer, relation.Scope!.Orders(other), relation.TargetTable, other);
        writer.Append(" LIMIT 1)");
        writer.EndSelect();
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
            writer.Append(separator).Append("LEFT JOIN ").AppendTable(last.Schema, last.Table).Append(" AS ").Append(name).Append(" ON ");
            WriteKey(writer, relation.TargetTable, name);
            writer.Append(" = (");
            var target = new TableAlias();
            WriteSelect(writer, relation, new NamedTableKey(source), target, w => WriteList(w, relation.TargetTable, w.NameOf(target)), where: null);
            writer.Append(")");
            return;
        }

        string previous = source;
        for (int i = 0; i < steps.Count; i++)
        {
            string alias = i == steps.Count - 1 ? name : writer.NextJunction();
            writer.Append(separator).Append("LEFT JOIN ").AppendTable(steps[i].Schema, steps[i].Table).Append(" AS ").Append(alias).Append(" ON ");
            WriteEqual(writer, alias, steps[i].Columns, previous, steps[i].PreviousColumns);
            WriteDiscriminator(writer, steps[i], alias);
            if (i == 0)
                WriteDiscriminator(writer, relation.Info, source);

            previous = alias;
        }
    }

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
        writer.Append(" FROM ").AppendTable(steps[0].Schema, steps[0].Table).Append(" AS ").Append(names[0]);
        for (int i = 1; i < names.Length; i++)
        {
            writer.Append(" JOIN ").AppendTable(steps[i].Schema, steps[i].Table).Append(" AS ").Append(names[i]).Append(" ON ");
            WriteEqual(writer, names[i], steps[i].Columns, names[i - 1], steps[i].PreviousColumns);
        }

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

    private static void WriteColumns(SqlWriter writer, string alias, string[] columns)
    {
        for (int i = 0; i < columns.Length; i++)
            writer.Append(i == 0 ? "" : ", ").Append(alias).Append(columns[i]);
    }

    private static void WriteDiscriminator(SqlWriter writer, RelationInfo relation, string source)
    {
        if (relation.SourceDiscriminator is { } discriminator)
            WriteDiscriminator(writer, discriminator, source);
    }

    private static void WriteDiscriminator(SqlWriter writer, (string Column, string Value) discriminator, string alias) =>
        writer.Append(" AND ").Append(alias).Append(SqlWriter.Quoted(discriminator.Column)).Append(" = '").Append(discriminator.Value.Replace("'", "''", StringComparison.Ordinal)).Append("'");

    /// <summary>Where the key of the source stands in the statement.</summary>
    internal abstract class SourceKey
    {
        public abstract void WritePart(SqlWriter writer, RelationStep first, int part);

        public abstract void WriteDiscriminator(SqlWriter writer, RelationInfo relation);
    }

    /// <summary>The source is a row of the statement.</summary>
    internal sealed class TableKey(TableAlias? source) : SourceKey
    {
        public override void WritePart(SqlWriter writer, RelationStep first, int part) => writer.Append(writer.NameOf(source)).Append(first.PreviousColumns[part]);

        public override void WriteDiscriminator(SqlWriter writer, RelationInfo relation) => RelationSql.WriteDiscriminator(writer, relation, writer.NameOf(source));
    }

    /// <summary>The source is one entity, whose key travels in parameters; which target its discriminator means was decided before.</summary>
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
        public override void WritePart(SqlWriter writer, RelationStep first, int part) => writer.Append(source).Append(first.PreviousColumns[part]);

        public override void WriteDiscriminator(SqlWriter writer, RelationInfo relation) => RelationSql.WriteDiscriminator(writer, relation, source);
    }
}
