using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>The foreign key of a relation, where it can go with the relation.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Properties">The properties that hold them; none where the key has to stay.</param>
/// <param name="Reason">Why it has to stay, as a sentence; null where it can go.</param>
internal sealed record UnusedKey(ImmutableArray<ColumnFact> Columns, ImmutableArray<IPropertySymbol> Properties, string? Reason)
{
    /// <summary>Finds it: properties that are no key of their class and that no other relation compares.</summary>
    public static UnusedKey Of(Resolution resolution, ParseContext parse)
    {
        RelationDeclaration relation = resolution.Declaration;
        if (resolution.Shape is not (RelationShape.BelongsTo or RelationShape.HasMany or RelationShape.HasOne)
            || resolution.Discriminator is not null)
            return Stays([], relation.Display + " has no foreign key of its own.");

        bool isHere = resolution.Shape == RelationShape.BelongsTo;
        INamedTypeSymbol type = isHere ? relation.Entity : relation.Target!;
        EntityFacts holder = parse.FactsOf(type);
        ImmutableArray<ColumnFact> key = [.. resolution.Key.Select(part => isHere ? part.Source : part.Target)];
        foreach (ColumnFact part in key)
        {
            string name = type.Name + "." + part.Name;
            if (holder.Key.Contains(part))
                return Stays(key, name + " belongs to the key of " + type.Name + ".");

            if (!part.Owners.IsEmpty)
                return Stays(key, name + " is part of an owned value.");

            if (!SymbolEqualityComparer.Default.Equals(part.Property.ContainingType, type))
                return Stays(key, name + " is declared in " + part.Property.ContainingType.Name + ", from which other classes may derive.");

            if (part.Property.DeclaringSyntaxReferences.Length != 1)
                return Stays(key, name + " is declared in several places, or in another project.");

            if (OtherUser(resolution, holder, part, parse) is { } user)
                return Stays(key, name + " is used by " + user.Display + " too.");
        }

        return new UnusedKey(key, [.. key.Select(part => part.Property)], Reason: null);
    }

    /// <summary>Another relation that compares the column, on either side.</summary>
    private static RelationDeclaration? OtherUser(Resolution resolution, EntityFacts holder, ColumnFact part, ParseContext parse)
    {
        var resolver = new RelationResolver(parse);
        IEnumerable<RelationDeclaration> relations = holder.Relations.Concat(
            ProjectEntities.Of(holder.Type.ContainingAssembly.GlobalNamespace)
                .Where(type => !SymbolEqualityComparer.Default.Equals(type, holder.Type))
                .SelectMany(type => parse.FactsOf(type).Relations));
        return relations.FirstOrDefault(other => !other.IsSame(resolution.Declaration) && resolution.BackReference?.IsSame(other) != true
            && resolver.Resolve(other).Key.Any(compared => compared.Source == part || compared.Target == part));
    }

    private static UnusedKey Stays(ImmutableArray<ColumnFact> columns, string reason) => new(columns, [], reason);
}
