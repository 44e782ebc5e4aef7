using System.Text.Json;

namespace RelationGen;

/// <summary>What differs between databases when parts of documents and values of arrays are asked for.</summary>
internal abstract class DocumentSql
{
    /// <summary>The function that counts the values of an array.</summary>
    public abstract string ArrayLength { get; }

    /// <summary>Asks whether values are in an array.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="column">The column.</param>
    /// <param name="test">What is asked.</param>
    /// <param name="parameter">The parameter that holds the values as an array, without NULL.</param>
    public abstract void WriteArrayTest(SqlWriter writer, ColumnOperand column, ArrayTest test, int parameter);

    /// <summary>Asks whether an array has NULL in it.</summary>
    public abstract void WriteHasNull(SqlWriter writer, ColumnOperand column);

    /// <summary>Asks whether a document has something, perhaps JSON's null, at a place.</summary>
    public abstract void WriteExists(SqlWriter writer, ColumnOperand column, IReadOnlyList<JsonStep> path);

    /// <summary>Writes what a document has at a place; NULL where that is nothing, JSON's null, or not of the type.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="column">The column.</param>
    /// <param name="path">The place.</param>
    /// <param name="type">The type of the value: text, truth value or number.</param>
    public abstract void WriteValue(SqlWriter writer, ColumnOperand column, IReadOnlyList<JsonStep> path, ColumnType type);

    /// <summary>Asks whether a document has all that another one has.</summary>
    public abstract void WriteContains(SqlWriter writer, ColumnOperand column, JsonElement part);

    /// <summary>A number without a fraction.</summary>
    protected static bool IsWhole(ColumnType type) => type is ColumnType.Byte or ColumnType.SByte or ColumnType.Int16 or ColumnType.UInt16
        or ColumnType.Int32 or ColumnType.UInt32 or ColumnType.Int64;
}
