using System.Globalization;
using System.Text.Json;

namespace RelationGen;

/// <summary>PostgreSQL: its operators for arrays and for <c>jsonb</c>, which indexes serve.</summary>
internal sealed class PostgreSqlDocuments : DocumentSql
{
    public override string ArrayLength => "cardinality";

    public override void WriteArrayTest(SqlWriter writer, ColumnOperand column, ArrayTest test, int parameter)
        => writer.AppendColumn(column.Info, column.Table).Append(test == ArrayTest.Any ? " && " : " @> ").AppendToken(parameter);

    public override void WriteHasNull(SqlWriter writer, ColumnOperand column)
        => writer.Append("array_position(").AppendColumn(column.Info, column.Table).Append(", NULL) IS NOT NULL");

    public override void WriteExists(SqlWriter writer, ColumnOperand column, IReadOnlyList<JsonStep> path)
    {
        WritePath(writer, column, path, " -> ");
        writer.Append(" IS NOT NULL");
    }

    public override void WriteValue(SqlWriter writer, ColumnOperand column, IReadOnlyList<JsonStep> path, ColumnType type)
    {
        if (type == ColumnType.String)
        {
            writer.Append("(");
            WritePath(writer, column, path, " ->> ");
            writer.Append(")");
            return;
        }

        string typeOf = column.Info.ComparedAs == "json" ? "json_typeof(" : "jsonb_typeof(";
        writer.Append("CASE WHEN ").Append(typeOf);
        WritePath(writer, column, path, " -> ");
        writer.Append(type == ColumnType.Boolean ? ") = 'boolean'" : ") = 'number'");
        if (IsWhole(type))
        {
            writer.Append(" AND ");
            WriteCast(writer, column, path, "numeric");
            writer.Append(" % 1 = 0");
        }

        writer.Append(" THEN ");
        WriteCast(writer, column, path, type switch
        {
            ColumnType.Boolean => "boolean",
            ColumnType.Single or ColumnType.Double => "double precision",
            _ => "numeric",
        });
        writer.Append(" END");
    }

    public override void WriteContains(SqlWriter writer, ColumnOperand column, JsonElement part)
    {
        bool isBinary = column.Info.ComparedAs == "jsonb";
        writer.Append(isBinary ? "" : "CAST(").AppendColumn(column.Info, column.Table).Append(isBinary ? "" : " AS jsonb)");
        writer.Append(" @> ").AppendToken(writer.AddParameter(Binary, part.GetRawText()));
    }

    private static ColumnInfo Binary { get; } = new("Contains", "contains", ColumnType.String) { ComparedAs = "jsonb" };

    private static void WriteCast(SqlWriter writer, ColumnOperand column, IReadOnlyList<JsonStep> path, string type)
    {
        writer.Append("CAST(");
        WritePath(writer, column, path, " ->> ");
        writer.Append(" AS ").Append(type).Append(")");
    }

    /// <summary>Names lead into objects alone, and numbers into arrays.</summary>
    private static void WritePath(SqlWriter writer, ColumnOperand column, IReadOnlyList<JsonStep> path, string last)
    {
        bool isDocument = column.Info.ComparedAs is "jsonb" or "json";
        writer.Append(isDocument ? "" : "CAST(").AppendColumn(column.Info, column.Table).Append(isDocument ? "" : " AS jsonb)");
        for (int i = 0; i < path.Count; i++)
        {
            writer.Append(i == path.Count - 1 ? last : " -> ").Append(path[i].Name is { } name
                ? SqlWriter.Constant(name)
                : path[i].Index.ToString(CultureInfo.InvariantCulture));
        }
    }
}
