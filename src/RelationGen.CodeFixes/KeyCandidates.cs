using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>The properties of a class without a key that could be it, the likeliest first.</summary>
internal static class KeyCandidates
{
    private static readonly string[] Names = ["Key", "Pk", "Code", "Slug", "Guid", "Uuid", "Uid", "Number", "No", "Sku", "Isbn"];

    public static IEnumerable<IPropertySymbol> Of(EntityFacts facts) => !facts.Key.IsEmpty ? [] : facts.Columns
        .Where(column => column.Type.CanBeKey && !column.IsNullable && !IsForeignKey(facts, column))
        .Select(column => (column.Property, Rank: Rank(facts, column)))
        .Where(candidate => candidate.Rank > 0)
        .OrderByDescending(candidate => candidate.Rank)
        .Select(candidate => candidate.Property);

    private static bool IsForeignKey(EntityFacts facts, ColumnFact column) => facts.Relations.Any(relation =>
        relation.Fields.Contains(column.Name) || (relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne or RelationKind.MorphTo
            && (IsNamed(column, relation.Name + "Id") || IsNamed(column, relation.Target?.Name + "Id"))));

    private static int Rank(EntityFacts facts, ColumnFact column)
    {
        if (StorageReader.Generated(column.Property) == "Identity")
            return 5;

        if (facts.IsUnique([column]))
            return 4;

        // Customers.CustomerId, CustomerEntity.CustomerId.
        string name = column.Name;
        string stem = name.Length > 2 && name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 2).TrimEnd('_') : string.Empty;
        if (stem.Length > 1 && facts.Type.Name.IndexOf(stem, StringComparison.OrdinalIgnoreCase) >= 0)
            return 3;

        if (Names.Any(known => IsNamed(column, known) || IsNamed(column, facts.Type.Name + known)))
            return 2;

        return facts.Columns[0] == column ? 1 : 0;
    }

    private static bool IsNamed(ColumnFact column, string name) => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase);
}
