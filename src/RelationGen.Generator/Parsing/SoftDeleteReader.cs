using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads <c>[SoftDelete]</c> of a class: which column says when a row was deleted.</summary>
internal static class SoftDeleteReader
{
    /// <summary>
    /// The declaration; one with a mistake keeps rows from being read and deleted, because nobody knows which of them are.
    /// </summary>
    public static SoftDeleteModel? Read(EntityFacts facts)
    {
        if (Find(facts.Type) is not { } attribute)
            return null;

        string property = PropertyOf(attribute) ?? string.Empty;
        int column = facts.FindColumn(property) is { } found ? facts.Columns.IndexOf(found) : -1;
        return Flaw(facts, property) is { } flaw
            ? new SoftDeleteModel(property, -1, IsUtc: false, Report(facts, flaw, Location.None).Text)
            : new SoftDeleteModel(property, column, facts.Columns[column].Type.TimeZone == TimeZoneForm.Utc, Error: null);
    }

    /// <summary>The class has the attribute.</summary>
    public static bool Has(INamedTypeSymbol type) => Find(type) is not null;

    /// <summary>What is wrong with the declaration, and unique keys that do not know of it.</summary>
    public static IEnumerable<Problem> Check(EntityFacts facts, CancellationToken cancellationToken)
    {
        if (Find(facts.Type) is not { } attribute)
            yield break;

        if (Flaw(facts, PropertyOf(attribute) ?? string.Empty) is not { } flaw)
        {
            foreach (Problem problem in CheckUnique(facts, PropertyOf(attribute)!, cancellationToken))
                yield return problem;

            yield break;
        }

        Location location = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax
            ? (syntax.ArgumentList?.Arguments.FirstOrDefault() ?? (SyntaxNode)syntax).GetLocation()
            : Location.None;
        yield return Report(facts, flaw, location);
    }

    /// <summary>A value of a deleted row is taken as long as the unique key counts that row.</summary>
    private static IEnumerable<Problem> CheckUnique(EntityFacts facts, string property, CancellationToken cancellationToken)
    {
        foreach ((AttributeData key, IPropertySymbol? on) in TableKeyReader.Attributes(facts))
        {
            string[] names = key.AttributeClass.Is(Symbols.Namespace, "UniqueAttribute") ? [.. TableKeyReader.Names(key, on)] : [];
            if (names.Length == 0 || names.Contains(property) || names.Any(name => facts.FindColumn(name) is null))
                continue;

            Location location = key.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? Location.None;
            yield return new Problem(Descriptors.UniqueOverDeleted, location, Other: null, ImmutableDictionary<string, string?>.Empty,
            [
                facts.Type.Name, string.Join(", ", names.Select(name => "'" + name + "'")),
                string.Join(", ", names.Select(name => "nameof(" + name + ")")), property,
            ]);
        }
    }

    /// <summary>That of the class, or of a base class, whose columns it has too.</summary>
    private static AttributeData? Find(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
        {
            foreach (AttributeData attribute in owner.GetAttributes())
            {
                if (attribute.AttributeClass.Is(Symbols.Namespace, "SoftDeleteAttribute"))
                    return attribute;
            }
        }

        return null;
    }

    private static string? PropertyOf(AttributeData attribute) => attribute.ConstructorArguments is [{ Value: string name }] ? name : null;

    private static string? Flaw(EntityFacts facts, string property)
    {
        if (facts.FindColumn(property) is not { } column)
            return "names '" + property + "', which is no column property of it";

        return column.Type.Getter is not ("DateTime" or "DateTimeOffset") || column.Type.Wrapper is not null
            ? "names '" + property + "', which is a '" + column.TypeText + "' and not a moment"
            : !column.IsNullable ? "names '" + property + "', which cannot be null, as it is while a row is not deleted"
            : StorageReader.Generated(column.Property) is "Identity" or "Computed" ? "names '" + property + "', which the database makes"
            : facts.Key.Contains(column) ? "names '" + property + "', which is part of the key"
            : facts.Key.IsEmpty ? "is of no use, because rows without a key are not deleted"
            : null;
    }

    private static Problem Report(EntityFacts facts, string flaw, Location location) =>
        new(Descriptors.SoftDeleteColumn, location, Other: null, ImmutableDictionary<string, string?>.Empty, [facts.Type.Name, flaw]);
}
