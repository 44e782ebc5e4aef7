using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>Says what is wrong with the relation or the keys of a batch.</summary>
internal static class BatchErrors
{
    /// <summary>Refuses a relation that begins at the target of another one: its keys would be those of another entity.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">Where it begins; null for the entity that declares it.</param>
    public static void ThrowIfElsewhere(RelationInfo relation, TableAlias? source)
    {
        if (source is { Relation: { } before })
            throw new ArgumentException(
                $"{relation.Name} begins at {before.Info.Name} here, but the keys of a batch are those of {relation.Entity}: take it from "
                + $"{relation.Entity}.Relations.");
    }

    /// <summary>The keys are of another type than those that both sides of a relation compare.</summary>
    public static ArgumentException OtherKey(RelationInfo relation, Type expected, Type given) => new(
        $"{relation.Name} compares {relation.Entity}.{relation.SourceKeyText}, whose keys are of type {NameOf(expected)}, and the keys "
        + $"handed in are of type {NameOf(given)}; hand in a list of {NameOf(expected)}. Keys with several parts are tuples, and of a "
        + "struct around a value or a converted property the key is what the column stores.");

    private static string NameOf(Type type) => typeof(ITuple).IsAssignableFrom(type)
        ? "(" + string.Join(", ", type.GetGenericArguments().Select(NameOf)) + ")"
        : type.Name;
}
