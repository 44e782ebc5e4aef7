using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>Finds the two foreign keys of an entity that become the sides of many-to-many relations.</summary>
internal static class JoinKeys
{
    /// <param name="entity">The entity.</param>
    /// <param name="columns">The columns of both keys; none where it has no others.</param>
    /// <param name="parse">What is known.</param>
    /// <exception cref="RestructuringException">There are not exactly two.</exception>
    public static (Resolution First, Resolution Second) Of(EntityFacts entity, IReadOnlyList<string> columns, ParseContext parse)
    {
        var resolver = new RelationResolver(parse);
        Resolution[] keys =
        [
            .. entity.Relations.Where(relation => !relation.IsScoped && !relation.IsPolymorphic).Select(resolver.Resolve)
                .Where(resolution => resolution is { Shape: RelationShape.BelongsTo, Declaration.Target: not null })

                // Several relations over one key lead to the same rows.
                .GroupBy(resolution => string.Join(",", Columns(resolution)), StringComparer.Ordinal).Select(group => group.First()),
        ];
        string[] known = [.. keys.SelectMany(Columns)];
        if (columns.FirstOrDefault(column => !known.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new RestructuringException(
                entity.Type.Name + " has no relation over a foreign key " + unknown + "; it has " + Listed(keys) + ".");
        }

        Resolution[] chosen = columns.Count == 0 ? keys
            : [.. keys.Where(key => Columns(key).All(column => columns.Contains(column, StringComparer.OrdinalIgnoreCase)))];
        return chosen is [var first, var second]
            ? (first, second)
            : throw new RestructuringException(
                entity.Type.Name + " has " + (chosen.Length == 1 ? "1 foreign key" : chosen.Length + " foreign keys")
                + " that relations lead over" + (chosen.Length == 0 ? string.Empty : " (" + Listed(chosen) + ")")
                + (chosen.Length > 2 ? ": name two of them with --keys " + string.Join(",", chosen.Take(2).SelectMany(Columns)) + "."
                    : ", and a junction has two."));
    }

    private static IEnumerable<string> Columns(Resolution key) => key.Key.Select(part => part.Source.Column);

    private static string Listed(IEnumerable<Resolution> keys) => string.Join(", ", keys.Select(key => string.Join("+", Columns(key))));
}
