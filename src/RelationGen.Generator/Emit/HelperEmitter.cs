using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the helpers of an entity that the library cannot have: <c>Query</c>, <c>Find</c>, <c>Create</c>, <c>Update</c> and <c>On</c>.</summary>
internal static class HelperEmitter
{
    public static IEnumerable<Action> Members(SourceWriter writer, EntityModel entity)
    {
        if (entity.Helpers.HasFlag(EntityHelpers.Query))
            yield return () => Query(writer, entity);

        if (!entity.Key.Any())
            yield break;

        if (entity.Helpers.HasFlag(EntityHelpers.Find))
            yield return () => Find(writer, entity, isAsync: false);

        if (entity.Helpers.HasFlag(EntityHelpers.FindAsync))
            yield return () => Find(writer, entity, isAsync: true);

        if (entity.Error is not null)
            yield break;

        foreach (Action member in PayloadEmitter.Members(writer, entity))
            yield return member;

        if (entity.Helpers.HasFlag(EntityHelpers.On) && HandleEmitter.HasAny(entity))
            yield return () => HandleEmitter.EmitOn(writer, entity);
    }

    /// <summary>The parameters of a key, as the user's properties are typed and named.</summary>
    public static string Parameters(EntityModel entity) => string.Join(", ", Named(entity).Select(part => part.Part.Type + " " + part.Name));

    /// <summary>A key as the library takes it, of these parameters.</summary>
    public static string KeyArgument(EntityModel entity) =>
        KeyCode.Tuple(Named(entity).Select(part => WrapperCode.Unwrap(part.Part.Wrapper, part.Name)));

    public static void Method(SourceWriter writer, string signature, string body)
    {
        writer.Line(EntityEmitter.GeneratedCode);
        writer.Member("public static " + signature, body);
    }

    private static void Query(SourceWriter writer, EntityModel entity)
    {
        Docs.Summary(writer, "Starts a query for <see cref=\"" + entity.Type.FullName + "\"/>; rows come in key order.");
        Method(
            writer,
            "global::RelationGen.Query<" + entity.Type.FullName + ", " + entity.Type.TableFullName + "> Query(global::RelationGen.DbSession db)",
            Body(entity, "Query(db)"));
    }

    private static void Find(SourceWriter writer, EntityModel entity, bool isAsync)
    {
        Docs.Summary(writer, "Reads the <see cref=\"" + entity.Type.FullName + "\"/> with the given key, or null when there is none.");
        string result = entity.Type.FullName + "?";
        Method(
            writer,
            (isAsync ? "global::System.Threading.Tasks.Task<" + result + "> FindAsync(" : result + " Find(") + "global::RelationGen.DbSession db, " + Parameters(entity)
                + (isAsync ? ", global::System.Threading.CancellationToken cancellationToken = default)" : ")"),
            Body(entity, (isAsync ? "FindAsync(db, " : "Find(db, ") + KeyArgument(entity) + (isAsync ? ", cancellationToken)" : ")")));
    }

    private static string Body(EntityModel entity, string call) => entity.Error is { } error
        ? "throw new global::System.InvalidOperationException(" + Literals.Text(error) + ")"
        : "global::RelationGen.EntityLoader<" + entity.Type.FullName + ", " + KeyCode.Type(entity) + ", " + entity.Type.TableFullName + ">." + call;

    /// <summary>The key with a name for each part that no other parameter has.</summary>
    private static List<(ColumnModel Part, string Name)> Named(EntityModel entity)
    {
        HashSet<string> used = new(StringComparer.Ordinal) { "db", "cancellationToken", "change" };
        List<(ColumnModel, string)> named = [];
        foreach (ColumnModel part in entity.Key)
        {
            string name = Parsing.Names.ToCamelCase(part.Property);
            while (!used.Add(name))
                name += "Key";

            named.Add((part, Parsing.Names.Escape(name)));
        }

        return named;
    }
}
