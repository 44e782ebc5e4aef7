namespace RelationGen;

/// <summary>
/// What is computed over the targets of a relation: their number, or the sum, average, smallest or largest value of a column.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The occurrence of the table that declares it.</param>
/// <param name="target">The occurrence of the target's table that the column and the condition mean.</param>
/// <param name="function">The function of SQL.</param>
/// <param name="column">What it is applied to, a column or a value that is computed for each target; null counts rows.</param>
/// <param name="info">The type of the result.</param>
/// <param name="where">Which targets count; null for all.</param>
internal sealed class AggregateOperand(
    IRelationFacts relation, TableAlias? source, TableAlias target, AggregateFunction function, Operand? column, ColumnInfo info,
    Predicate? where) : Operand
{
    /// <summary>The result of a count, and of a sum that outgrows its column.</summary>
    public static ColumnInfo Number { get; } = new("Count", "count", ColumnType.Int64, nullable: false, key: false);

    /// <summary>The result of an average.</summary>
    public static ColumnInfo Mean { get; } = new("Average", "average", ColumnType.Double, nullable: true, key: false);

    /// <summary>The result of an average of decimals.</summary>
    public static ColumnInfo DecimalMean { get; } = new("Average", "average", ColumnType.Decimal, nullable: true, key: false);

    public override ColumnInfo Info => info;

    public override bool CanBeNull => IsNullOfNothing(function);

    public override bool Computes => true;

    public override bool IsSearched(SqlWriter writer)
        => relation.Info.Steps.Count == 1 && IsSimple(writer) && writer.HasIndex(relation) == true;

    public override ColumnInfo? ValueOf => IsValue(function) ? column?.ValueOf : null;

    public override void Write(SqlWriter writer) => WriteRead(writer, this);

    // What was aggregated in comparable form needs no other.
    public override void WriteComparable(SqlWriter writer)
    {
        Predicate.ThrowIfTooDeep();
        if (!writer.ComputesForEach(this, relation, source)
            && writer.TryGroup(relation, source, target, WriteFunction, where) is { } value)
        {
            writer.Append(CanBeNull ? value : "COALESCE(" + value + ", 0)");
            return;
        }

        writer.Append(function == AggregateFunction.Sum ? "COALESCE((" : "(");
        RelationSql.WriteSelect(writer, relation, new RelationSql.TableKey(source), target, WriteFunction, where);
        writer.Append(function == AggregateFunction.Sum ? "), 0)" : ")");
    }

    private bool IsSimple(SqlWriter writer) => column is not { Computes: true } && where?.Groups(writer) != true;

    private void WriteFunction(SqlWriter writer) => Write(writer, function, column, info);

    /// <summary>Over no rows the function is NULL; a count and a sum are 0.</summary>
    public static bool IsNullOfNothing(AggregateFunction function)
        => function is AggregateFunction.Average or AggregateFunction.Min or AggregateFunction.Max;

    /// <summary>The result is one of the values.</summary>
    public static bool IsValue(AggregateFunction function) => function is AggregateFunction.Min or AggregateFunction.Max;

    /// <summary>Writes a result as it is read: one of the values of a column as that is.</summary>
    public static void WriteRead(SqlWriter writer, Operand operand)
    {
        (string before, string after) = operand.ValueOf is { } column ? writer.Sql.AsText(column) : ("", "");
        writer.Append(before);
        operand.WriteComparable(writer);
        writer.Append(after);
    }

    /// <summary>Writes a function over the rows of a statement, or over a value of each.</summary>
    public static void Write(SqlWriter writer, AggregateFunction function, Operand? value, ColumnInfo result)
    {
        if (value is null)
            writer.Append("COUNT(*)");
        else
            writer.Sql.WriteAggregate(writer, function, value, result);
    }
}

/// <summary>What is computed over the targets of a relation.</summary>
internal enum AggregateFunction
{
    Count,
    CountDistinct,
    Sum,
    Average,
    Min,
    Max,
}
