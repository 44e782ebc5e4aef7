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
            (string Property, string Type)[] properties = [.. entity.Properties];
            for (int i = 0; i < properties.Length; i++)
            {
                (string property, string type) = properties[i];
                string same = "&& global::System.Collections.Generic.EqualityComparer<" + type + ">.Default.Equals(" + Names.Own(property);
                writer.Line(same + ", other." + Names.Escape(property) + ")" + (i == properties.Length - 1 ? ");" : string.Empty));
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
            foreach ((string property, _) in entity.Properties)
                writer.Line("hash.Add(" + Names.Own(property) + ");");

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
            string comma = string.Empty;
            foreach ((string property, _) in entity.Properties)
            {
                string text = Literals.Text(comma + property + " = ");
                writer.Line("builder.Append(" + text + ").Append((object?)" + Names.Own(property) + ");");
                comma = ", ";
            }

            writer.Line("return true;");
        }
    }
}
