using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// A table holds the rows of one entity: two that are mapped to it read and write each other's. A class without a key writes nothing.
/// </summary>
internal static class TableRules
{
    public static IEnumerable<Problem> Check(ProjectFacts project, Compilation compilation)
    {
        // SQLite has no schemas: there the names alone must differ.
        bool hasSchemas = !ProviderReader.IsForSqlite(compilation);
        IEnumerable<IGrouping<string, EntityFacts>> tables = project.Entities
            .Where(entity => entity is { IsUsable: true, IsPartial: true, IsKeyless: false })
            .GroupBy(entity => hasSchemas ? entity.Schema + "." + entity.Table : entity.Table, StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, EntityFacts> table in tables)
        {
            EntityFacts owner = table.OrderByDescending(entity => entity.Columns.Length).First();
            foreach (EntityFacts other in table.Where(entity => entity != owner))
                yield return Report(other, owner, IsView(other, owner));
        }
    }

    /// <summary>The key and some of the columns of the other: whatever it reads is right.</summary>
    private static bool IsView(EntityFacts entity, EntityFacts owner) =>
        Same(entity.Key, owner.Key) && entity.Columns.All(column => owner.Columns.Any(other => IsSame(column, other)));

    private static bool Same(ImmutableArray<ColumnFact> left, ImmutableArray<ColumnFact> right) =>
        left.Length == right.Length && left.Zip(right, IsSame).All(same => same);

    private static bool IsSame(ColumnFact left, ColumnFact right) =>
        string.Equals(left.Column, right.Column, StringComparison.OrdinalIgnoreCase) && SymbolEqualityComparer.Default.Equals(left.Type.Type, right.Type.Type);

    /// <summary>Two classes of one name are told apart by their namespaces.</summary>
    private static string Name(EntityFacts entity, EntityFacts other) => entity.Type.Name == other.Type.Name ? entity.Type.ToDisplayString() : entity.Type.Name;

    private static Problem Report(EntityFacts entity, EntityFacts owner, bool isView) => new(
        Descriptors.TableShared,
        Symbols.LocationOf(entity.Type),
        Symbols.LocationOf(owner.Type),
        ImmutableDictionary<string, string?>.Empty,
        [
            Name(entity, owner),
            entity.Table,
            Name(owner, entity),
            isView
                ? "it sees some of the same columns, and a DatabaseSchema can create the table from one of the two alone"
                : "each reads the rows of the other as its own: give one of them another [Table], or silence this where that is meant",
        ],
        isView ? DiagnosticSeverity.Info : null);
}
