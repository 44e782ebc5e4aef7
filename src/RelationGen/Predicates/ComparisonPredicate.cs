namespace RelationGen;

/// <summary>A column compared with a value or with another column.</summary>
/// <param name="column">The left side.</param>
/// <param name="operation">The operator of C#.</param>
/// <param name="value">The right side, unless it is a column; null is compared as C# does.</param>
/// <param name="other">The right side, when it is a column.</param>
internal sealed class ComparisonPredicate(ColumnReference column, string operation, object? value, ColumnReference? other = null) : Predicate
{
    private object? Stored => column.Info.ToStored(value);

    private bool ComparesWithNull => other is null && Stored is null;

    private bool IsNullSafe => operation is "==" or "!=" && (other is { } right ? column.Info.Nullable && right.Info.Nullable : operation == "!=" && column.Info.Nullable);

    // != between columns of which one can be NULL.
    private bool IsHalfNullable => operation == "!=" && other is { } right && column.Info.Nullable != right.Info.Nullable;

    internal override bool CanBeNull => !ComparesWithNull && !IsNullSafe && !IsHalfNullable && (column.Info.Nullable || other is { Info.Nullable: true });

    internal override void Write(SqlWriter writer)
    {
        if (ComparesWithNull)
        {
            // C#'s lifted operators are false for null.
            if (operation is "==" or "!=")
                writer.Append(column).Append(operation == "==" ? " IS NULL" : " IS NOT NULL");
            else
                writer.Append("1 = 0");

            return;
        }

        writer.AppendComparable(column).Append(IsNullSafe || IsHalfNullable ? NullSafe(writer) : Sql());
        if (other is { } right)
            writer.AppendComparable(right);
        else
            writer.AppendComparable(column.Info, Stored!);
    }

    private string NullSafe(SqlWriter writer) => (operation, writer.IsPostgreSql) switch
    {
        ("==", true) => " IS NOT DISTINCT FROM ",
        ("==", false) => " IS ",
        (_, true) => " IS DISTINCT FROM ",
        (_, false) => " IS NOT ",
    };

    private string Sql() => operation switch
    {
        "==" => " = ",
        "!=" => " <> ",
        _ => " " + operation + " ",
    };
}
