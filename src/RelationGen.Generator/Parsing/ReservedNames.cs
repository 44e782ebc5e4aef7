using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Names of the helpers that an entity gets; a member of the user with such a name comes first.</summary>
internal static class ReservedNames
{
    public static readonly ImmutableArray<EntityHelpers> Helpers = [EntityHelpers.Query, EntityHelpers.Find, EntityHelpers.FindAsync];

    /// <summary>The user's member of that name, in the class or a base class; null when the name is free.</summary>
    public static ISymbol? FindTaken(EntityFacts facts, string name)
    {
        if (facts.Type.Name == name)
            return facts.Type;

        for (INamedTypeSymbol? current = facts.Type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                if (!member.IsGeneratedByUs())
                    return member;
            }
        }

        return facts.FindRelation(name)?.Property;
    }
}
