using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Columns with <c>[ConcurrencyCheck]</c> that nobody renews, or whose new value cannot be told to the entity.</summary>
internal static class ConcurrencyTokenRules
{
    public static IEnumerable<Problem> Check(EntityFacts facts)
    {
        foreach (ColumnFact column in facts.Columns)
        {
            if (!facts.Key.Contains(column) && StorageReader.IsConcurrencyToken(column.Property) && Flaw(facts, column) is var (flaw, advice))
                yield return EntityReader.Report(Descriptors.ConcurrencyTokenUseless, column.Property, facts.Type.Name, column.Name, flaw, advice);
        }
    }

    private static (string Flaw, string Advice)? Flaw(EntityFacts facts, ColumnFact column)
    {
        bool isMade = StorageReader.Generated(column.Property) is "Identity" or "Computed";
        bool isRenewed = !column.Type.IsEnum && column.Type.Getter is "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" or "Guid";
        if (!isMade && !isRenewed)
        {
            return (
                "is compared by updates and never written, because only integers and Guids are renewed",
                "use one of those, or mark it [DatabaseGenerated(DatabaseGeneratedOption.Computed)] where the database changes it");
        }

        if (Assignments.Of(column.Property, facts.Type) != ColumnAssignment.None)
            return null;

        string advice = ColumnReader.HiddenSetter(column.Property, facts.Type) is { } setter ? "its setter is " + setter + ": make it protected"
            : SymbolEqualityComparer.Default.Equals(column.Property.ContainingType, facts.Type) ? "add a setter, which may be private"
            : "add a setter, which may be protected";
        return ("cannot be set after an update, so that a second update of the entity would be refused", advice);
    }
}
