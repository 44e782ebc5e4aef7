namespace RelationGen;

/// <summary>What is asked about the values of an array.</summary>
internal enum ArrayTest
{
    /// <summary>It has the value.</summary>
    One,

    /// <summary>It has at least one of the values.</summary>
    Any,

    /// <summary>It has each of the values.</summary>
    All,
}

/// <summary>A condition on the values of an array.</summary>
/// <param name="column">The column.</param>
/// <param name="test">What is asked.</param>
/// <param name="info">How values are sent: as an array of the column's type.</param>
/// <param name="values">The values without NULL, as the column stores them, or the parameter of a compiled query.</param>
/// <param name="testsNull">NULL is one of the values.</param>
internal sealed class ArrayPredicate(ColumnOperand column, ArrayTest test, ColumnInfo info, object values, bool testsNull) : Predicate
{
    internal override bool CanBeNull => column.CanBeNull || values is ParameterSlot { IsNullable: true };

    internal override void Write(SqlWriter writer)
    {
        DocumentSql sql = writer.Sql.Documents;
        if (!testsNull)
        {
            WriteTest(writer, sql, test);
            return;
        }

        // Nothing equals NULL, so that it is asked for by itself.
        writer.Append("(");
        if (test != ArrayTest.One)
        {
            WriteTest(writer, sql, test);
            writer.Append(test == ArrayTest.Any ? " OR " : " AND ");
        }

        sql.WriteHasNull(writer, column);
        writer.Append(")");
    }

    private void WriteTest(SqlWriter writer, DocumentSql sql, ArrayTest asked)
        => sql.WriteArrayTest(writer, column, asked, writer.AddParameter(info, values));
}

/// <summary>The number of values in an array.</summary>
internal sealed class ArrayLengthOperand(ColumnOperand column) : Operand
{
    private static readonly ColumnInfo Number = new("Length", "length", ColumnType.Int32, nullable: true);

    public override ColumnInfo Info => Number;

    public override bool CanBeNull => column.CanBeNull;

    public override void Write(SqlWriter writer)
    {
        writer.Append(writer.Sql.Documents.ArrayLength).Append("(");
        writer.AppendColumn(column.Info, column.Table).Append(")");
    }
}
