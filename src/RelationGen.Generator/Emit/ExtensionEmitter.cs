using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the extension methods that load relations; extensions yield to any member that the user wrote.</summary>
internal static class ExtensionEmitter
{
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        string see = "<see cref=\"" + entity.Type.FullName + "\"/>";
        Docs.Summary(writer, "Loads " + see + " and its relations.");
        writer.Line(EntityEmitter.GeneratedCode);
        using (writer.Open(entity.Type.ExtensionAccessibility + " static class " + entity.Type.ExtensionName))
        {
            EmitLoads(writer, entity);
            writer.Line();
            EmitState(writer, entity, "IsLoaded", "Whether a relation was loaded whole; reading it then does not throw.");
            writer.Line();
            EmitState(writer, entity, "IsPartial", "Whether a relation was loaded with a filter or a limit, so that it holds only some of its rows.");
            writer.Line();
            if (entity.Error is null)
            {
                HandleEmitter.EmitOn(writer, entity);
                writer.Line();
                if (ReferenceEmitter.HasRecursion(entity))
                {
                    ReferenceEmitter.EmitRecursive(writer, entity);
                    writer.Line();
                }
            }

            HelperEmitter.Query(writer, entity, Body(entity, "Query(db)"), see, isMember: false);
            for (int parameters = 1; parameters <= 3 && entity.Error is null; parameters++)
            {
                writer.Line();
                EmitCompile(writer, entity, parameters, see);
            }

            if (!entity.Key.Any())
                return;

            string key = KeyCode.Tuple(HelperEmitter.KeyValues(entity));

            writer.Line();
            HelperEmitter.Find(writer, entity, Body(entity, "Find(db, " + key + ")"), see, isMember: false);
            writer.Line();
            HelperEmitter.FindAsync(writer, entity, Body(entity, "FindAsync(db, " + key + ", cancellationToken)"), see, isMember: false);
            if (entity.Error is not null)
                return;

            writer.Line();
            WriteEmitter.Emit(writer, entity);
            foreach (Action member in PayloadEmitter.Members(writer, entity, static _ => true, isMember: false))
            {
                writer.Line();
                member();
            }
        }
    }

    private static void EmitLoads(SourceWriter writer, EntityModel entity)
    {
        string full = entity.Type.FullName;
        string list = "global::System.Collections.Generic.IReadOnlyCollection<" + full + ">";
        bool first = true;
        foreach ((string type, string name, string what) in new[] { (list, "entities", "all the given entities"), (full, "entity", "one entity") })
        {
            foreach ((bool isAsync, bool cancellable) in new[] { (true, false), (true, true), (false, false) })
            {
                if (!first)
                    writer.Line();

                first = false;
                EmitLoad(writer, entity, type, name, what, isAsync, cancellable);
            }
        }
    }

    private static void EmitLoad(SourceWriter writer, EntityModel entity, string type, string name, string what, bool isAsync, bool cancellable)
    {
        string lambda = "global::System.Func<" + entity.Type.TableFullName + ", global::RelationGen.Include<" + entity.Type.FullName + ">>";
        Docs.Summary(writer, "Loads relations of " + what + ", with one statement for each relation.");
        writer.Line("/// <param name=\"" + name + "\">Whose relations are loaded.</param>");
        writer.Line("/// <param name=\"db\">An open connection, a transaction or a data source.</param>");
        if (cancellable)
            writer.Line("/// <param name=\"cancellationToken\">Cancels between rows and statements; nothing is set then.</param>");

        writer.Line("/// <param name=\"relation\">The relation to load.</param>");
        writer.Line("/// <param name=\"more\">Further relations.</param>");
        string method = isAsync ? "LoadAsync" : "Load";
        string result = isAsync ? "global::System.Threading.Tasks.Task" : "void";
        writer.Line("public static " + result + " " + method + "(");
        writer.Indent();
        writer.Line("this " + type + " " + name + ",");
        writer.Line("global::RelationGen.DbSession db,");
        if (cancellable)
            writer.Line("global::System.Threading.CancellationToken cancellationToken,");

        writer.Line(lambda + " relation,");
        writer.Line("params " + lambda + "[] more) =>");
        string argument = isAsync ? (cancellable ? "cancellationToken, " : "default, ") : string.Empty;
        writer.Line(Body(entity, method + "(" + name + ", db, " + argument + "relation, more)") + ";");
        writer.Unindent();
    }

    private static void EmitCompile(SourceWriter writer, EntityModel entity, int parameters, string see)
    {
        string[] types = parameters == 1 ? ["T"] : [.. Enumerable.Range(1, parameters).Select(i => "T" + i)];
        string query = "global::RelationGen.Query<" + entity.Type.FullName + ", " + entity.Type.TableFullName + ">";
        string list = string.Join(", ", types);
        Docs.Summary(writer, "Runs the lambdas of a query for " + see + " once, with parameters in the place of values; keep the result in a static field.");
        foreach (string type in types)
            writer.Line("/// <typeparam name=\"" + type + "\">The type of a parameter.</typeparam>");

        writer.Line("/// <param name=\"query\">Builds the query.</param>");
        writer.Line("public static global::RelationGen.CompiledQuery<" + entity.Type.FullName + ", " + entity.Type.TableFullName + ", " + list + "> Compile<" + list + ">(");
        writer.Indent();
        writer.Line("global::System.Func<" + query + ", " + string.Join(", ", types.Select(type => "global::RelationGen.Parameter<" + type + ">")) + ", " + query + "> query) =>");
        writer.Line(Body(entity, "Compile(query)") + ";");
        writer.Unindent();
    }

    private static void EmitState(SourceWriter writer, EntityModel entity, string method, string summary)
    {
        Docs.Summary(writer, summary);
        writer.Line("/// <param name=\"entity\">The entity that is asked.</param>");
        writer.Line("/// <param name=\"relation\">The relation in question.</param>");
        writer.Line("public static bool " + method + "(");
        writer.Indent();
        writer.Line("this " + entity.Type.FullName + " entity,");
        writer.Line("global::System.Func<" + entity.Type.TableFullName + ", global::RelationGen.Include<" + entity.Type.FullName + ">> relation) =>");
        writer.Line(Body(entity, method + "(entity, relation)") + ";");
        writer.Unindent();
    }

    private static string Body(EntityModel entity, string call)
    {
        if (entity.Error is { } error)
            return "throw new global::System.InvalidOperationException(" + Literals.Text(error) + ")";

        string keyType = KeyCode.Type([.. entity.Key.Select(KeyPart.Of)]);
        return "global::RelationGen.EntityLoader<" + entity.Type.FullName + ", " + keyType + ", " + entity.Type.TableFullName + ">." + call;
    }
}
