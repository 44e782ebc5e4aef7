using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Names of the helpers that an entity gets; a member of the user with such a name comes first.</summary>
internal static class ReservedNames
{
    public static readonly ImmutableArray<EntityHelpers> Helpers =
    [
        EntityHelpers.Query, EntityHelpers.Find, EntityHelpers.FindAsync, EntityHelpers.Create, EntityHelpers.CreateAsync, EntityHelpers.Update, EntityHelpers.UpdateAsync,
        EntityHelpers.On,
    ];

    /// <summary>The user's member of that name, in the class or a base class; null when the name is free.</summary>
    public static ISymbol? FindTaken(EntityFacts facts, string name)
    {
        if (facts.Type.Name == name)
            return facts.Type;

        if (facts.Type.FindMember(name) is { } member)
            return member;

        // A relation declared on the class takes the name too, though its property is not there yet.
        return facts.FindRelation(name) is { } relation ? relation.Property ?? (ISymbol)facts.Type : null;
    }
}
