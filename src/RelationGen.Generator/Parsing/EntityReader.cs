using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads one class: is it an entity, can code be added to it, what are its table, key and relations.</summary>
internal static class EntityReader
{
    /// <summary>What the types that stand beside an entity are called, behind its name.</summary>
    private static readonly ImmutableArray<string> Companions = ["Table", "Handles", "Creation", "Modification"];

    /// <summary>The class has <c>[Table]</c>, or a relation on itself or on one of its properties.</summary>
    public static bool IsEntity(INamedTypeSymbol type) =>
        type.HasAttribute(Symbols.Schema, "TableAttribute") || HasRelation(type);

    public static bool HasRelation(INamedTypeSymbol type)
    {
        if (type.HasAttribute(Symbols.Namespace, Symbols.RelationAttribute))
            return true;

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol property && property.HasAttribute(Symbols.Namespace, Symbols.RelationAttribute) && !OtherGenerators.Makes(property))
                return true;
        }

        return false;
    }

    /// <summary>RelationGen adds to the class, or has done so in the assembly that declares it.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty || !type.GetTypeMembers("RelationMap").IsEmpty;

    /// <summary>The table struct exists.</summary>
    public static bool HasTable(EntityFacts facts) =>
        facts.IsEntity && facts.Parts.HasFlag(EntityParts.Companions) && IsGenerated(facts.Type);

    public static EntityFacts Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        try
        {
            Failure.Enter("read", type.Name);
            return ReadAll(type, cancellationToken);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            return ReadDespite(exception, type, cancellationToken);
        }
    }

    /// <summary>What can be said of a class that could not be read: others that lead there go on, and its relations are declared all the same.</summary>
    private static EntityFacts ReadDespite(Exception exception, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var facts = new EntityFacts(type) { IsEntity = type.TypeKind == TypeKind.Class, IsPartial = true };
        Problem problem = Failure.Problem("read", type.Name, Symbols.LocationOf(type), exception);
        facts.Problems.Add(problem);
        facts.Error = problem.Text;
        try
        {
            facts.IsPartial = type.IsPartial(cancellationToken);
            facts.Relations = ReadRelations(type);
            facts.CanEmit = facts.IsEntity && facts.IsPartial && !type.DeclaringSyntaxReferences.IsEmpty && !IsGeneric(type) && !type.IsStatic
                && Inaccessible(type) is null && OuterNotPartial(type, cancellationToken) is null && TakenName(facts) is null;
        }
        catch (Exception further) when (Failure.Is(further))
        {
            facts.CanEmit = false;
        }

        facts.Parts = facts.CanEmit ? EntityParts.All : EntityParts.None;
        return facts;
    }

    private static EntityFacts ReadAll(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        bool hasTable = type.HasAttribute(Symbols.Schema, "TableAttribute");
        bool fromSource = !type.DeclaringSyntaxReferences.IsEmpty;
        var facts = new EntityFacts(type)
        {
            IsPartial = !fromSource || type.IsPartial(cancellationToken),
            Relations = ReadRelations(type),
            Policy = ReadPolicy(type.ContainingAssembly),
        };
        facts.IsEntity = type is { TypeKind: TypeKind.Class, IsStatic: false } && (hasTable || !facts.Relations.IsEmpty);

        // A class whose name is not typed yet is for the compiler to report.
        if (!type.IsNamed())
        {
            facts.IsEntity = false;
            facts.CanEmit = false;
            return facts;
        }

        if (!facts.IsEntity)
        {
            if (!facts.Relations.IsEmpty)
                facts.Problems.Add(Report(Descriptors.NotAClass, type, type.Name, DescribeKind(type)));

            CheckMisplaced(facts);
            facts.CanEmit = false;
            return facts;
        }

        ReadTable(facts);
        CheckShell(facts, cancellationToken);
        ColumnReader.Read(facts);
        CheckMisplaced(facts);
        CheckGeneratedNames(facts);
        facts.Parts = facts.CanEmit ? EntityParts.All : fromSource ? PartsDespiteError(facts, cancellationToken) : EntityParts.None;
        return facts;
    }

    /// <summary>What a mistake in the declaration leaves possible.</summary>
    private static EntityParts PartsDespiteError(EntityFacts facts, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = facts.Type;
        if (facts.Relations.IsEmpty || type.IsFileLocalOrNested() || OuterNotPartial(type, cancellationToken) is not null)
            return EntityParts.None;

        if (facts.IsPartial)
            return EntityParts.Class;

        return IsGeneric(type) || Inaccessible(type) is not null || ObsoleteError(type) is not null || TakenName(facts) is not null ? EntityParts.None : EntityParts.Companions;
    }

    /// <summary>Properties that carry the attribute and can be no relations.</summary>
    private static void CheckMisplaced(EntityFacts facts)
    {
        foreach (ISymbol member in facts.Type.GetMembers())
        {
            if (member is not IPropertySymbol { PartialDefinitionPart: null } property || CanBeRelation(property) || OtherGenerators.Makes(property)
                || !property.HasAttribute(Symbols.Namespace, Symbols.RelationAttribute))
            {
                continue;
            }

            string what = property.IsStatic ? "a static property" : property.IsIndexer ? "an indexer" : "an explicit implementation of an interface";
            facts.Problems.Add(Report(Descriptors.NotAClass, property, facts.Type.Name + "." + (property.IsIndexer ? "this" : property.Name), what));
        }
    }

    private static bool CanBeRelation(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true };

    private static ImmutableArray<RelationDeclaration> ReadRelations(INamedTypeSymbol type)
    {
        var relations = ImmutableArray.CreateBuilder<RelationDeclaration>();
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is(Symbols.Namespace, Symbols.RelationAttribute) && !OtherGenerators.Writes(attribute, type))
                relations.Add(new RelationDeclaration(type, property: null, attribute));
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IPropertySymbol { PartialDefinitionPart: null } property || !CanBeRelation(property) || OtherGenerators.Makes(property))
                continue;

            foreach (AttributeData attribute in property.GetAttributes())
            {
                if (attribute.AttributeClass.Is(Symbols.Namespace, Symbols.RelationAttribute))
                    relations.Add(new RelationDeclaration(type, property, attribute));
            }
        }

        return relations.ToImmutable();
    }

    public static NamingPolicy ReadPolicy(IAssemblySymbol? assembly)
    {
        AttributeData? options = assembly?.FindAttribute(Symbols.Namespace, "RelationGenOptionsAttribute");
        foreach (KeyValuePair<string, TypedConstant> named in options?.NamedArguments ?? [])
        {
            if (named is { Key: "Naming", Value.Value: int policy })
                return (NamingPolicy)policy;
        }

        return NamingPolicy.SnakeCase;
    }

    private static void ReadTable(EntityFacts facts)
    {
        AttributeData? table = facts.Type.FindAttribute(Symbols.Schema, "TableAttribute");
        facts.Table = table?.ConstructorArguments is [{ Value: string { Length: > 0 } name }]
            ? name
            : Names.ToDatabase(facts.Type.Name, facts.Policy);
        foreach (KeyValuePair<string, TypedConstant> named in table?.NamedArguments ?? [])
        {
            if (named is { Key: "Schema", Value.Value: string { Length: > 0 } schema })
                facts.Schema = schema;
        }
    }

    /// <summary>Everything about the declaration that keeps generated code from being added to the class.</summary>
    private static void CheckShell(EntityFacts facts, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = facts.Type;
        if (IsGeneric(type))
            Stop(facts, Descriptors.GenericEntity, type, type.Name);
        else if (Inaccessible(type) is { } how)
            Stop(facts, Descriptors.InaccessibleEntity, type, type.Name, how, "make it internal or public");
        else if (ObsoleteError(type) is { } obsolete)
            Stop(facts, Descriptors.InaccessibleEntity, type, type.Name, obsolete, "make that a warning");

        if (!facts.IsPartial)
        {
            // [Table] alone is an ordinary attribute of other libraries; it takes a relation to make a mistake of it.
            if (!facts.Relations.IsEmpty)
                Stop(facts, Descriptors.ClassNotPartial, type, type.Name);

            facts.CanEmit = false;
        }

        if (OuterNotPartial(type, cancellationToken) is { } outer)
        {
            if (facts.IsPartial || !facts.Relations.IsEmpty)
                Stop(facts, Descriptors.EnclosingTypeNotPartial, type, type.Name, outer.Name);

            facts.CanEmit = false;
        }

        if (facts.IsPartial && BaseEntity(type) is { } ancestor)
            Fail(facts, Descriptors.DerivedEntity, type, type.Name, ancestor.Name);
    }

    /// <summary>The innermost enclosing type that is not partial.</summary>
    public static INamedTypeSymbol? OuterNotPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null && !type.DeclaringSyntaxReferences.IsEmpty; outer = outer.ContainingType)
        {
            if (!outer.IsPartial(cancellationToken))
                return outer;
        }

        return null;
    }

    /// <summary>The nearest base class that is an entity itself.</summary>
    public static INamedTypeSymbol? BaseEntity(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
        {
            if (IsEntity(ancestor))
                return ancestor;
        }

        return null;
    }

    private static void CheckGeneratedNames(EntityFacts facts)
    {
        if (facts.CanEmit && !facts.Type.DeclaringSyntaxReferences.IsEmpty && TakenName(facts) is { } taken)
            Stop(facts, Descriptors.GeneratedNameTaken, facts.Type, facts.Type.Name, taken.Name, taken.Kind);
    }

    /// <summary>A name that generated code needs and that something else has.</summary>
    private static (string Name, string Kind)? TakenName(EntityFacts facts)
    {
        INamedTypeSymbol type = facts.Type;
        if (type.Name == "RelationMap")
            return (type.Name, "type");

        // The members of these types are the relations, and none can be called like its type.
        foreach (string name in Companions.Select(suffix => type.Name + suffix).Append("RelationMap"))
        {
            if (facts.FindRelation(name) is not null)
                return (name, "relation");
        }

        INamespaceOrTypeSymbol home = type.ContainingType is { } outer ? outer : type.ContainingNamespace;
        IEnumerable<ISymbol> companions = Companions.SelectMany(suffix => home.GetMembers(type.Name + suffix));
        foreach (ISymbol taken in companions.Concat(type.GetMembers("RelationMap")))
        {
            if (!taken.IsGeneratedByUs())
                return (taken.Name, taken is ITypeSymbol ? "type" : DescribeKind(taken));
        }

        return null;
    }

    public static bool IsGeneric(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.TypeParameters.Length > 0)
                return true;
        }

        return false;
    }

    private static string? ObsoleteError(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsObsoleteError())
                return SymbolEqualityComparer.Default.Equals(current, type) ? "[Obsolete] as an error" : "nested in '" + current.Name + "', which is [Obsolete] as an error";
        }

        return null;
    }

    private static string? Inaccessible(INamedTypeSymbol type)
    {
        if (type.IsFileLocalOrNested())
            return "file-local";

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            string? how = current.DeclaredAccessibility switch
            {
                Accessibility.Private => "private",
                Accessibility.Protected => "protected",
                Accessibility.ProtectedAndInternal => "private protected",
                _ => null,
            };
            if (how is not null)
                return SymbolEqualityComparer.Default.Equals(current, type) ? how : "nested in the " + how + " class '" + current.Name + "'";
        }

        return null;
    }

    private static string DescribeKind(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Struct } => "a record struct",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "a struct",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "an interface",
        INamedTypeSymbol { IsStatic: true } => "a static class",
        INamedTypeSymbol => "type",
        IPropertySymbol => "property",
        IMethodSymbol => "method",
        IFieldSymbol => "field",
        _ => "member",
    };

    public static Problem Report(DiagnosticDescriptor descriptor, ISymbol at, params object[] arguments) =>
        new(descriptor, Symbols.LocationOf(at), Other: null, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>Records a mistake after which nothing can be emitted.</summary>
    private static void Stop(EntityFacts facts, DiagnosticDescriptor descriptor, ISymbol at, params object[] arguments)
    {
        if (facts.CanEmit)
            Fail(facts, descriptor, at, arguments);

        facts.CanEmit = false;
    }

    /// <summary>Records a mistake after which properties are implemented but nothing can be loaded.</summary>
    public static void Fail(EntityFacts facts, DiagnosticDescriptor descriptor, ISymbol at, params object[] arguments)
    {
        Problem problem = Report(descriptor, at, arguments);
        facts.Problems.Add(problem);
        facts.Error ??= problem.Text;
    }
}
