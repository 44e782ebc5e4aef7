using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RelationGen;

/// <summary>SQLite: its functions for JSON, of which arrays are made too.</summary>
internal sealed class SqliteDocuments : DocumentSql
{
    public override string ArrayLength => "json_array_length";

    public override void WriteArrayTest(SqlWriter writer, ColumnOperand column, ArrayTest test, int parameter)
    {
        if (test == ArrayTest.All)
        {
            // What is NULL has no values, and yet not all of none.
            if (column.CanBeNull)
                writer.Append("(").AppendColumn(column.Info, column.Table).Append(" IS NOT NULL AND ");

            writer.Append("NOT EXISTS (SELECT 1 FROM json_each(").AppendToken(parameter)
                .Append(") AS v WHERE v.\"value\" NOT IN (SELECT e.\"value\" FROM json_each(").AppendColumn(column.Info, column.Table)
                .Append(") AS e WHERE e.\"value\" IS NOT NULL))").Append(column.CanBeNull ? ")" : "");
            return;
        }

        writer.Append("EXISTS (SELECT 1 FROM json_each(").AppendColumn(column.Info, column.Table)
            .Append(") AS e WHERE e.\"value\" IN (SELECT v.\"value\" FROM json_each(").AppendToken(parameter).Append(") AS v))");
    }

    public override void WriteHasNull(SqlWriter writer, ColumnOperand column) => writer
        .Append("EXISTS (SELECT 1 FROM json_each(").AppendColumn(column.Info, column.Table).Append(") AS e WHERE e.\"type\" = 'null')");

    public override void WriteExists(SqlWriter writer, ColumnOperand column, IReadOnlyList<JsonStep> path)
    {
        WriteCall(writer, "json_type", column, PathOf(path));
        writer.Append(" IS NOT NULL");
    }

    public override void WriteValue(SqlWriter writer, ColumnOperand column, IReadOnlyList<JsonStep> path, ColumnType type)
    {
        string place = PathOf(path);
        if (type == ColumnType.String)
        {
            WriteCall(writer, "json_extract", column, place);
            return;
        }

        writer.Append("CASE WHEN ");
        WriteCall(writer, "json_type", column, place);
        writer.Append(type == ColumnType.Boolean ? " IN ('true', 'false')" : " IN ('integer', 'real')");
        if (IsWhole(type))
        {
            writer.Append(" AND ");
            WriteCall(writer, "json_extract", column, place);
            writer.Append(" = CAST(");
            WriteCall(writer, "json_extract", column, place);
            writer.Append(" AS INTEGER)");
        }

        writer.Append(" THEN ").Append(IsWhole(type) ? "CAST(" : "");
        WriteCall(writer, "json_extract", column, place);
        writer.Append(IsWhole(type) ? " AS INTEGER)" : "").Append(" END");
    }

    public override void WriteContains(SqlWriter writer, ColumnOperand column, JsonElement part)
    {
        var document = new Containment(writer, () => writer.AppendColumn(column.Info, column.Table));
        writer.Append("(");
        if (part.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            document.Write("$", part);
        }
        else
        {
            // A value by itself is in an array too.
            document.Write("$", part);
            writer.Append(" OR ");
            document.WriteArray("$", [part]);
        }

        writer.Append(")");
    }

    private static void WriteCall(SqlWriter writer, string function, ColumnOperand column, string path) => writer.Append(function)
        .Append("(").AppendColumn(column.Info, column.Table).Append(", ").Append(SqlWriter.Constant(path)).Append(")");

    private static string PathOf(IReadOnlyList<JsonStep> path)
    {
        var text = new StringBuilder("$");
        foreach (JsonStep step in path)
            text.Append(step.Name is { } name ? Member(name) : "[" + step.Index.ToString(CultureInfo.InvariantCulture) + "]");

        return text.ToString();
    }

    /// <summary>A name that needs no quotes has none, so that the text is the one that an index has.</summary>
    private static string Member(string name)
    {
        bool isPlain = name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            && !char.IsAsciiDigit(name[0]);
        return isPlain ? "." + name
            : name.Contains('"', StringComparison.Ordinal)
                ? throw new NotSupportedException(
                    $"SQLite has no path to a member that is called {name}, because of the quote in its name.")
                : ".\"" + name + "\"";
    }

    /// <summary>Asks part by part whether a document has what another one has: SQLite has no operator for it.</summary>
    private sealed class Containment(SqlWriter writer, Action writeDocument, int level = 0)
    {
        public void Write(string path, JsonElement part)
        {
            if (part.ValueKind == JsonValueKind.Object)
                WriteObject(path, part);
            else if (part.ValueKind == JsonValueKind.Array)
                WriteArray(path, [.. part.EnumerateArray()]);
            else
                WriteScalar(() => WriteCall("json_type", path), () => WriteCall("json_extract", path), part);
        }

        public void WriteArray(string path, IReadOnlyList<JsonElement> parts)
        {
            WriteCall("json_type", path);
            writer.Append(" = 'array'");
            string alias = "e" + level.ToString(CultureInfo.InvariantCulture);
            foreach (JsonElement part in parts)
            {
                writer.Append(" AND EXISTS (SELECT 1 FROM ");
                WriteCall("json_each", path);
                writer.Append(" AS ").Append(alias).Append(" WHERE ");
                if (part.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    // Of a value by itself nothing could be asked as of a document.
                    writer.Append("CASE ").Append(alias).Append(part.ValueKind == JsonValueKind.Object
                        ? ".\"type\" WHEN 'object' THEN " : ".\"type\" WHEN 'array' THEN ");
                    new Containment(writer, () => writer.Append(alias + ".\"value\""), level + 1).Write("$", part);
                    writer.Append(" END");
                }
                else
                {
                    WriteScalar(() => writer.Append(alias + ".\"type\""), () => writer.Append(alias + ".\"value\""), part);
                }

                writer.Append(")");
            }
        }

        private void WriteObject(string path, JsonElement part)
        {
            WriteCall("json_type", path);
            writer.Append(" = 'object'");

            // Of members of one name the last one counts.
            foreach (JsonProperty member in part.EnumerateObject().GroupBy(member => member.Name).Select(same => same.Last()))
            {
                writer.Append(" AND ");
                Write(path + Member(member.Name), member.Value);
            }
        }

        private void WriteScalar(Action writeType, Action writeValue, JsonElement value)
        {
            writeType();
            switch (value.ValueKind)
            {
                case JsonValueKind.String:
                    writer.Append(" = 'text' AND ");
                    writeValue();
                    writer.Append(" = ").AppendParameter(value.GetString());
                    break;
                case JsonValueKind.Number:
                    writer.Append(" IN ('integer', 'real') AND ");
                    writeValue();
                    writer.Append(" = ").AppendParameter(value.TryGetInt64(out long whole) ? whole : value.GetDouble());
                    break;
                default:
                    writer.Append(value.ValueKind switch
                    {
                        JsonValueKind.True => " = 'true'",
                        JsonValueKind.False => " = 'false'",
                        _ => " = 'null'",
                    });
                    break;
            }
        }

        private void WriteCall(string function, string path)
        {
            writer.Append(function).Append("(");
            writeDocument();
            writer.Append(", ").Append(SqlWriter.Constant(path)).Append(")");
        }
    }
}
