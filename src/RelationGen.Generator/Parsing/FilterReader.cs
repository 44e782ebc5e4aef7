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

    /// <summary>The filters. One whose method does not fit is among them, and keeps rows from being read at all.</summary>
    public static EquatableArray<FilterModel> Read(EntityFacts facts) => Attributes(facts.Type).Select(attribute =>
    {
        IMethodSymbol? method = Find(facts.Type, attribute, out string flaw);
        return method is null
            ? new FilterModel(string.Empty, string.Empty, TakesSession: false, Report(facts, flaw, Method(attribute), Location.None).Text)
            : new FilterModel(NameOf(attribute, method.Name), method.Name, method.Parameters.Length == 2, Error: null);
    }).ToEquatableArray();

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
            if (Find(facts.Type, attribute, out string flaw) is { } method)
            {
                string name = NameOf(attribute, method.Name);
                if (names.Add(name))
                    continue;

                flaw = "has the name '" + name + "', as another one has";
            }

            Location location = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax
                ? (syntax.ArgumentList?.Arguments.FirstOrDefault() ?? (SyntaxNode)syntax).GetLocation()
                : Location.None;
            yield return Report(facts, flaw, Method(attribute), location);
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

    /// <summary>The method that makes the condition; null where none fits, for the reason that is given.</summary>
    private static IMethodSymbol? Find(INamedTypeSymbol type, AttributeData attribute, out string flaw)
    {
        string? why = "names no method";
        IMethodSymbol? method = Method(attribute) is { } name
            ? TableMethods.Find(type, name, TableOf(type), TableMethodKind.Filter, out why)
            : null;
        flaw = why ?? string.Empty;
        return method;
    }

    private static string? Method(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string name }] && Names.IsIdentifier(name) ? name : null;

    private static string NameOf(AttributeData attribute, string method) =>
        attribute.NamedArguments.FirstOrDefault(named => named.Key == "Name").Value.Value as string ?? method;

    private static string TableOf(INamedTypeSymbol type) => type.Name + "Table";
}
