using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the helpers of an entity that the library cannot have: <c>Query</c>, <c>Find</c>, <c>Create</c>, <c>Update</c>, <c>Delete</c> and <c>On</c>.</summary>
internal static class HelperEmitter
{
    public static IEnumerable<Action> Members(SourceWriter writer, EntityModel entity)
    {
        if (entity.Helpers.HasFlag(EntityHelpers.Query))
            yield return () => Query(writer, entity);

        if (!entity.Key.Any())
            yield break;

        foreach (KeyForm key in KeyForms(entity))
        {
            if (entity.Helpers.HasFlag(EntityHelpers.Find))
                yield return () => Find(writer, entity, key, isAsync: false);

            if (entity.Helpers.HasFlag(EntityHelpers.FindAsync))
                yield return () => Find(writer, entity, key, isAsync: true);
        }

        if (entity.Error is not null)
            yield break;

        foreach (Action member in PayloadEmitter.Members(writer, entity))
            yield return member;

        foreach (KeyForm key in KeyForms(entity))
        {
            if (entity.Helpers.HasFlag(EntityHelpers.Delete))
                yield return () => Delete(writer, entity, key, isAsync: false);

            if (entity.Helpers.HasFlag(EntityHelpers.DeleteAsync))
                yield return () => Delete(writer, entity, key, isAsync: true);
        }

        if (entity.Helpers.HasFlag(EntityHelpers.On) && HandleEmitter.HasAny(entity))
            yield return () => HandleEmitter.EmitOn(writer, entity);

        if (entity.Helpers.HasFlag(EntityHelpers.Relations) && entity.Relations.FirstOrDefault(HasBatch) is { } relation)
            yield return () => Relations(writer, entity, relation);
    }

    /// <summary>How a key is passed: its parts as the user's properties are typed and named, and a composite one also as the value tuple that it is elsewhere.</summary>
    public static IEnumerable<KeyForm> KeyForms(EntityModel entity) => KeyForms(entity.Key, KeyCode.Type(entity));

    /// <inheritdoc cref="KeyForms(EntityModel)"/>
    public static IEnumerable<KeyForm> KeyForms(IEnumerable<ColumnModel> key, string keyType)
    {
        List<(ColumnModel Part, string Name)> named = Named(key);
        yield return new(
            string.Join(", ", named.Select(part => part.Part.Type + " " + part.Name)),
            KeyCode.Tuple(named.Select(part => WrapperCode.Unwrap(part.Part.Wrapper, part.Name))));
        if (named.Count > 1)
            yield return new(keyType + " key", "key");
    }

    public static void Method(SourceWriter writer, string signature, string body)
    {
        writer.Member("public static " + signature, body);
    }

    private static void Query(SourceWriter writer, EntityModel entity)
    {
        Docs.Summary(writer, "Starts a query; rows come in " + (entity.IsKeyless ? "no order unless it says one." : "key order."));
        Method(
            writer,
            "global::RelationGen.Query<" + entity.Type.FullName + ", " + entity.Type.TableFullName + "> Query(global::RelationGen.DbSession db)",
            Body(entity, "Query(db)"));
    }

    /// <summary>Targets of the relation can be asked for by keys alone.</summary>
    private static bool HasBatch(RelationModel relation) => relation.Shape is not (RelationShape.Invalid or RelationShape.MorphTo);

    private static void Relations(SourceWriter writer, EntityModel entity, RelationModel first)
    {
        Docs.Summary(
            writer,
            "The relations for many keys at once: <c>" + entity.Type.Name + ".Relations." + first.Property.Name
                + ".ByKeysAsync(db, keys)</c>.");
        writer.Member("public static " + entity.Type.TableFullName + " Relations", "default");
    }

    private static void Find(SourceWriter writer, EntityModel entity, KeyForm key, bool isAsync)
    {
        Docs.Summary(writer, "Reads the row with the given key; null when there is none.");
        Method(writer, FindSignature(entity.Type.FullName, key, isAsync), Body(entity, FindCall(key, isAsync)));
    }

    /// <summary><c>Post? Find(DbSession db, long id)</c>.</summary>
    public static string FindSignature(string type, KeyForm key, bool isAsync) =>
        (isAsync ? "global::System.Threading.Tasks.Task<" + type + "?> FindAsync(" : type + "? Find(")
        + "global::RelationGen.DbSession db, " + key.Parameters
        + (isAsync ? ", global::System.Threading.CancellationToken cancellationToken = default)" : ")");

    /// <summary><c>Find(db, id)</c>, as the library is called.</summary>
    public static string FindCall(KeyForm key, bool isAsync) =>
        (isAsync ? "FindAsync(db, " : "Find(db, ") + key.Argument + (isAsync ? ", cancellationToken)" : ")");

    private static void Delete(SourceWriter writer, EntityModel entity, KeyForm key, bool isAsync)
    {
        Docs.Summary(writer, "Deletes the row with the given key; returns 1, or 0 when there is none.");
        Method(
            writer,
            (isAsync ? "global::System.Threading.Tasks.Task<int> DeleteAsync(" : "int Delete(") + "global::RelationGen.DbSession db, " + key.Parameters
                + (isAsync ? ", global::System.Threading.CancellationToken cancellationToken = default)" : ")"),
            "global::RelationGen.Infrastructure.EntityWriter<" + entity.Type.FullName + ", " + KeyCode.Type(entity) + ", " + entity.Type.TableFullName + ">."
                + (isAsync ? "DeleteAsync(db, " : "Delete(db, ") + key.Argument + (isAsync ? ", cancellationToken)" : ")"));
    }

    private static string Body(EntityModel entity, string call) => entity.Error is { } error
        ? "throw new global::System.InvalidOperationException(" + Literals.Text(error) + ")"
        : "global::RelationGen.Infrastructure." + (entity.IsKeyless ? "KeylessLoader<" : "EntityLoader<") + entity.Type.FullName
            + (entity.IsKeyless ? string.Empty : ", " + KeyCode.Type(entity)) + ", " + entity.Type.TableFullName + ">." + call;

    /// <summary>The key with a name for each part that no other parameter has.</summary>
    private static List<(ColumnModel Part, string Name)> Named(IEnumerable<ColumnModel> key)
    {
        HashSet<string> used = new(StringComparer.Ordinal) { "db", "cancellationToken", "change" };
        List<(ColumnModel, string)> named = [];
        foreach (ColumnModel part in key)
        {
            string name = Parsing.Names.ToCamelCase(part.Property);
            while (!used.Add(name))
                name += "Key";

            named.Add((part, Parsing.Names.Escape(name)));
        }

        return named;
    }
}

/// <summary>How a key is passed to a helper.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Argument">The key as the library takes it, of these parameters.</param>
internal sealed record KeyForm(string Parameters, string Argument);
