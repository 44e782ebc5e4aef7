namespace RelationGen;

/// <summary>What is computed over the targets of a relation: their number, or the sum, average, smallest or largest value of a column.</summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The occurrence of the table that declares it.</param>
/// <param name="target">The occurrence of the target's table that the column and the condition mean.</param>
/// <param name="function">The function of SQL.</param>
/// <param name="column">What it is applied to, a column or a value that is computed for each target; null counts rows.</param>
/// <param name="info">The type of the result.</param>
/// <param name="where">Which targets count; null for all.</param>
internal sealed class AggregateOperand(
    IRelationFacts relation, TableAlias? source, TableAlias target, AggregateFunction function, Operand? column, ColumnInfo info, Predicate? where) : Operand
{
    /// <summary>The result of a count, and of a sum that outgrows its column.</summary>
    public static ColumnInfo Number { get; } = new("Count", "count", ColumnType.Int64, nullable: false, key: false);

    /// <summary>The result of an average.</summary>
    public static ColumnInfo Mean { get; } = new("Average", "average", ColumnType.Double, nullable: true, key: false);

    /// <summary>The result of an average of decimals.</summary>
    public static ColumnInfo DecimalMean { get; } = new("Average", "average", ColumnType.Decimal, nullable: true, key: false);

    public override ColumnInfo Info => info;

    public override bool CanBeNull => function is not (AggregateFunction.Count or AggregateFunction.Sum);

    public override bool Computes => true;

    public override void Write(SqlWriter writer)
    {
        Predicate.ThrowIfTooDeep();
        if (writer.TryGroup(relation, source, target, WriteFunction, where) is { } value)
        {
            writer.Append(CanBeNull ? value : "COALESCE(" + value + ", 0)");
            return;
        }

        writer.Append(function == AggregateFunction.Sum ? "COALESCE((" : "(");
        RelationSql.WriteSelect(writer, relation, new RelationSql.TableKey(source), target, WriteFunction, where);
        writer.Append(function == AggregateFunction.Sum ? "), 0)" : ")");
    }

    // What was aggregated in comparable form needs no other.
    public override void WriteComparable(SqlWriter writer) => Write(writer);

    private void WriteFunction(SqlWriter writer)
    {
        if (column is null)
        {
            writer.Append("COUNT(*)");
            return;
        }

        if (UnsignedSql.Concerns(writer, column.Info))
        {
            UnsignedSql.WriteAggregate(writer, function, () => column.WriteComparable(writer));
            return;
        }

        // Without values there is no average, but printf would write one.
        bool isRoundedMean = function == AggregateFunction.Average && IsRounded(writer);
        if (isRoundedMean)
        {
            writer.Append("CASE WHEN COUNT(");
            column.WriteComparable(writer);
            writer.Append(") > 0 THEN ");
        }

        writer.Append(function switch
        {
            AggregateFunction.Sum when IsRounded(writer) => "CAST(printf('%.15g', SUM(",
            AggregateFunction.Sum => "SUM(",
            AggregateFunction.Average when isRoundedMean => "CAST(printf('%.15g', AVG(",
            AggregateFunction.Average when IsCastMean(writer) => "CAST(AVG(",
            AggregateFunction.Average => "AVG(",
            AggregateFunction.Min => "MIN(",
            _ => "MAX(",
        });
        column.WriteComparable(writer);
        writer.Append(function switch
        {
            AggregateFunction.Sum when IsRounded(writer) => ")) AS REAL)",
            AggregateFunction.Average when isRoundedMean => ")) AS REAL) END",
            AggregateFunction.Average when IsCastMean(writer) => ") AS double precision)",
            _ when writer.IsPostgreSql && column.IsText => " COLLATE \"C\")",
            _ => ")",
        });
    }

    // PostgreSQL's average of integers is a numeric; that of decimals stays one.
    private bool IsCastMean(SqlWriter writer) => writer.IsPostgreSql && info.Type != ColumnType.Decimal;

    // SQLite adds decimals as floating numbers: 0.1 + 0.2 would be no 0.3. What it adds is exact to the 15 digits that compare.
    private bool IsRounded(SqlWriter writer) => info.Type == ColumnType.Decimal && !writer.IsPostgreSql;
}

/// <summary>What is computed over the targets of a relation.</summary>
internal enum AggregateFunction
{
    Count,
    Sum,
    Average,
    Min,
    Max,
}
