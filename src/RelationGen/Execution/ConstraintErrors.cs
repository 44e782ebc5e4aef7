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
        if (kind == ConstraintKind.Check && DeclaredRules.Check(run.Table, table, constraint) is { } check)
        {
            return Exception(
                run, kind, check.What + $" (constraint \"{constraint}\").", run.Table.Table, check.Columns, constraint, exception);
        }

        KeyModel? index = kind == ConstraintKind.Unique && columns.Count == 0 ? DeclaredRules.Index(run.Table, table, constraint) : null;
        if (index is not null)
            (table, columns) = (run.Table.Table, index.Columns);

        string name = constraint is null ? "" : $" (constraint \"{constraint}\")";
        string of = table is null ? "" : $" of table \"{table}\"";
        string place = index?.Expression
            ?? (columns.Count == 0 ? "a column" + of : string.Join(", ", columns.Select(column => Place(run.Table, table, column))));
        string what = kind switch
        {
            ConstraintKind.Unique => $"another row has the same value in {place}, which must be unique{name}.",
            ConstraintKind.NotNull => $"{place} cannot be NULL.",
            ConstraintKind.ForeignKey when IsHeld(run, table) =>
                $"{Holders(run.Table, table, columns)} refer to a {run.Table.Entity} that is to be deleted{name}. "
                + "Delete them or let them refer to another one before, or say with OnDelete of their relation what becomes of them.",
            ConstraintKind.ForeignKey when columns.Count > 0 =>
                $"{place} must name a row that exists{name}. Insert the row it names before.",
            ConstraintKind.ForeignKey =>
                $"a foreign key{of} must name a row that exists{name}{References(run)}. Insert the row it names before.",
            _ => $"a row{of} does not fulfil its check{name}.",
        };
        return Exception(run, kind, what, table, columns, constraint, exception);
    }

    /// <summary>A text is longer than the type of its column, which the database does not name.</summary>
    public static RelationConstraintException? TooLong(StatementRun run, int length, DbException exception)
    {
        (string? what, IReadOnlyList<string> columns) = DeclaredRules.TooLong(run.Table, length);
        return what is null
            ? null
            : Exception(run, ConstraintKind.Check, what + ".", run.Table.Table, columns, constraint: null, exception);
    }

    private static RelationConstraintException Exception(
        StatementRun run, ConstraintKind kind, string what, string? table, IReadOnlyList<string> columns, string? constraint,
        DbException exception)
        => new($"{run.Name} was not changed: {what}", exception)
        {
            Entity = run.Table.Entity,
            Relation = run.Name,
            Statement = run.Text,
            Kind = kind,
            Constraint = constraint,
            Table = table,
            Columns = columns,
        };

    /// <summary>A row could not be deleted because others refer to it, rather than written because it refers to nothing.</summary>
    private static bool IsHeld(StatementRun run, string? table)
        => run.Text.StartsWith("DELETE ", StringComparison.Ordinal) && (table is null || table != run.Table.Table
        || EffectsOf(run.Table).Any(effect => effect.Path[^1] == table));

    /// <summary>The rows that refer to what is deleted, as far as the database or the model tells which.</summary>
    private static string Holders(TableInfo mapped, string? table, IReadOnlyList<string> columns)
    {
        if (table is not null)
            return Rows(table, columns);

        DeleteEffect[] effects = [.. EffectsOf(mapped)];
        return effects.Length == 0
            ? "rows of a table that the model does not know"
            : string.Join(" or ", effects.Select(effect => Rows(effect.Path[^1], effect.Columns)).Distinct(StringComparer.Ordinal));

        static string Rows(string table, IReadOnlyList<string> columns) =>
            $"rows of table \"{table}\"" + (columns.Count == 0 ? "" : $" ({string.Join(", ", columns)})");
    }

    /// <summary>What refuses a deletion, of rows that are deleted with the row too.</summary>
    private static IEnumerable<DeleteEffect> EffectsOf(TableInfo mapped) => mapped.Model?.DeleteImpact
        .Where(effect => !effect.ModelOnly && effect.Action is not (ReferentialAction.Cascade or ReferentialAction.SetNull)) ?? [];

    /// <summary>
    /// The relations of which one names a row that is not there; nothing where the statement writes another table than the entity's.
    /// </summary>
    private static string References(StatementRun run)
    {
        string schema = run.Table.Schema is null ? "" : SqlWriter.Quote(run.Table.Schema) + ".";
        string table = run.Dialect.Sql.ToOwn(schema + SqlWriter.Quote(run.Table.Table));
        if (!run.Text.StartsWith("INSERT INTO " + table, StringComparison.Ordinal)
            && !run.Text.StartsWith("UPDATE " + table, StringComparison.Ordinal))
            return "";

        string[] relations =
        [
            .. run.Table.Model?.Relations
                .Where(relation => relation is { Side: RelationSide.ForeignKey, ModelOnly: false, Through: null, Discriminator: null })
                .Select(relation => $"{run.Table.Entity}.{relation.Name} ({string.Join(", ", relation.Key.Properties)})") ?? [],
        ];
        return relations.Length == 0 ? "" : ", of " + string.Join(" or ", relations);
    }

    /// <summary>The property of a column of the statement's own entity, or the column of another table.</summary>
    private static string Place(TableInfo mapped, string? table, string column)
    {
        ColumnInfo? info = table == mapped.Table ? mapped.Columns.FirstOrDefault(other => other.Column == column) : null;
        return info is null ? $"column \"{column}\" of table \"{table}\"" : $"{mapped.Entity}.{info.Property}";
    }
}
