namespace RelationGen.Schema;

/// <summary>Reads the models that the generator writes, as far as a database is concerned.</summary>
internal static class CodeReader
{
    /// <summary>Null where the text is no model of an entity.</summary>
    public static CodeEntity? Read(string json) => JsonReader.Read(json) is { } model ? Entity(model) : null;

    private static CodeEntity? Entity(JsonObject model)
    {
        if (Text(model, "name") is not { } name || Text(model, "fullName") is not { } fullName || Text(model, "table") is not { } table)
            return null;

        return new CodeEntity(name, fullName, table, Text(model, "schema"))
        {
            Columns = Objects(model, "columns").Select(Column).ToEquatableArray(),
            Key = ColumnsOf(model, "key"),
            Relations = Objects(model, "relations").Select(Relation).ToEquatableArray(),
        };
    }

    private static CodeColumn Column(JsonObject column) =>
        new(Text(column, "property") ?? string.Empty, Text(column, "column") ?? string.Empty, Word<CodeType>(column, "type"),
            Text(column, "clrType") ?? string.Empty)
        {
            Element = Text(column, "element") is null ? null : Word<CodeType>(column, "element"),
            Nullable = Truth(column, "nullable"),
            Generated = Word<CodeGeneration>(column, "generated"),
            Collation = Text(column, "collation"),
            TypeName = Text(column, "typeName"),
        };

    private static CodeRelation Relation(JsonObject relation) =>
        new(Text(relation, "name") ?? string.Empty, Text(relation, "type") ?? string.Empty, Word<CodeSide>(relation, "side"))
        {
            Target = Text(relation, "target"),
            TargetTable = Text(relation, "targetTable"),
            TargetSchema = Text(relation, "targetSchema"),
            Columns = ColumnsOf(relation, "key"),
            TargetColumns = ColumnsOf(relation, "targetKey"),
            OnDelete = Word<SchemaAction>(relation, "onDelete"),
            OnUpdate = Word<SchemaAction>(relation, "onUpdate"),
            ModelOnly = Truth(relation, "modelOnly"),
            Junction = Object(relation, "junction") is { } junction
                ? new CodeJunction(
                    Text(junction, "table") ?? string.Empty, Text(junction, "schema"), Texts(junction, "sourceColumns"),
                    Texts(junction, "targetColumns"))
                : null,
            BackReference = Text(relation, "backReference"),
            Through = Text(relation, "through"),
            Discriminator = Text(relation, "discriminator"),
            Where = Text(relation, "where"),
            OrderBy = Text(relation, "orderBy"),
            Required = Truth(relation, "required"),
            Constraint = Text(relation, "constraint"),
            Targets = Object(relation, "targets") is { } targets
                ? targets.OrderBy(target => target.Key, StringComparer.Ordinal).Select(target => target.Key + "=" + target.Value)
                    .ToEquatableArray()
                : default,
        };

    private static EquatableArray<string> ColumnsOf(JsonObject parent, string key) =>
        Object(parent, key) is { } found ? Texts(found, "columns") : default;

    private static JsonObject? Object(JsonObject parent, string name) =>
        parent.TryGetValue(name, out object? value) ? value as JsonObject : null;

    private static IEnumerable<JsonObject> Objects(JsonObject parent, string name) =>
        parent.TryGetValue(name, out object? value) && value is List<object?> items ? items.OfType<JsonObject>() : [];

    private static EquatableArray<string> Texts(JsonObject parent, string name) =>
        parent.TryGetValue(name, out object? value) && value is List<object?> items ? items.OfType<string>().ToEquatableArray() : default;

    private static string? Text(JsonObject parent, string name) => parent.TryGetValue(name, out object? value) ? value as string : null;

    private static bool Truth(JsonObject parent, string name) => parent.TryGetValue(name, out object? value) && value is true;

    private static T Word<T>(JsonObject parent, string name)
        where T : struct, Enum => Enum.TryParse(Text(parent, name), out T value) ? value : default;
}
