using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationGen;

/// <summary>
/// The property is stored as a JSON document: <c>jsonb</c> on PostgreSQL, or <c>json</c> where <c>[Column(TypeName = "json")]</c> says so,
/// and text on SQLite. Its type is any class or struct that System.Text.Json can write and read, <see cref="JsonElement"/> or another type
/// that holds any document, or a <c>string</c> that is the document. On the assembly it names the context of all such properties.
/// </summary>
/// <param name="context">
/// The <see cref="JsonSerializerContext"/> whose options and metadata the property is written and read by. Default: that of the assembly;
/// without one <see cref="JsonSerializerOptions.Default"/>, which works by reflection and is refused in projects that are trimmed.
/// </param>
/// <remarks>
/// NULL is null. Parts are asked for in the database: <c>p.Settings.Json&lt;string>("theme") == "dark"</c>,
/// <c>p.Settings.Exists("theme")</c> and <c>p.Settings.Contains("""{"theme":"dark"}""")</c>, which a GIN index serves on PostgreSQL. A
/// document that cannot be read throws a <see cref="RelationMappingException"/> with the entity, the property, the key of the row and the
/// position in the document.
/// </remarks>
/// <example>
/// <code>
/// [JsonColumn(typeof(AppJsonContext))]
/// public required Settings Settings { get; set; }
///
/// [JsonSerializable(typeof(Settings))]
/// public partial class AppJsonContext : JsonSerializerContext;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Assembly)]
public sealed class JsonColumnAttribute(Type? context = null) : Attribute
{
    /// <summary>The context; null for that of the assembly, or reflection.</summary>
    public Type? Context { get; } = context;
}
