namespace RelationGen.Generator.Impact;

/// <summary>Says in a sentence what the deletion of a row does.</summary>
internal static class ImpactText
{
    /// <summary>
    /// <c>Deleting a User deletes posts → comments; clears posts.reviewer_id; is refused while orders refer to it</c>, without a point. Null when nothing
    /// refers to the entity.
    /// </summary>
    /// <param name="name">The name of the class.</param>
    /// <param name="fullName">The name with its namespace.</param>
    /// <param name="effects">What happens.</param>
    public static string? Of(string name, string fullName, IReadOnlyList<DeleteEffect> effects)
    {
        string[] parts =
        [
            .. Part("deletes ", Leaves(effects, fullName).Select(effect => Deleted(effect, fullName) + Mark(effect))),
            .. Part("clears ", Of(effects, "SetNull").Select(effect => Columns(effect) + Mark(effect))),
            .. Part("resets ", Of(effects, "SetDefault").Select(effect => Columns(effect) + " to its default" + Mark(effect))),
            .. Part(
                "is refused while ",
                effects.Where(effect => effect.Action is "Restrict" or "NoAction").Select(effect => Table(effect) + " refer to " + Referenced(effect, fullName) + Mark(effect)),
                " or while "),
        ];
        return parts.Length == 0 ? null : "Deleting " + (name[0] is 'A' or 'E' or 'I' or 'O' ? "an " : "a ") + name + " " + string.Join("; ", parts);
    }

    private static IEnumerable<string> Part(string verb, IEnumerable<string> items, string separator = ", ")
    {
        string[] all = [.. items.Distinct()];
        return all.Length == 0 ? [] : [verb + string.Join(separator, all)];
    }

    private static IEnumerable<DeleteEffect> Of(IEnumerable<DeleteEffect> effects, string action) => effects.Where(effect => effect.Action == action);

    /// <summary>A path that goes on names what is on the way.</summary>
    private static IEnumerable<DeleteEffect> Leaves(IReadOnlyList<DeleteEffect> effects, string root)
    {
        List<DeleteEffect> cascades = [.. Of(effects, "Cascade")];
        return cascades.Where(effect => IsSelf(effect, root) || !cascades.Exists(other => !IsSelf(other, root) && GoesOn(effect, other)));
    }

    private static bool GoesOn(DeleteEffect effect, DeleteEffect other) =>
        other.Path.Count > effect.Path.Count && other.IsModelOnly == effect.IsModelOnly && other.Path.Take(effect.Path.Count).SequenceEqual(effect.Path);

    private static string Deleted(DeleteEffect effect, string root) => effect.Entity != effect.References
        ? string.Join(" → ", effect.Path)
        : effect.References == root ? Table(effect) + " below it" : string.Join(" → ", effect.Path.Take(effect.Path.Count - 1)) + " below those";

    private static bool IsSelf(DeleteEffect effect, string root) => effect.Entity == effect.References || effect.Entity == root;

    private static string Columns(DeleteEffect effect) =>
        effect.Columns.Count == 1 ? Table(effect) + "." + effect.Columns[0] : Table(effect) + "(" + string.Join(", ", effect.Columns) + ")";

    private static string Referenced(DeleteEffect effect, string root) =>
        effect.References == root ? "it" : effect.Path.Count > 1 ? effect.Path[effect.Path.Count - 2] : effect.References;

    private static string Table(DeleteEffect effect) => effect.Path[effect.Path.Count - 1];

    private static string Mark(DeleteEffect effect) => effect.IsModelOnly ? " (with applyActions)" : string.Empty;
}
