namespace RelationGen;

/// <summary>A value of the row compared with one of the caller's, or with another value of the row.</summary>
/// <param name="left">The left side.</param>
/// <param name="operation">The operator of C#.</param>
/// <param name="value">The right side, unless it is a value of the row; null is compared as C# does.</param>
/// <param name="right">The right side, when it is a value of the row.</param>
internal sealed class ComparisonPredicate(Operand left, string operation, object? value, Operand? right = null) : Predicate
{
    /// <summary>The value is what the column stores, and not that of the property. Default: false.</summary>
    public bool IsStored { get; init; }

    // The argument of a compiled query is not known yet.
    private object? Stored => value is ParameterSlot || IsStored ? value : left.Info.ToStored(value);

    private bool MayCompareWithNull => value is ParameterSlot { IsNullable: true };

    private bool ComparesWithNull => right is null && Stored is null;

    private bool IsNullSafe => operation is "==" or "!=" && (right is not null
        ? left.CanBeNull && right.CanBeNull
        : operation == "!=" ? left.CanBeNull || MayCompareWithNull : left.CanBeNull && MayCompareWithNull);

    // != between values of which one can be NULL.
    private bool IsHalfNullable => operation == "!=" && right is not null && left.CanBeNull != right.CanBeNull;

    internal override bool CanBeNull
        => !ComparesWithNull && !IsNullSafe && !IsHalfNullable && (left.CanBeNull || right is { CanBeNull: true } || MayCompareWithNull);

    internal override bool Computes => left.Computes || right is { Computes: true };

    internal override void Write(SqlWriter writer)
    {
        if (ComparesWithNull)
        {
            WriteNull(writer);
            return;
        }

        if (operation is not ("==" or "!="))
        {
            WriteOrdered(writer);
            return;
        }

        (string before, string between, string after) = IsNullSafe || IsHalfNullable
            ? writer.Sql.NullSafe(operation == "==")
            : ("", Sql(), "");
        writer.Append(before);
        left.WriteComparable(writer);
        writer.Append(between);
        if (right is not null)
            right.WriteComparable(writer);
        else
            left.WriteComparable(writer, Stored!);

        writer.Append(after);
    }

    /// <summary>C#'s lifted operators are false for null, except <c>==</c> and <c>!=</c>.</summary>
    private void WriteOrdered(SqlWriter writer)
    {
        left.WriteOrdered(writer);
        writer.Append(Sql());
        if (right is not null)
            right.WriteOrdered(writer);
        else
            left.WriteOrdered(writer, Stored!);
    }

    private void WriteNull(SqlWriter writer)
    {
        if (operation is not ("==" or "!="))
        {
            writer.Append("1 = 0");
            return;
        }

        left.Write(writer);
        writer.Append(operation == "==" ? " IS NULL" : " IS NOT NULL");
    }

    private string Sql() => operation switch
    {
        "==" => " = ",
        "!=" => " <> ",
        "<" => " < ",
        "<=" => " <= ",
        ">" => " > ",
        _ => " >= ",
    };
}
