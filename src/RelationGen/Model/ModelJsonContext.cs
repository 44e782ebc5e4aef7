using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationGen;

/// <summary>Reads and writes models without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EntityModel))]
internal sealed partial class ModelJsonContext : JsonSerializerContext
{
    // Made at first use: the order in which static members of partial classes are initialized is not defined.
    private static ModelJsonContext? _compact;

    /// <summary>Letters outside ASCII stay as they are, as the generator writes them.</summary>
    public static ModelJsonContext Compact
        => _compact ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
