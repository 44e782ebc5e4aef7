using System.Globalization;
using System.Text;

namespace RelationGen.Schema;

/// <summary>
/// Writes a snapshot as a file that belongs under version control: one line for each column, index and key, in an order that depends on the
/// schema alone. No time, no host and no user is in it, so two people who look at the same schema get the same bytes.
/// </summary>
internal static class SchemaWriter
{
    /// <summary>The form of file that is written; one with a greater number is refused.</summary>
    public const int Format = 1;

    /// <summary>The text of the file, with a line feed at the end of each line.</summary>
    public static string Write(SchemaSnapshot snapshot)
    {
        snapshot = snapshot.Canonical();
        var text = new StringBuilder();
        text.Append("{\n  \"format\": ").Append(Format.ToString(CultureInfo.InvariantCulture));
        text.Append(",\n  \"engine\": \"").Append(EngineNames.Of(snapshot.Engine)).Append('"');
        if (snapshot.DefaultSchema is { } schema)
        {
            text.Append(",\n  \"defaultSchema\": ");
            JsonLine.Quote(text, schema);
        }

        Lines(text, "  ", "enums", snapshot.Enums, Enum);
        text.Append(",\n  \"tables\": [");
        for (int i = 0; i < snapshot.Tables.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n");
            Table(text, snapshot.Tables[i]);
        }

        return text.Append(snapshot.Tables.Count == 0 ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static void Table(StringBuilder text, SchemaTable table)
    {
        text.Append("    {\n      ");
        var line = new JsonLine(text);
        line.Add("schema", table.Schema).Add("name", table.Name).Add("kind", table.Kind).Add("withoutRowId", table.WithoutRowId)
            .Add("strict", table.Strict).Add("comment", table.Comment);
        Lines(text, "      ", "columns", table.Columns, Column);
        if (table.PrimaryKey is { } key)
        {
            text.Append(",\n      \"primaryKey\": ");
            Key(new JsonLine(text), key);
        }

        Lines(text, "      ", "uniques", table.Uniques, Key);
        Lines(text, "      ", "indexes", table.Indexes, (line, index) => Index(text, line, index));
        Lines(text, "      ", "foreignKeys", table.ForeignKeys, ForeignKey);
        Lines(text, "      ", "checks", table.Checks, Check);
        text.Append("\n    }");
    }

    private static void Lines<T>(StringBuilder text, string indent, string name, EquatableArray<T> items, Action<JsonLine, T> write)
        where T : IEquatable<T>
    {
        if (items.Count == 0)
            return;

        text.Append(",\n").Append(indent).Append('"').Append(name).Append("\": [");
        for (int i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(indent).Append("  ");
            write(new JsonLine(text), items[i]);
        }

        text.Append('\n').Append(indent).Append(']');
    }

    private static void Enum(JsonLine line, SchemaEnum type) =>
        line.Open().Add("schema", type.Schema).Add("name", type.Name).Add("labels", type.Labels, always: true).Close();

    private static void Column(JsonLine line, SchemaColumn column) =>
        line.Open().Add("name", column.Name).Add("type", column.Type).Add("baseType", column.BaseType).Add("nullable", column.Nullable)
            .Add("default", column.Default).Add("identity", column.Identity).Add("generated", column.Generated)
            .Add("expression", column.Expression).Add("collation", column.Collation).Add("comment", column.Comment).Close();

    private static void Key(JsonLine line, SchemaKey key) =>
        line.Open().Add("name", key.Name).Add("columns", key.Columns, always: true).Add("nullsNotDistinct", key.NullsNotDistinct)
            .Add("deferrable", key.Deferrable).Add("initiallyDeferred", key.InitiallyDeferred).Close();

    private static void Index(StringBuilder text, JsonLine line, SchemaIndex index)
    {
        line.Open().Add("name", index.Name).Name("columns");
        text.Append('[');
        for (int i = 0; i < index.Parts.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            Part(text, index.Parts[i]);
        }

        text.Append(']');
        line.Add("unique", index.Unique).Add("where", index.Where).Add("method", index.Method).Add("include", index.Include)
            .Add("nullsNotDistinct", index.NullsNotDistinct).Add("valid", index.Valid, usual: true).Close();
    }

    /// <summary>A column alone is its name.</summary>
    private static void Part(StringBuilder text, SchemaIndexPart part)
    {
        if (part == new SchemaIndexPart(part.Column) && part.Column is { } column)
        {
            JsonLine.Quote(text, column);
            return;
        }

        new JsonLine(text).Open().Add("column", part.Column).Add("expression", part.Expression).Add("descending", part.Descending)
            .Add("collation", part.Collation).Add("operatorClass", part.OperatorClass).Close();
    }

    private static void ForeignKey(JsonLine line, SchemaForeignKey key) =>
        line.Open().Add("name", key.Name).Add("columns", key.Columns, always: true).Add("refSchema", key.RefSchema)
            .Add("refTable", key.RefTable)
            .Add("refColumns", key.RefColumns, always: true).Add("onDelete", key.OnDelete).Add("onUpdate", key.OnUpdate)
            .Add("deferrable", key.Deferrable).Add("initiallyDeferred", key.InitiallyDeferred).Add("validated", key.Validated, usual: true)
            .Close();

    private static void Check(JsonLine line, SchemaCheck check) => line.Open().Add("name", check.Name).Add("sql", check.Sql).Close();
}
