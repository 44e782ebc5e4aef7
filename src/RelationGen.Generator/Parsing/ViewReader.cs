using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads one type: is it a view, of what, can code be added to it, and what are its members.</summary>
internal static class ViewReader
{
    /// <summary>The nested type that knows how rows become views.</summary>
    public const string Map = "ViewMap";

    public static bool IsView(INamedTypeSymbol type) => type.HasAttribute(Symbols.Namespace, Symbols.ViewAttribute);

    /// <summary>The declaration has the attribute that counts: a type with it on several parts, which is a mistake, is read once.</summary>
    public static bool IsDeclaredAt(INamedTypeSymbol type, SyntaxNode declaration) =>
        type.FindAttribute(Symbols.Namespace, Symbols.ViewAttribute)?.ApplicationSyntaxReference is { } first
        && first.SyntaxTree == declaration.SyntaxTree && declaration.FullSpan.Contains(first.Span);

    public static ViewFacts Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        try
        {
            Failure.Enter("read", type.Name);
            return ReadAll(type, cancellationToken);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            var facts = new ViewFacts(type) { Entity = EntityOf(type) };
            facts.Fail(Failure.Problem("read", type.Name, Symbols.LocationOf(type), exception));
            facts.CanEmit = ShellFlaw(type, cancellationToken) is null;
            return facts;
        }
    }

    /// <summary>What <c>[View]</c> names; null where that is no class, or cannot be named.</summary>
    public static INamedTypeSymbol? EntityOf(INamedTypeSymbol type)
    {
        AttributeData? attribute = type.FindAttribute(Symbols.Namespace, Symbols.ViewAttribute);
        return attribute?.ConstructorArguments is [{ Value: INamedTypeSymbol { TypeKind: TypeKind.Class } entity }] ? entity : null;
    }

    /// <summary>The view is of groups of rows.</summary>
    public static bool IsGrouped(INamedTypeSymbol type) => type.FindAttribute(Symbols.Namespace, Symbols.ViewAttribute)?.NamedArguments
        .Any(argument => argument is { Key: "Grouped", Value.Value: true }) == true;

    /// <summary>The view that a type is, nullable or not; null where it is none.</summary>
    public static INamedTypeSymbol? ViewOf(ITypeSymbol type)
    {
        ITypeSymbol plain = ColumnTypes.WithoutNullable(type).WithNullableAnnotation(NullableAnnotation.None);
        return plain is INamedTypeSymbol named && IsView(named) ? named : null;
    }

    /// <summary>Why nothing can be added to the type; null where something can.</summary>
    public static string? ShellFlaw(INamedTypeSymbol type, CancellationToken cancellationToken) => type switch
    {
        { IsStatic: true } => "is static; make it a class, record or struct that can be created",
        { IsRefLikeType: true } => "is a ref struct, of which there can be no list; remove 'ref'",
        _ when EntityReader.IsGeneric(type) => "is generic or nested in a generic type; declare a type without type parameters",
        _ when type.IsFileLocalOrNested() => "is file-local, so generated code cannot name it; make it internal or public",
        _ when EntityReader.IsEntity(type) => "is an entity itself; declare the view as a type of its own",
        _ when TakenName(type) is { } taken =>
            "needs the name '" + Map + "' for a generated type, but that is the name of " + taken + "; rename it",
        _ => NotPartial(type, cancellationToken),
    };

    private static string? NotPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!type.IsPartial(cancellationToken))
            return "is not partial; add 'partial' to it";

        return EntityReader.OuterNotPartial(type, cancellationToken) is { } outer
            ? "is nested in '" + outer.Name + "', which is not partial; add 'partial' to '" + outer.Name + "'"
            : null;
    }

    private static ViewFacts ReadAll(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var facts = new ViewFacts(type);
        if (!type.IsNamed())
        {
            facts.CanEmit = false;
            facts.Error = string.Empty;
            return facts;
        }

        AttributeData attribute = type.FindAttribute(Symbols.Namespace, Symbols.ViewAttribute)!;
        facts.Entity = EntityOf(type);
        facts.IsGrouped = IsGrouped(type);
        facts.EntityLocation = LocationOf(attribute, type, cancellationToken);
        if (ShellFlaw(type, cancellationToken) is { } flaw)
        {
            string isNotPartial = flaw == NotPartial(type, cancellationToken) ? "true" : "false";
            facts.Fail(EntityReader.Report(Descriptors.ViewShell, type, type.Name, flaw) with
            {
                Fix = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.IsNotPartial, isNotPartial),
            });
            facts.CanEmit = false;
            return facts;
        }

        if (facts.Entity is null)
        {
            // A type that does not exist is the compiler's to report.
            if (attribute.ConstructorArguments is [{ Value: ITypeSymbol { TypeKind: not TypeKind.Error } other }])
                facts.Fail(NoEntity(facts, other, "it is no class"));

            facts.Error ??= "The entity of the view '" + type.Name + "' cannot be named.";
            return facts;
        }

        ViewConstructor.Read(facts);
        return facts;
    }

    /// <summary>What <c>[View]</c> names is no entity.</summary>
    public static Problem NoEntity(ViewFacts facts, ITypeSymbol named, string advice) => new(
        Descriptors.ViewEntity, facts.EntityLocation, Other: null, ImmutableDictionary<string, string?>.Empty,
        [facts.Type.Name, named.ShortName(), advice]);

    private static Location LocationOf(AttributeData attribute, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var written = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        return written is { ArgumentList.Arguments: [{ Expression: TypeOfExpressionSyntax { Type: var named } }, ..] }
            ? named.GetLocation()
            : Symbols.LocationOf(type);
    }

    /// <summary>What has the name that generated code needs.</summary>
    private static string? TakenName(INamedTypeSymbol type) => type.Name == Map ? "the view"
        : type.FindMember(Map) is { } member ? "its member '" + member.Name + "'"
        : null;
}
