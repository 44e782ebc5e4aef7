using System.Globalization;

namespace RelationGen;

/// <summary>
/// Writes which rows are deleted, as conditions of statements: sub-selects along the ways from the rows that were asked for, so that no row
/// is read. One is made for each statement.
/// </summary>
/// <param name="writer">The statement.</param>
/// <param name="plan">Which tables lose rows, and why.</param>
/// <param name="root">The keys of the rows that were asked for.</param>
/// <param name="restores">The rows are those to restore: they were deleted at the moment at which what they refer to was.</param>
internal sealed class DeletedRows(SqlWriter writer, ActionPlan plan, IKeyList root, bool restores = false)
{
    private int _recursions;

    /// <summary>The row is one that was asked for.</summary>
    public void WriteIsAskedFor() => writer.AppendIsAny(ChangeSql.BareKey(plan.Root.Info), root);

    /// <summary>The row is deleted, because it was asked for or because of what it refers to.</summary>
    public void WriteIsDeleted(ReferenceTable table)
    {
        Reference[] cascades = [.. plan.CascadesOf(table)];
        Reference[] own = Array.FindAll(cascades, reference => reference.IsSelf);
        Reference[] others = Array.FindAll(cascades, reference => !reference.IsSelf);
        if (own.Length == 0)
            WriteIsReached(table, others);
        else
            WriteIsDescendant(table, own, others);
    }

    /// <summary>The row refers to one that is deleted.</summary>
    public void WriteRefersToDeleted(Reference reference)
    {
        writer.Append(List([.. Bare(reference.Columns), .. Moment(reference.Holder)])).Append(" IN (SELECT ")
            .Append(string.Join(", ", [.. Bare(reference.TargetColumns), .. Moment(reference.Target)]))
            .Append(" FROM ").AppendTable(reference.Target.Info.Schema, reference.Target.Info.Table).Append(" WHERE ");
        WriteIsThere(reference.Target, "");
        WriteIsDeleted(reference.Target);
        writer.Append(")");
        WriteDiscriminator(reference, "");
    }

    /// <summary>A further condition: the row stays.</summary>
    public void WriteAndStays(ReferenceTable table)
    {
        if (!plan.IsAffected(table))
            return;

        // Compared by key, because a condition over keys that are NULL is neither true nor false.
        string[] key = ChangeSql.BareKey(table.Info);
        writer.Append(" AND ").Append(List(key)).Append(" NOT IN (SELECT ").Append(string.Join(", ", key))
            .Append(" FROM ").AppendTable(table.Info.Schema, table.Info.Table).Append(" WHERE ");
        WriteIsDeleted(table);
        writer.Append(")");
    }

    /// <summary>A further condition: the row that a key refers to when it has its default is not there, or is deleted too.</summary>
    public void WriteAndLacksDefault(Reference reference)
    {
        string[] defaults = [.. reference.Columns.Select(column => reference.Holder.DefaultOf(column, writer.Sql.Literal))];
        if (Array.Exists(defaults, value => value == "NULL"))
        {
            writer.Append(" AND 1 = 0");
            return;
        }

        string[] columns = Bare(reference.TargetColumns);
        writer.Append(" AND NOT EXISTS (SELECT 1 FROM ").AppendTable(reference.Target.Info.Schema, reference.Target.Info.Table)
            .Append(" WHERE ")
            .Append(string.Join(" AND ", columns.Zip(defaults, (column, value) => column + " = " + value)));
        WriteAndStays(reference.Target);
        writer.Append(")");
    }

    /// <summary>The row was asked for, or refers to a deleted row of another table.</summary>
    private void WriteIsReached(ReferenceTable table, Reference[] cascades)
    {
        int count = cascades.Length + (table == plan.Root ? 1 : 0);
        writer.Append(count > 1 ? "(" : "");
        if (table == plan.Root)
            WriteIsAskedFor();

        for (int i = 0; i < cascades.Length; i++)
        {
            writer.Append(i > 0 || table == plan.Root ? " OR " : "");
            WriteRefersToDeleted(cascades[i]);
        }

        writer.Append(count > 1 ? ")" : "");
    }

    /// <summary>The row is reached, or refers to such a row of its own table over any number of rows.</summary>
    private void WriteIsDescendant(ReferenceTable table, Reference[] own, Reference[] others)
    {
        string name = "relationgen_deleted" + (_recursions++ == 0 ? "" : _recursions.ToString(CultureInfo.InvariantCulture));
        string[] key = ChangeSql.BareKey(table.Info);
        string[] columns =
        [
            .. key.Concat(own.SelectMany(reference => Bare(reference.TargetColumns))).Concat(Moment(table))
                .Distinct(StringComparer.Ordinal),
        ];
        writer.Append(List(key)).Append(" IN (WITH RECURSIVE ").Append(name).Append(" AS (SELECT ").Append(string.Join(", ", columns))
            .Append(" FROM ")
            .AppendTable(table.Info.Schema, table.Info.Table).Append(" WHERE ");
        WriteIsThere(table, "");
        WriteIsReached(table, others);
        writer.Append(" UNION SELECT ").Append(string.Join(", ", columns.Select(column => "t." + column))).Append(" FROM ")
            .AppendTable(table.Info.Schema, table.Info.Table).Append(" AS t JOIN ").Append(name).Append(" AS d ON ");
        WriteIsThere(table, "t.");
        foreach (string moment in Moment(table))
            writer.Append("t.").Append(moment).Append(" = d.").Append(moment).Append(" AND ");

        writer.Append(plan.IsSoft && own.Length > 1 ? "(" : "");
        for (int i = 0; i < own.Length; i++)
        {
            writer.Append(i == 0 ? "" : " OR ")
                .Append(
                    string.Join(
                        " AND ",
                        Bare(own[i].Columns).Zip(Bare(own[i].TargetColumns), (column, target) => "t." + column + " = d." + target)));
            WriteDiscriminator(own[i], "t.");
        }

        writer.Append(plan.IsSoft && own.Length > 1 ? ")" : "");
        writer.Append(") SELECT ").Append(string.Join(", ", key)).Append(" FROM ").Append(name).Append(")");
    }

    /// <summary>
    /// A condition and what joins it to the next: the row was not deleted before, where rows that were are still in the table.
    /// </summary>
    private void WriteIsThere(ReferenceTable table, string alias)
    {
        if (plan.IsSoft && !restores)
            writer.Append(alias).Append(table.Info.DeletedAt!.Quoted[1..]).Append(" IS NULL AND ");
    }

    private void WriteDiscriminator(Reference reference, string alias)
    {
        if (reference.Discriminator is { } discriminator)
            writer.Append(" AND ").Append(alias).Append(SqlWriter.Quote(discriminator.Column)).Append(" = ")
                .Append(SqlWriter.Constant(discriminator.Value));
    }

    /// <summary>The column that says when a row was deleted, where that tells which rows are meant.</summary>
    private string[] Moment(ReferenceTable table) => restores ? [table.Info.DeletedAt!.Quoted[1..]] : [];

    private static string[] Bare(IReadOnlyList<string> columns) => [.. columns.Select(SqlWriter.Quote)];

    private static string List(string[] columns) => columns.Length == 1 ? columns[0] : "(" + string.Join(", ", columns) + ")";
}
