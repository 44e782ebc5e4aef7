using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads <c>[Unique]</c> and <c>[Index]</c> of a class and of its properties.</summary>
internal static class TableKeyReader
{
    public static ImmutableArray<TableKeyModel> Read(EntityFacts facts, string attributeName)
    {
        var keys = ImmutableArray.CreateBuilder<TableKeyModel>();
        foreach ((AttributeData attribute, IPropertySymbol? on) in Attributes(facts))
        {
            bool isExpression = Text(attribute, "Expression") is not null;
            if (attribute.AttributeClass.Is(Symbols.Namespace, attributeName) && Columns(facts, attribute, on) is { } columns
                && columns.Count > 0 != isExpression)
            {
                keys.Add(new TableKeyModel(
                    Text(attribute, "Name"),
                    columns.Select(column => column.Name).ToEquatableArray(),
                    columns.Select(column => column.Column).ToEquatableArray())
                {
                    Where = Text(attribute, "Where"),
                    Expression = Text(attribute, "Expression"),
                    IsUnique = IsUnique(attribute),
                });
            }
        }

        return keys.ToImmutable();
    }

    /// <summary>The properties that each attribute of a kind names.</summary>
    public static IEnumerable<IEnumerable<string>> NameLists(EntityFacts facts, string attributeName) =>
        Attributes(facts).Where(found => found.Attribute.AttributeClass.Is(Symbols.Namespace, attributeName)).Select(found => Names(found.Attribute, found.On));

    /// <summary>What is wrong with the attributes.</summary>
    public static IEnumerable<Problem> Check(EntityFacts facts, CancellationToken cancellationToken)
    {
        foreach ((AttributeData attribute, IPropertySymbol? on) in Attributes(facts))
        {
            bool isUnique = attribute.AttributeClass.Is(Symbols.Namespace, "UniqueAttribute");
            if (!isUnique && !attribute.AttributeClass.Is(Symbols.Namespace, "IndexAttribute"))
                continue;

            string display = isUnique ? "[Unique]" : "[Index]";
            bool hasExpression = Text(attribute, "Expression") is not null;
            if (on is null && !hasExpression
                && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false, Values.IsEmpty: true }])
                yield return Report(LocationOf(attribute, property: null, cancellationToken), facts.Type.Name, display, "names no property", "name at least one column property");

            foreach (string name in Names(attribute, on))
            {
                if (facts.FindColumn(name) is null && Flaw(facts, name) is { } flaw)
                    yield return Report(LocationOf(attribute, name, cancellationToken), facts.Type.Name, display, flaw.What, flaw.Advice);
            }
        }
    }

    /// <summary>Null when a key part is unknown: what is wrong is reported, and half a key would be another key.</summary>
    private static List<ColumnFact>? Columns(EntityFacts facts, AttributeData attribute, IPropertySymbol? on)
    {
        List<ColumnFact> columns = [];
        foreach (string name in Names(attribute, on))
        {
            if (facts.FindColumn(name) is not { } column)
                return null;

            columns.Add(column);
        }

        return columns;
    }

    private static (string What, string Advice)? Flaw(EntityFacts facts, string name)
    {
        string? why = ColumnReader.WhyNoColumn(facts, name);
        if (why is null)
            return ("names '" + name + "', which '" + facts.Type.Name + "' does not have", "name a column property of '" + facts.Type.Name + "'");

        // Half of the sentence says what is wrong, the other half what to do; an empty one is reported already.
        int end = why.IndexOf("; ", StringComparison.Ordinal);
        return end < 0 ? null : ("names '" + name + "', but " + why.Substring(0, end), why.Substring(end + 2));
    }

    /// <summary>The attributes of the class and those of its properties, inherited columns included.</summary>
    public static IEnumerable<(AttributeData Attribute, IPropertySymbol? On)> Attributes(EntityFacts facts)
    {
        foreach (AttributeData attribute in facts.Type.GetAttributes())
            yield return (attribute, null);

        IEnumerable<IPropertySymbol> properties = facts.Type.GetMembers().OfType<IPropertySymbol>().Concat(facts.Columns.Select(column => column.Property));
        foreach (IPropertySymbol property in properties.Distinct<IPropertySymbol>(SymbolEqualityComparer.Default))
        {
            foreach (AttributeData attribute in property.GetAttributes())
                yield return (attribute, property);
        }
    }

    /// <summary>The property that the attribute stands on, and the names that have a value; one that does not bind is the compiler's to report.</summary>
    public static IEnumerable<string> Names(AttributeData attribute, IPropertySymbol? on)
    {
        IEnumerable<string> names = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } values]
            ? values.Values.Select(value => value.Value as string).OfType<string>()
            : [];

        // What is indexed there is the expression, not the property.
        return on is null || Text(attribute, "Expression") is not null ? names : names.Prepend(on.Name);
    }

    public static bool IsUnique(AttributeData attribute) =>
        attribute.NamedArguments.Any(named => named is { Key: "IsUnique", Value.Value: true });

    /// <summary>What is said by a name; null where it is nothing.</summary>
    private static string? Text(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(named => named.Key == name).Value.Value is string { Length: > 0 } text ? text : null;

    private static Problem Report(Location location, params object[] arguments) =>
        new(Descriptors.TableKeyPropertyMissing, location, Other: null, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>The argument that names the property; the attribute when none does.</summary>
    private static Location LocationOf(AttributeData attribute, string? property, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
            return Location.None;

        AttributeArgumentSyntax? argument = property is null ? null : syntax.ArgumentList?.Arguments
            .FirstOrDefault(candidate => candidate.DescendantTokens().Any(token => token.ValueText == property));
        return (argument ?? (SyntaxNode)syntax).GetLocation();
    }
}
