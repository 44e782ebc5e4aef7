using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Names of the helpers that an entity gets; a member of the user that a helper cannot stand beside comes first.</summary>
internal static class ReservedNames
{
    public static readonly ImmutableArray<EntityHelpers> Helpers =
    [
        EntityHelpers.Query, EntityHelpers.Find, EntityHelpers.FindAsync, EntityHelpers.Create, EntityHelpers.CreateAsync, EntityHelpers.Update, EntityHelpers.UpdateAsync,
        EntityHelpers.Delete, EntityHelpers.DeleteAsync, EntityHelpers.On, EntityHelpers.Relations,
    ];

    /// <summary>The user's member that keeps the helper of that name away, in the class or a base class; null when there is none.</summary>
    public static ISymbol? FindTaken(EntityFacts facts, string name)
    {
        // A property has no overloads.
        ISymbol? taken = name == nameof(EntityHelpers.Relations)
            ? FindMember(facts.Type, name, static _ => true)
            : FindTaken(facts.Type, name);
        if (taken is not null)
            return taken;

        // A relation declared on the class takes the name too, though its property is not there yet.
        return facts.FindRelation(name) is { } relation ? relation.Property ?? (ISymbol)facts.Type : null;
    }

    /// <summary>The same of a type without relations.</summary>
    public static ISymbol? FindTaken(INamedTypeSymbol type, string name) => FindMember(type, name, static member => !IsOverload(member));

    private static ISymbol? FindMember(INamedTypeSymbol type, string name, Func<ISymbol, bool> takes) =>
        type.Name == name ? type : type.FindMembers(name).FirstOrDefault(takes);

    /// <summary>
    /// Every helper takes the database first. A method that takes something else first, such as the <c>Create(string name)</c> of a domain model,
    /// is another overload: no call can mean both.
    /// </summary>
    private static bool IsOverload(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && (method.Parameters is not [{ } first, ..] || !MayBeDatabase(first.IsParams ? ElementOf(first.Type) : first.Type));

    private static ITypeSymbol ElementOf(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : type;

    /// <summary>A connection, a transaction, a data source or a session may be passed where the type is asked for.</summary>
    private static bool MayBeDatabase(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Enum or TypeKind.Array or TypeKind.Delegate => false,
        TypeKind.Struct => type.Is(Symbols.Namespace, "DbSession"),
        TypeKind.Class => type.SpecialType == SpecialType.System_Object || type.Is("System", "MarshalByRefObject") || type.Is("System.ComponentModel", "Component")
            || IsDatabase((INamedTypeSymbol)type),
        _ => true,
    };

    private static bool IsDatabase(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error || current.IsInNamespace("System.Data.Common") || current.Is(Symbols.Namespace, "DbSession"))
                return true;
        }

        return false;
    }
}
