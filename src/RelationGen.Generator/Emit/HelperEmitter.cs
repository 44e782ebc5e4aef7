using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the static helpers of an entity: <c>Query</c>, <c>Find</c> and <c>FindAsync</c>.</summary>
internal static class HelperEmitter
{
    public static IEnumerable<Action> Members(SourceWriter writer, EntityModel entity)
    {
        string extensions = "global::" + (entity.Type.Namespace is { } name ? name + "." : string.Empty) + entity.Type.ExtensionName;
        string see = "<see cref=\"" + entity.Type.FullName + "\"/>";
        if (entity.Helpers.HasFlag(EntityHelpers.Query))
            yield return () => Query(writer, entity, extensions + ".Query(db)", see, isMember: true);

        if (!entity.Key.Any())
            yield break;

        if (entity.Helpers.HasFlag(EntityHelpers.Find))
            yield return () => Find(writer, entity, extensions + ".Find(db, " + Arguments(entity) + ")", see, isMember: true);

        if (entity.Helpers.HasFlag(EntityHelpers.FindAsync))
            yield return () => FindAsync(writer, entity, extensions + ".FindAsync(db, " + Arguments(entity) + ", cancellationToken)", see, isMember: true);

        if (entity.Error is not null)
            yield break;

        foreach (Action member in PayloadEmitter.Members(writer, entity, helper => entity.Helpers.HasFlag(helper), isMember: true))
            yield return member;
    }

    public static void Query(SourceWriter writer, EntityModel entity, string body, string see, bool isMember)
    {
        Docs.Summary(writer, "Starts a query for " + see + "; rows come in key order.");
        writer.Line("/// <param name=\"db\">An open connection, a transaction or a data source.</param>");
        Method(writer, "global::RelationGen.Query<" + entity.Type.FullName + ", " + entity.Type.TableFullName + "> Query(global::RelationGen.DbSession db)", body, isMember);
    }

    public static void Find(SourceWriter writer, EntityModel entity, string body, string see, bool isMember)
    {
        FindDocs(writer, see);
        writer.Line("/// <param name=\"db\">An open connection, a transaction or a data source.</param>");
        KeyDocs(writer, entity);
        Method(writer, entity.Type.FullName + "? Find(global::RelationGen.DbSession db, " + Parameters(entity) + ")", body, isMember);
    }

    public static void FindAsync(SourceWriter writer, EntityModel entity, string body, string see, bool isMember)
    {
        FindDocs(writer, see);
        writer.Line("/// <param name=\"db\">An open connection, a transaction or a data source.</param>");
        KeyDocs(writer, entity);
        writer.Line("/// <param name=\"cancellationToken\">Cancels the statement.</param>");
        Method(
            writer,
            "global::System.Threading.Tasks.Task<" + entity.Type.FullName + "?> FindAsync(global::RelationGen.DbSession db, " + Parameters(entity)
                + ", global::System.Threading.CancellationToken cancellationToken = default)",
            body,
            isMember);
    }

    public static string Arguments(EntityModel entity) => string.Join(", ", Named(entity).Select(part => part.Name));

    /// <summary>The parameters as the library takes them.</summary>
    public static IEnumerable<string> KeyValues(EntityModel entity) => Named(entity).Select(part => WrapperCode.Unwrap(part.Part.Wrapper, part.Name));

    /// <summary>A member of the entity carries the attribute itself; the extension class carries it for its members.</summary>
    public static void Method(SourceWriter writer, string signature, string body, bool isMember)
    {
        if (isMember)
            writer.Line(EntityEmitter.GeneratedCode);

        writer.Line("public static " + signature + " =>");
        writer.Indent();
        writer.Line(body + ";");
        writer.Unindent();
    }

    private static void FindDocs(SourceWriter writer, string see) =>
        Docs.Summary(writer, "Reads the " + see + " with the given key, or null when there is none.");

    public static void KeyDocs(SourceWriter writer, EntityModel entity)
    {
        foreach ((ColumnModel part, string name) in Named(entity))
            writer.Line("/// <param name=\"" + name.TrimStart('@') + "\">Value of <c>" + part.Property + "</c>.</param>");
    }

    public static string Parameters(EntityModel entity) => string.Join(", ", Named(entity).Select(part => part.Part.Type + " " + part.Name));

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
