using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>
/// Prints equality and printing of a record over its columns only: a relation that is not loaded must not throw there, and a graph that
/// refers to itself must not recurse.
/// </summary>
internal static class RecordEmitter
{
    public static IEnumerable<Action> Members(SourceWriter writer, EntityModel entity, RecordModel record)
    {
        if (record.WriteEquals)
            yield return () => EmitEquals(writer, entity, record);

        if (record.WriteGetHashCode)
            yield return () => EmitGetHashCode(writer, entity);

        if (record.WritePrintMembers)
            yield return () => EmitPrintMembers(writer, entity, record);
    }

    private static void EmitEquals(SourceWriter writer, EntityModel entity, RecordModel record)
    {
        Docs.Summary(writer, "Compares the columns; relations do not count.");
        writer.Line("/// <param name=\"other\">The record to compare with.</param>");
        writer.Line(EntityEmitter.GeneratedCode);
        using (writer.Open("public " + (record.IsSealed ? string.Empty : "virtual ") + "bool Equals(" + entity.Type.FullName + "? other)"))
        {
            writer.Line("return (object)this == other || (other is not null");
            writer.Indent();
            writer.Line("&& EqualityContract == other.EqualityContract");
            int last = entity.Columns.Count - 1;
            for (int i = 0; i <= last; i++)
            {
                ColumnModel column = entity.Columns[i];
                string name = Names.Escape(column.Property);
                string type = column.Type + (column.IsNullable ? "?" : string.Empty);
                writer.Line("&& global::System.Collections.Generic.EqualityComparer<" + type + ">.Default.Equals(" + Names.Own(column.Property) + ", other." + name + ")" + (i == last ? ");" : string.Empty));
            }

            writer.Unindent();
        }
    }

    private static void EmitGetHashCode(SourceWriter writer, EntityModel entity)
    {
        Docs.Summary(writer, "Hashes the columns; relations do not count.");
        writer.Line(EntityEmitter.GeneratedCode);
        using (writer.Open("public override int GetHashCode()"))
        {
            writer.Line("global::System.HashCode hash = new();");
            writer.Line("hash.Add(EqualityContract);");
            foreach (ColumnModel column in entity.Columns)
                writer.Line("hash.Add(" + Names.Own(column.Property) + ");");

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static void EmitPrintMembers(SourceWriter writer, EntityModel entity, RecordModel record)
    {
        Docs.Summary(writer, "Prints the columns; relations are left out.");
        writer.Line("/// <param name=\"builder\">Receives the text.</param>");
        writer.Line(EntityEmitter.GeneratedCode);
        string modifiers = record.HasRecordBase ? "protected override" : record.IsSealed ? "private" : "protected virtual";
        using (writer.Open(modifiers + " bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            for (int i = 0; i < entity.Columns.Count; i++)
            {
                ColumnModel column = entity.Columns[i];
                writer.Line("builder.Append(" + Literals.Text((i == 0 ? string.Empty : ", ") + column.Property + " = ") + ").Append((object?)" + Names.Own(column.Property) + ");");
            }

            writer.Line("return true;");
        }
    }
}
