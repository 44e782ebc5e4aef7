using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads the key of an entity, by its attribute or by its name, or that there is none and why that is.</summary>
internal static class EntityKeyReader
{
    private const int MaxKeyParts = 4;

    public static void Read(EntityFacts facts)
    {
        List<ColumnFact> key = [.. facts.Columns
            .Where(column => column.Property.HasAttribute(Symbols.DataAnnotations, "KeyAttribute"))
            .OrderBy(column => ColumnOrder(column.Property))];
        bool isKeyless = facts.Type.HasAttribute("Microsoft.EntityFrameworkCore", "KeylessAttribute");
        if (key.Count == 0 && !isKeyless && ByName(facts) is { } single)
            key.Add(single);

        facts.Key = [.. key];
        if (!facts.CanEmit)
            return;

        if (key.Count > 0)
            CheckKey(facts, key, isKeyless);
        else if (!isKeyless)
            CheckMissing(facts);
    }

    /// <summary>What to do about a class without a key that needs one.</summary>
    public static string Advice(EntityFacts facts) =>
        "add a property 'Id' or '" + facts.Type.Name + "Id', or mark the key with [Key]";

    private static ColumnFact? ByName(EntityFacts facts) =>
        facts.Columns.FirstOrDefault(column => string.Equals(column.Name, "Id", StringComparison.OrdinalIgnoreCase))
        ?? facts.Columns.FirstOrDefault(column => string.Equals(column.Name, facts.Type.Name + "Id", StringComparison.OrdinalIgnoreCase));

    /// <summary>Nothing is a key. A class with <c>[Table]</c> is read all the same: as a view of the database is.</summary>
    private static void CheckMissing(EntityFacts facts)
    {
        INamedTypeSymbol type = facts.Type;
        if (ColumnReader.Properties(type, ColumnReader.IsSeen).Find(property => IsMeantAsKey(type, property)) is { } unreadable)
        {
            // What is wrong with the property itself is reported already, by the compiler or as a column.
            facts.Error = "The key '" + type.Name + "." + unreadable.Name + "' has an error.";
        }
        else if (facts.Unseen.FirstOrDefault(property => IsMeantAsKey(type, property)) is { } unseen)
        {
            facts.Unseen = facts.Unseen.Remove(unseen);
            EntityReader.Fail(facts, Descriptors.NoKey, type, type.Name, "no key that RelationGen can see",
                "another source generator makes '" + type.Name + "." + unseen.Name + "': declare it in your own code");
        }
        else if (type.HasAttribute(Symbols.Schema, "TableAttribute"))
        {
            Problem hint = EntityReader.Report(
                Descriptors.NoKey, type, type.Name, "no key, so that its rows are read and nothing else",
                "to find, write and refer to them, " + Advice(facts));
            facts.Problems.Add(hint with { Severity = DiagnosticSeverity.Info });
        }
        else
        {
            EntityReader.Fail(facts, Descriptors.NoKey, type, type.Name, "no key", Advice(facts));
        }
    }

    private static void CheckKey(EntityFacts facts, List<ColumnFact> key, bool isKeyless)
    {
        INamedTypeSymbol type = facts.Type;
        if (isKeyless)
        {
            EntityReader.Fail(facts, Descriptors.NoKey, type, type.Name, "[Keyless] and a property with [Key]", "remove one of the two");
            return;
        }

        if (key.Count > MaxKeyParts)
        {
            EntityReader.Fail(facts, Descriptors.NoKey, type, type.Name, "a key of " + key.Count + " properties",
                "a key has at most " + MaxKeyParts + ": mark fewer with [Key]");
            return;
        }

        if (key.Find(part => !Symbols.IsReadableBeside(part.Property, type)) is { } hidden)
        {
            EntityReader.Fail(
                facts, Descriptors.NoKey, hidden.Property, type.Name,
                "the key '" + hidden.Name + "', which code outside the class cannot read", "make it and its getter internal or public");
            return;
        }

        foreach (ColumnFact part in key)
        {
            bool nullableValue = part.IsNullable && !part.Property.Type.IsReferenceType;

            // SQLite takes lists of composite keys as JSON, in which a blob cannot travel.
            bool blobInComposite = key.Count > 1 && part.Type.Getter == "Bytes";
            if (!part.Type.CanBeKey || nullableValue || blobInComposite)
                EntityReader.Fail(facts, Descriptors.UnsupportedKeyType, part.Property, type.Name, part.Name, part.TypeText);
        }
    }

    /// <summary>Named or marked as the key, and left out of the columns for another mistake.</summary>
    private static bool IsMeantAsKey(INamedTypeSymbol type, IPropertySymbol property)
    {
        bool named = property.HasAttribute(Symbols.DataAnnotations, "KeyAttribute")
            || string.Equals(property.Name, "Id", StringComparison.OrdinalIgnoreCase)
            || string.Equals(property.Name, type.Name + "Id", StringComparison.OrdinalIgnoreCase);
        return named && ColumnReader.IsMapped(property) && (ColumnReader.IsAutoProperty(property) || property.SetMethod is not null);
    }

    private static int ColumnOrder(IPropertySymbol property)
    {
        AttributeData? column = property.FindAttribute(Symbols.Schema, "ColumnAttribute");
        foreach (KeyValuePair<string, TypedConstant> named in column?.NamedArguments ?? [])
        {
            if (named is { Key: "Order", Value.Value: int order })
                return order;
        }

        return int.MaxValue;
    }
}
