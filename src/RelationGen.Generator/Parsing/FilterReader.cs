using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads <c>[RowFilter]</c> of a class: which conditions its rows have to fulfil to be read.</summary>
internal static class FilterReader
{
    private const string Filter = "RowFilterAttribute";
    private const string NoMethod = "names no method";

    /// <summary>
    /// The filters. One whose method does not fit is among them all the same: the compiler refuses its call then, so that no row is read
    /// without the filter.
    /// </summary>
    public static EquatableArray<FilterModel> Read(EntityFacts facts) => Attributes(facts.Type)
        .Select(attribute => (attribute, method: Method(attribute)))
        .Select(filter => filter.method is { } method
            ? new FilterModel(
                NameOf(filter.attribute, method), method,
                TableMethods.Find(facts.Type, method, TableOf(facts.Type), TableMethodKind.Filter, out _) is { Parameters.Length: 2 },
                Error: null)
            : new FilterModel(string.Empty, string.Empty, TakesSession: false, Report(facts, NoMethod, method: null, Location.None).Text))
        .ToEquatableArray();

    /// <summary>The full name of the class where it has filters; null where it has none.</summary>
    public static string? Filtered(EntityFacts facts) => Attributes(facts.Type).Any() || SoftDeleteReader.Has(facts.Type)
        ? facts.Type.FullName() : null;

    /// <summary>What is wrong with the attributes.</summary>
    public static IEnumerable<Problem> Check(EntityFacts facts, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (SoftDeleteReader.Has(facts.Type))
            names.Add("SoftDelete");

        foreach (AttributeData attribute in Attributes(facts.Type))
        {
            string? method = Method(attribute);
            string? flaw = null;
            if (method is null)
                flaw = NoMethod;
            else if (TableMethods.Find(facts.Type, method, TableOf(facts.Type), TableMethodKind.Filter, out string? what) is null)
                flaw = what;
            else if (!names.Add(NameOf(attribute, method)))
                flaw = "has the name '" + NameOf(attribute, method) + "', as another one has";

            if (flaw is null)
                continue;

            Location location = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax
                ? (syntax.ArgumentList?.Arguments.FirstOrDefault() ?? (SyntaxNode)syntax).GetLocation()
                : Location.None;
            yield return Report(facts, flaw, method, location);
        }
    }

    private static Problem Report(EntityFacts facts, string flaw, string? method, Location location) =>
        new(Descriptors.FilterMethod, location, Other: null, ImmutableDictionary<string, string?>.Empty,
            [facts.Type.Name, flaw, method ?? "IsVisible", TableOf(facts.Type)]);

    /// <summary>Those of base classes too: a filter that were left out there would let rows through without a word.</summary>
    private static IEnumerable<AttributeData> Attributes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
        {
            foreach (AttributeData attribute in owner.GetAttributes())
            {
                if (attribute.AttributeClass.Is(Symbols.Namespace, Filter))
                    yield return attribute;
            }
        }
    }

    private static string? Method(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string name }] && Names.IsIdentifier(name) ? name : null;

    private static string NameOf(AttributeData attribute, string method) =>
        attribute.NamedArguments.FirstOrDefault(named => named.Key == "Name").Value.Value as string ?? method;

    private static string TableOf(INamedTypeSymbol type) => type.Name + "Table";
}
