using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RelationGen.Infrastructure;

/// <summary>Options for the types that hold any document, which need no context. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNodes
{
    /// <summary>They know <see cref="JsonElement"/>, <see cref="JsonDocument"/>, <see cref="JsonNode"/> and its kinds.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new Resolver() };
        options.MakeReadOnly();
        return options;
    }

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            if (type == typeof(JsonElement))
                return JsonMetadataServices.CreateValueInfo<JsonElement>(options, JsonMetadataServices.JsonElementConverter);

            if (type == typeof(JsonDocument))
                return JsonMetadataServices.CreateValueInfo<JsonDocument?>(options, JsonMetadataServices.JsonDocumentConverter);

            if (type == typeof(JsonObject))
                return JsonMetadataServices.CreateValueInfo<JsonObject?>(options, JsonMetadataServices.JsonObjectConverter);

            if (type == typeof(JsonArray))
                return JsonMetadataServices.CreateValueInfo<JsonArray?>(options, JsonMetadataServices.JsonArrayConverter);

            return type == typeof(JsonNode)
                ? JsonMetadataServices.CreateValueInfo<JsonNode?>(options, JsonMetadataServices.JsonNodeConverter)
                : null;
        }
    }
}
