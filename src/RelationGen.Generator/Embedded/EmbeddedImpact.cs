using System.Collections.Immutable;
using RelationGen.Generator.Impact;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Embedded;

/// <summary>Reads from the model of a referenced assembly what deleting a row of its entity does there.</summary>
internal static class EmbeddedImpact
{
    public static ImmutableArray<DeleteEffect> Read(Dictionary<string, object?> members) =>
        members.TryGetValue("deleteImpact", out object? impact) && impact is List<object?> effects
            ? [.. effects.OfType<Dictionary<string, object?>>().Select(Effect)]
            : [];

    private static DeleteEffect Effect(Dictionary<string, object?> members) => new(
        Text(members, "entity"),
        Texts(members, "path"),
        Texts(members, "columns"),
        Text(members, "references") ?? string.Empty,
        Text(members, "action") ?? string.Empty,
        members.TryGetValue("modelOnly", out object? modelOnly) && modelOnly is true);

    private static string? Text(Dictionary<string, object?> members, string name) => members.TryGetValue(name, out object? value) ? value as string : null;

    private static EquatableArray<string> Texts(Dictionary<string, object?> members, string name) =>
        members.TryGetValue(name, out object? value) && value is List<object?> list ? list.OfType<string>().ToEquatableArray() : EquatableArray<string>.Empty;
}
