namespace RelationGen;

/// <summary>
/// Order and sums of <c>ulong</c> on SQLite, whose integers have a sign: a number above <see cref="long.MaxValue"/> is stored with the same
/// bits, that is as a negative one. Equality needs nothing of this.
/// </summary>
internal static class SqliteUnsigned
{
    private const string SignBit = "(1 << 63)";

    public static bool Concerns(ColumnInfo column) => column.Type == ColumnType.UInt64;

    /// <summary>
    /// The number with its highest bit turned: what is smaller without a sign becomes smaller with one. Twice, it is the number again.
    /// </summary>
    public static void WriteOrdered(SqlWriter writer, Action write)
    {
        writer.Append("((");
        write();
        writer.Append(" | " + SignBit + ") - (");
        write();
        writer.Append(" & " + SignBit + "))");
    }

    /// <summary>An aggregate other than the number of rows.</summary>
    public static void WriteAggregate(SqlWriter writer, AggregateFunction function, Action write)
    {
        switch (function)
        {
            case AggregateFunction.Average:
                Write(writer, write, "AVG(", " + (", " < 0) * 18446744073709551616.0)");
                break;

            // A sum that is too large raises the error of sums of long; so does the function in the place of what would begin anew at 0.
            case AggregateFunction.Sum:
                Write(
                    writer, write, "CASE WHEN SUM(", " < 0) > 1 OR (SUM(", " < 0) = 1 AND SUM(",
                    ") >= 0) THEN abs(" + SignBit + " + 0 * COUNT(*)) ELSE SUM(", ") END");
                break;
            default:
                WriteOrdered(writer, () =>
                {
                    writer.Append(function == AggregateFunction.Min ? "MIN(" : "MAX(");
                    WriteOrdered(writer, write);
                    writer.Append(")");
                });
                break;
        }
    }

    /// <summary>The pieces, with the value between them.</summary>
    private static void Write(SqlWriter writer, Action write, params string[] pieces)
    {
        for (int i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
                write();

            writer.Append(pieces[i]);
        }
    }
}
