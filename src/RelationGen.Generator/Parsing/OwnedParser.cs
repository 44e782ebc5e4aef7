using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Turns what is known of owned values into the models that are printed.</summary>
internal static class OwnedParser
{
    public static OwnedModel ToModel(EntityFacts facts, OwnedFact owned, IReadOnlyList<IPropertySymbol> owners)
    {
        IPropertySymbol[] path = [.. owners, owned.Property];
        int first = facts.Columns.IndexOf(owned.Columns.First());
        List<OwnedMemberModel> members = [];
        int column = first;
        foreach (OwnedMember member in owned.Members)
        {
            OwnedModel? inner = member.Owned is { } further ? ToModel(facts, further, path) : null;
            members.Add(new OwnedMemberModel(member.Property.Name, column, member.IsInitialized, inner));
            column += inner?.Count ?? 1;
        }

        return new OwnedModel(
            owned.Path, owned.Type.FullName(), owned.IsNullable, owned.Type.IsReferenceType, first, column - first,
            Symbols.IsPublic(owned.Type) ? "public" : "internal", TableAccessibility(path))
        {
            Reader = "Make" + facts.IdentifierOf(owned.Path),
            Members = members.ToEquatableArray(),
            Constructor = owned.Constructor
                .Select(argument => new ConstructorArgument(argument.Parameter, argument.Member)).ToEquatableArray(),
            RequiredDefaults = owned.RequiredDefaults.ToEquatableArray(),
        };
    }

    /// <summary>What can name a member of the table struct; null where it has none.</summary>
    /// <param name="path">The properties of the entity, one behind the other.</param>
    public static string? TableAccessibility(IEnumerable<IPropertySymbol> path)
    {
        string accessibility = "public";
        foreach (IPropertySymbol property in path)
        {
            if (property.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                return null;

            if (property.DeclaredAccessibility != Accessibility.Public)
                accessibility = "internal";
        }

        return accessibility;
    }
}
