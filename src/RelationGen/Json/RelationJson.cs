using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RelationGen;

/// <summary>Entities in JSON: what is loaded is written, and nothing else.</summary>
public static class RelationJson
{
    private const string Reflects = "Options without a resolver use this one, where the project allows reflection.";

    /// <summary>
    /// Writes the relations of entities that are loaded, wholly or in part, and leaves out those that are not. Without it a relation that
    /// is a partial property is not written at all, and one in a <see cref="JsonSerializerContext"/> throws where it is not loaded.
    /// </summary>
    /// <remarks>
    /// <para>A relation to one that leads back to an entity which is being written is left out, so that <c>post.Comments</c> has comments
    /// without their post. Where an entity is in a list below itself, null stands in its place. For that
    /// <see cref="JsonSerializerOptions.ReferenceHandler"/> becomes <see cref="ReferenceHandler.IgnoreCycles"/>, unless it is set already:
    /// with <see cref="ReferenceHandler.Preserve"/> everything is written, as references.</para>
    /// <para>Relations are not read from JSON: what a text says of one is passed over. A relation with <c>[JsonIgnore]</c> of your own is
    /// never written, other attributes of System.Text.Json hold, and <see cref="JsonSerializerOptions.DefaultIgnoreCondition"/> too. Call
    /// it when the options have their resolvers: those that are added afterwards are not changed. System.Text.Json does not let options
    /// with a reference handler read by <see cref="JsonObjectCreationHandling.Populate"/>.</para>
    /// </remarks>
    /// <param name="options">The options, not yet used.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options were used already, and cannot be changed.</exception>
    /// <example>
    /// <code>
    /// builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.AddRelationGen());
    ///
    /// var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = AppJson.Default }.AddRelationGen();
    /// string json = JsonSerializer.Serialize(post, options);
    /// </code>
    /// </example>
    public static JsonSerializerOptions AddRelationGen(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IList<IJsonTypeInfoResolver> resolvers = options.TypeInfoResolverChain;
        if (resolvers.Count == 0 && JsonSerializer.IsReflectionEnabledByDefault)
            resolvers.Add(ByReflection());

        for (int i = 0; i < resolvers.Count; i++)
            resolvers[i] = resolvers[i].WithAddedModifier(EntityContract.Modify);

        options.ReferenceHandler ??= ReferenceHandler.IgnoreCycles;
        return options;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Reflects)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Reflects)]
    private static DefaultJsonTypeInfoResolver ByReflection() => new();
}
