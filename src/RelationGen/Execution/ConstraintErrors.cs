using System.Data.Common;

namespace RelationGen;

/// <summary>What the refusal of a change by a constraint means for the entity that was to be changed.</summary>
internal static class ConstraintErrors
{
    /// <summary>Describes the refusal.</summary>
    /// <param name="run">The statement.</param>
    /// <param name="kind">What the constraint demands.</param>
    /// <param name="table">The table that has it; null when it is not known.</param>
    /// <param name="columns">Its columns, as far as they are known.</param>
    /// <param name="constraint">Its name; null when it is not known.</param>
    /// <param name="exception">What the database said.</param>
    public static RelationConstraintException Refused(
        StatementRun run, ConstraintKind kind, string? table, IReadOnlyList<string> columns, string? constraint, DbException exception)
    {
        string name = constraint is null ? "" : $" (constraint \"{constraint}\")";
        string of = table is null ? "" : $" of table \"{table}\"";
        string place = columns.Count == 0 ? "a column" + of : string.Join(", ", columns.Select(column => Place(run.Table, table, column)));
        string what = kind switch
        {
            ConstraintKind.Unique => $"another row has the same value in {place}, which must be unique{name}.",
            ConstraintKind.NotNull => $"{place} cannot be NULL.",
            ConstraintKind.ForeignKey when columns.Count > 0 =>
                $"{place} must name a row that exists{name}. Insert the row it names before, or delete those that name it before.",
            ConstraintKind.ForeignKey => $"a foreign key{of} must name a row that exists{name}. Insert the row it names before, or delete those that name it before.",
            _ => $"a row{of} does not fulfil its check{name}.",
        };
        return new RelationConstraintException($"{run.Name} was not changed: {what}", exception)
        {
            Entity = run.Table.Entity,
            Relation = run.Name,
            Statement = run.Text,
            Kind = kind,
            Constraint = constraint,
            Table = table,
            Columns = columns,
        };
    }

    /// <summary>The property of a column of the statement's own entity, or the column of another table.</summary>
    private static string Place(TableInfo mapped, string? table, string column)
    {
        ColumnInfo? info = table == mapped.Table ? mapped.Columns.FirstOrDefault(other => other.Column == column) : null;
        return info is null ? $"column \"{column}\" of table \"{table}\"" : $"{mapped.Entity}.{info.Property}";
    }
}
