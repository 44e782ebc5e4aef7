using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the extension methods that insert rows or update those that are there already.</summary>
internal static class UpsertEmitter
{
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        foreach (bool isList in new[] { false, true })
        {
            foreach ((bool isAsync, bool isCancellable) in new[] { (true, false), (true, true), (false, false) })
            {
                writer.Line();
                EmitMethod(writer, entity, isList, isAsync, isCancellable);
            }
        }
    }

    private static void EmitMethod(SourceWriter writer, EntityModel entity, bool isList, bool isAsync, bool isCancellable)
    {
        string full = entity.Type.FullName;
        string parameter = isList ? "entities" : "entity";
        Docs.Summary(writer, isList
            ? "Inserts the rows, or updates those that are there already, all or none. Keys and values that the database makes are set afterwards."
            : "Inserts the row, or updates it where it is there already. A key and values that the database makes are set afterwards.");
        writer.Line("/// <param name=\"" + parameter + "\">" + (isList ? "The rows; an empty list sends nothing." : "The row.") + "</param>");
        writer.Line("/// <param name=\"db\">An open connection, a transaction or a data source.</param>");
        if (isCancellable)
            writer.Line("/// <param name=\"cancellationToken\">Cancels the statements; nothing is changed then.</param>");

        writer.Line("/// <param name=\"columns\">The columns that say which row is meant; they are declared unique. None for the key.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">No unique key of exactly these columns is declared"
            + (isList ? ", or two rows have the same values in them" : string.Empty) + ".</exception>");
        writer.Line("public static " + (isAsync ? "global::System.Threading.Tasks.Task UpsertAsync(" : "void Upsert("));
        writer.Indent();
        writer.Line("this " + (isList ? "global::System.Collections.Generic.IReadOnlyCollection<" + full + ">" : full) + " " + parameter + ",");
        writer.Line("global::RelationGen.DbSession db,");
        if (isCancellable)
            writer.Line("global::System.Threading.CancellationToken cancellationToken,");

        writer.Line("params global::System.Func<" + entity.Type.TableFullName + ", global::RelationGen.Ordering>[] columns) =>");
        string keyType = KeyCode.Type([.. entity.Key.Select(KeyPart.Of)]);
        string rows = isList ? parameter : "new[] { " + parameter + " }";
        writer.Line("global::RelationGen.EntityWriter<" + full + ", " + keyType + ", " + entity.Type.TableFullName + ">.Upsert" + (isAsync ? "Async" : string.Empty)
            + "(" + rows + ", db, columns" + (!isAsync ? string.Empty : isCancellable ? ", cancellationToken" : ", default") + ");");
        writer.Unindent();
    }
}
