using System.Data.Common;

namespace RelationGen;

/// <summary>What a database's complaint about a table or a column means for the entity that is mapped to it.</summary>
internal static class MappingErrors
{
    public static RelationMappingException NoSuchTable(StatementRun run, string table, DbException exception)
    {
        string mapped = run.Table.Schema is { } schema && table.StartsWith(schema + ".", StringComparison.OrdinalIgnoreCase)
            ? schema + "." + run.Table.Table
            : run.Table.Table;
        string owner = table.Equals(mapped, StringComparison.OrdinalIgnoreCase)
            ? $"{run.Table.Entity} is mapped to table \"{table}\", which the database does not have"
            : $"{run.Name} needs table \"{table}\", which the database does not have";
        return new RelationMappingException(
            owner
                + "; create it (RelationSchema.CreateAsync(db) creates the tables of all entities), or name the right one with [Table] (a "
                + "junction with Junction).", exception)
        {
            Entity = run.Table.Entity,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    public static RelationMappingException NoSuchColumn(StatementRun run, string name, DbException exception)
    {
        string column = name[(name.LastIndexOf('.') + 1)..];
        ColumnInfo? mapped = name.StartsWith("j.", StringComparison.Ordinal)
            ? null
            : run.Table.Columns.FirstOrDefault(other => other.Column.Equals(column, StringComparison.OrdinalIgnoreCase));
        string owner = run.Reader is { IsOfSql: true } ? OfSql(run, mapped, name, column)
            : mapped is null
            ? $"{run.Name} needs column \"{column}\", which the database does not have; create it, or name the right one on the relation."
            : $"{run.Table.Entity}.{mapped.Property} is mapped to column \"{column}\", which table \"{run.Table.Table}\" does not have; "
                + "create it, name the right one with [Column], or exclude the property with [NotMapped].";
        return new RelationMappingException(owner, exception)
        {
            Entity = run.Table.Entity,
            Property = mapped?.Property,
            Column = column,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    /// <summary>A column is missing among those of SQL of the caller's own, or that SQL names one that is not there.</summary>
    private static string OfSql(StatementRun run, ColumnInfo? mapped, string name, string column)
        => mapped is not null && name.StartsWith(Names.DefaultAlias + ".", StringComparison.Ordinal)
            ? $"{run.Table.Entity}.{mapped.Property} is read from column \"{column}\", which the SQL of FromSql does not yield; select it "
                + $"there under that name (… AS \"{column}\"), or read a view that does without it."
            : $"{run.Name}: the SQL of FromSql needs column \"{name}\", which is not there.";

    /// <summary>A value that is written has another type than its column.</summary>
    /// <param name="run">The statement.</param>
    /// <param name="column">The column; null when it is not known.</param>
    /// <param name="types">What the database says of both types; null when it is not known.</param>
    /// <param name="exception">The error of the database.</param>
    public static RelationMappingException CannotWrite(StatementRun run, string? column, string? types, DbException exception)
    {
        string? table = TargetOf(run.Text);
        ColumnInfo? mapped = column is not null && table == run.Table.Table
            ? run.Table.Columns.FirstOrDefault(other => other.Column == column)
            : null;
        string place = column is null ? $"a value of {run.Table.Entity}"
            : (mapped is null ? "" : $"{run.Table.Entity}.{mapped.Property}, ")
                + $"column \"{column}\" of table \"{table ?? run.Table.Table}\"";
        return new RelationMappingException(
            $"{run.Name} was not changed: the database cannot write {place}{(types is null ? "" : $", which {types}")}; give the property "
            + $"and the column the same type. {exception.Message}",
            exception)
        {
            Entity = run.Table.Entity,
            Property = mapped?.Property,
            Column = column,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    /// <summary>A text that the type of its column does not have, such as the label of no enum, or no document.</summary>
    /// <param name="run">The statement.</param>
    /// <param name="exception">The error of the database.</param>
    public static RelationMappingException NoSuchValue(StatementRun run, DbException exception)
    {
        IEnumerable<string> columns = run.Table.Columns.Where(column => column.IsForeign)
            .Select(column => $"{run.Table.Entity}.{column.Property} ({column.ComparedAs ?? "array"})");
        return new(
            $"{run.Name}: a value is none of the type of its column. Of such a type are {string.Join(", ", columns)}. {exception.Message}",
            exception)
        {
            Entity = run.Table.Entity,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    /// <summary>A table whose rules, triggers or kind do not allow what a statement asks for beyond the change itself.</summary>
    /// <param name="run">The statement.</param>
    /// <param name="what">What it does not allow, and what to do.</param>
    /// <param name="exception">The error of the database.</param>
    public static RelationMappingException NotSupported(StatementRun run, string what, DbException exception) => new(
        $"{run.Name} was not changed: \"{TargetOf(run.Text) ?? run.Table.Table}\" {what} {exception.Message}", exception)
    {
        Entity = run.Table.Entity,
        Relation = run.Name,
        Statement = run.Text,
    };

    /// <summary>A table that cannot tell what it has written.</summary>
    public static RelationMappingException NoReturning(StatementRun run, DbException exception) => NotSupported(
        run,
        "is a view, a virtual table or a table with rules that cannot return what it writes, and the values that the database makes have "
        + "to come back. Give new rows their keys before, "
            + "or let the rule return them (RETURNING).",
        exception);

    /// <summary>A row that was inserted, and whose key the database makes and did not tell.</summary>
    public static RelationMappingException NoKeyReturned(TableInfo table)
    {
        string keys = string.Join(" and ", table.KeyColumns.Select(key => $"{table.Entity}.{key.Property}"));
        return new($"The database was to make {keys} and returned none for a row that it was given: \"{table.Table}\" is a view, or has a "
            + "rule or trigger that puts the row elsewhere or nowhere. "
            + "Outside a transaction it may be stored all the same. Give rows their keys before they are inserted.")
        {
            Entity = table.Entity,
            Property = table.KeyColumns[0].Property,
            Column = table.KeyColumns[0].Column,
            Relation = table.Entity,
        };
    }

    /// <summary>The table that a statement writes: that of <c>INSERT INTO "app"."posts"</c> is <c>posts</c>.</summary>
    public static string? TargetOf(string statement)
    {
        foreach (string words in (string[])["INSERT INTO ", "UPDATE ", "DELETE FROM "])
        {
            if (!statement.StartsWith(words, StringComparison.Ordinal))
                continue;

            int end = statement.AsSpan(words.Length).IndexOfAny(' ', '\n');
            string name = end < 0 ? statement[words.Length..] : statement.Substring(words.Length, end);
            int point = name.LastIndexOf("\".\"", StringComparison.Ordinal);
            return name[(point < 0 ? 0 : point + 2)..].Trim('"');
        }

        return null;
    }

    /// <summary>More values than a statement may have.</summary>
    /// <param name="run">The statement.</param>
    /// <param name="most">How many it may have.</param>
    /// <param name="cause">The error of the database.</param>
    public static InvalidOperationException TooManyValues(StatementRun run, string most, Exception cause) => new(
        FormattableString.Invariant($"{run.Name}: the statement has {run.Values} values, and the database takes fewer: {most}. ")
            + "Compare a column with many values by In(values), which is one value however long the list is, or divide the conditions "
            + "among several queries. " + cause.Message, cause);

    /// <summary>A value that is computed, such as a sum, and does not fit into its type.</summary>
    public static OverflowException TooLarge(TableInfo table, string type, Exception cause) => new(
        $"The value that the query for {table.Entity} computes is too large for a {type}; compute a larger type, for example the sum "
        + $"of Scalar.Sql<decimal>. {cause.Message}", cause);

    /// <summary>A column that holds keys in a form in which they are never found.</summary>
    public static RelationMappingException OtherForm(StatementRun run, StoredKey key, string problem)
    {
        string column = key.Column[2..^1];
        string place = $"column \"{column}\" of table \"{key.Table}\"";
        return new RelationMappingException(
            $"{(key.Mapped is null ? place : $"{run.Table.Entity}.{key.Mapped.Property} ({place})")} holds a value that no key of type "
            + $"{key.Type} finds: {problem}. {RowDiagnosis.WhileReading(run)}")
        {
            Entity = run.Table.Entity,
            Property = key.Mapped?.Property,
            Column = column,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    /// <summary>An upsert by columns for which the database has no unique key.</summary>
    public static RelationMappingException NoUniqueKey(StatementRun run, DbException exception) => new(
        $"{run.Name} was not changed: table \"{run.Table.Table}\" has no unique key of exactly the columns that say which row is meant, "
        + "although the entity declares one; create it.",
        exception)
    {
        Entity = run.Table.Entity,
        Relation = run.Name,
        Statement = run.Text,
    };

    /// <summary>A function that the database lacks for the type of a column, such as the sum of texts.</summary>
    /// <param name="run">The statement.</param>
    /// <param name="expression">The function with its column (<c>SUM(t1."weight")</c>); null when it is not known.</param>
    /// <param name="exception">The error of the database.</param>
    public static RelationMappingException CannotCompute(StatementRun run, string? expression, DbException exception)
    {
        string? column = expression?.Split('"') is [_, var name, ..] ? name : null;
        return new RelationMappingException(
            $"{run.Name}: the database cannot compute {expression ?? "a value"}, because "
            + $"{(column is null ? "a column" : $"column \"{column}\"")} has another type there than its property; "
            + $"give both the same. {exception.Message}", exception)
        {
            Entity = run.Table.Entity,
            Column = column,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    // The name is the column that the key was compared with, behind its alias (t.author_id); null when it is not known.
    public static RelationMappingException KeyTypeDiffers(StatementRun run, string? name, DbException exception)
    {
        string? column = name?[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        bool isOwn = name is not null
            && (name.StartsWith("t.", StringComparison.Ordinal)
                || (!name.Contains('.', StringComparison.Ordinal) && TargetOf(run.Text) == run.Table.Table));
        ColumnInfo? mapped = !isOwn
            ? null
            : run.Table.Columns.FirstOrDefault(other => other.Column == column);
        string place = mapped is null
            ? column is null ? $"a value of {run.Table.Entity}" : $"column \"{column}\" with what is sent for it"
            : $"{run.Table.Entity}.{mapped.Property} (column \"{column}\" of table \"{run.Table.Table}\") with what is sent for it";
        return new RelationMappingException(
            $"{run.Name}: the database cannot compare {place}: they have different types; give the property the type of the column. "
            + $"{exception.Message}", exception)
        {
            Entity = run.Table.Entity,
            Property = mapped?.Property,
            Column = column,
            Relation = run.Name,
            Statement = run.Text,
        };
    }
}
