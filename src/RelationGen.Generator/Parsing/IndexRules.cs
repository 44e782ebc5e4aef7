using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Foreign keys without an index, on classes that say which indexes they have.</summary>
internal static class IndexRules
{
    public static IEnumerable<Problem> Check(ProjectFacts project)
    {
        foreach (EntityFacts facts in project.Entities)
        {
            ImmutableArray<TableKeyModel> indexes = TableKeyReader.Read(facts, "IndexAttribute");
            if (indexes.IsEmpty)
                continue;

            List<IReadOnlyList<string>> leading =
            [
                .. indexes.Where(index => index.Where is null).Concat(TableKeyReader.Read(facts, "UniqueAttribute"))
                    .Select(index => (IReadOnlyList<string>)[.. index.Columns]),
                [.. facts.Key.Select(part => part.Column)],
            ];
            foreach (ForeignKeyFact key in project.ForeignKeys)
            {
                if (SymbolEqualityComparer.Default.Equals(key.Holder, facts.Type) && !IsUnique(key) && !leading.Exists(columns => Leads(columns, key.Columns)))
                    yield return Report(facts, key);
            }
        }
    }

    /// <summary>Declaring a one-to-one relation is the unique key.</summary>
    private static bool IsUnique(ForeignKeyFact key) =>
        key.HolderSide?.Kind == RelationKind.OneToOne || key.ReferencedSide is { Kind: RelationKind.OneToOne, IsOneOfMany: false };

    /// <summary>The index begins with the parts of the key, in whatever order.</summary>
    private static bool Leads(IReadOnlyList<string> index, ImmutableArray<ColumnFact> key) =>
        index.Count >= key.Length && new HashSet<string>(index.Take(key.Length), StringComparer.Ordinal).SetEquals(key.Select(part => part.Column));

    private static Problem Report(EntityFacts facts, ForeignKeyFact key) => new(
        Descriptors.KeyWithoutIndex,
        Symbols.LocationOf(key.Columns[0].Property),
        Other: null,
        ImmutableDictionary<string, string?>.Empty,
        [
            facts.Type.Name,
            string.Join(", ", key.Columns.Select(column => column.Name)),
            (key.HolderSide ?? key.ReferencedSide)!.Display,
            string.Join(", ", key.Columns.Select(column => "nameof(" + column.Name + ")")),
        ]);
}
