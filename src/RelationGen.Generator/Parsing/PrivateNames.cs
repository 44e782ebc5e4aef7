using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Gives every private member that is added to an entity a name of its own. The field of a relation is <c>_camelCase</c>, as Entity Framework and serializers
/// look for it; all fields are named before the first state, so that a state gives way to a field and never the other way round.
/// </summary>
internal sealed class PrivateNames
{
    private readonly Dictionary<string, (string Field, string State)> _names = new(StringComparer.Ordinal);

    public PrivateNames(EntityFacts source)
    {
        var taken = new HashSet<string>(source.Relations.Select(relation => relation.Name), StringComparer.Ordinal);
        for (INamedTypeSymbol? current = source.Type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            bool isOwn = SymbolEqualityComparer.Default.Equals(current, source.Type);
            taken.UnionWith(current.GetMembers()
                .Where(member => (isOwn || member.DeclaredAccessibility != Accessibility.Private) && !member.IsImplicitlyDeclared && !member.IsGeneratedByUs())
                .Select(member => member.Name));
        }

        string[] names = [.. source.Relations.Select(relation => relation.Name).Distinct(StringComparer.Ordinal)];
        foreach (string name in names)
        {
            // Two names that differ in case only would share a field.
            string camel = Names.ToCamelCase(name);
            bool isShared = names.Any(other => other != name && Names.ToCamelCase(other) == camel);
            string field = Take(taken, "_" + (isShared ? name : camel));
            _names.Add(name, (field, string.Empty));
        }

        foreach (string name in names)
        {
            string field = _names[name].Field;
            _names[name] = (field, Take(taken, field + "State"));
        }
    }

    /// <summary>The field that holds what a relation leads to, and the one that says whether it was loaded.</summary>
    public (string Field, string State) Of(RelationDeclaration relation) => _names[relation.Name];

    private static string Take(HashSet<string> taken, string name)
    {
        while (!taken.Add(name))
            name += "Relation";

        return name;
    }
}
