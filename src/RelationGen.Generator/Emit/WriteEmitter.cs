using RelationGen.Generator.Impact;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the extension methods that insert, update and delete rows.</summary>
internal static class WriteEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";

    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        string full = entity.Type.FullName;
        string list = "global::System.Collections.Generic.IReadOnlyCollection<" + full + ">";
        bool hasToken = entity.Columns.Any(column => ReturnedEmitter.Token(entity, column) is not null);
        Method[] methods =
        [
            new("Insert", full, "entity", "int", "Inserts the row. A key that the database makes is set afterwards.", "skipDuplicates: false", Result: null),
            new("Insert", list, "entities", "int", "Inserts the rows, all or none. Keys that the database makes are set afterwards.", "skipDuplicates", Result: "How many were inserted."),
            new("Update", full, "entity", null, "Writes every column of the row.", null, Result: null),
            new("Update", list, "entities", null, "Writes every column of the rows, all or none, with one statement for each.", null, Result: null),
            new("Delete", full, "entity", "int", "Deletes the row that has the key of the entity.", "applyActions", Result: "1, or 0 when there is no such row."),
            new("Delete", list, "entities", "int", "Deletes the rows that have the keys of the entities, " + (hasToken ? "all or none, with one statement for each." : "with one statement."), "applyActions", Result: "How many there were."),
        ];
        bool isFirst = true;
        foreach (Method method in methods)
        {
            foreach (bool isAsync in new[] { true, false })
            {
                if (!isFirst)
                    writer.Line();

                isFirst = false;
                EmitMethod(writer, entity, method, isAsync);
            }
        }

        UpsertEmitter.Emit(writer, entity);
    }

    private static void EmitMethod(SourceWriter writer, EntityModel entity, Method method, bool isAsync)
    {
        bool isList = method.Parameter == "entities";
        bool skips = method.Option == "skipDuplicates";
        Docs.Summary(writer, method.Summary);
        if (method.Name == "Delete" && ImpactText.Of(entity.Type.Name, Names.ModelName(entity.Type.FullName), entity.DeleteImpact) is { } impact)
            writer.Line("/// <remarks>" + Docs.Escape(impact) + ".</remarks>");

        writer.Line("/// <param name=\"" + method.Parameter + "\">" + (isList ? "The rows; an empty list sends nothing." : "The row.") + "</param>");
        writer.Line("/// <param name=\"db\">An open connection, a transaction or a data source.</param>");
        if (skips)
            writer.Line("/// <param name=\"skipDuplicates\">True to leave out rows that violate a unique key; keys are not set then.</param>");

        bool applies = method.Option == "applyActions";
        if (applies)
            writer.Line("/// <param name=\"applyActions\">True to carry out OnDelete of relations that have no constraint in the database, before and in the same transaction.</param>");

        if (isAsync)
            writer.Line("/// <param name=\"cancellationToken\">Cancels the statements; nothing is changed then.</param>");

        if (method.Result is { } result)
            writer.Line("/// <returns>" + result + "</returns>");

        if (method.Name is "Update" or "Delete" && entity.Columns.Any(column => ReturnedEmitter.Token(entity, column) is not null))
            writer.Line("/// <exception cref=\"global::RelationGen.RelationConcurrencyException\">Somebody else has changed the row since it was read.</exception>");

        if (method.Name == "Update")
            writer.Line("/// <exception cref=\"global::RelationGen.RelationChangeException\">The database has no such row.</exception>");
        else if (method.Name == "Insert")
            writer.Line("/// <exception cref=\"global::RelationGen.RelationConstraintException\">A constraint of the database refuses a row.</exception>");
        else if (applies)
            writer.Line("/// <exception cref=\"global::RelationGen.RelationChangeException\">A relation without a constraint refuses the deletion, when <paramref name=\"applyActions\"/> is true.</exception>");

        bool hasResult = method.Returns is not null && method.Result is not null;
        string type = isAsync
            ? "global::System.Threading.Tasks.Task" + (hasResult ? "<" + method.Returns + ">" : string.Empty)
            : hasResult ? method.Returns! : "void";
        writer.Line("public static " + type + " " + method.Name + (isAsync ? "Async" : string.Empty) + "(this " + method.Type + " " + method.Parameter + ", global::RelationGen.DbSession db"
            + (skips || applies ? ", bool " + method.Option + " = false" : string.Empty) + (isAsync ? ", " + Token : string.Empty) + ") =>");
        writer.Indent();
        string rows = isList ? method.Parameter : "new[] { " + method.Parameter + " }";
        string keyType = KeyCode.Type([.. entity.Key.Select(KeyPart.Of)]);
        writer.Line("global::RelationGen.EntityWriter<" + entity.Type.FullName + ", " + keyType + ", " + entity.Type.TableFullName + ">." + method.Name + (isAsync ? "Async" : string.Empty) + "("
            + rows + ", db" + (method.Option is { } option ? ", " + option : string.Empty) + (isAsync ? ", cancellationToken" : string.Empty) + ");");
        writer.Unindent();
    }

    /// <param name="Type">The type of what is written.</param>
    /// <param name="Returns">What the writer returns; null for nothing.</param>
    /// <param name="Option">A further argument of the writer.</param>
    /// <param name="Result">What the method returns; null when it returns nothing.</param>
    private sealed record Method(string Name, string Type, string Parameter, string? Returns, string Summary, string? Option, string? Result);
}
