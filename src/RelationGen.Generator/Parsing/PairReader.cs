using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads how the entity between the two sides of a many-to-many relation holds a pair.</summary>
internal static class PairReader
{
    /// <summary>Null where no entity is between, or where its rows cannot be written.</summary>
    public static PairModel? Read(Resolution resolution, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (resolution is not { Shape: RelationShape.ManyToMany, Junction: { Entity: not null } junction }
            || declaration.Kind is not (RelationKind.ManyToMany or RelationKind.MorphToMany or RelationKind.MorphedByMany)
            || (declaration.Through ?? resolution.BackReference?.Through) is not { } type)
        {
            return null;
        }

        EntityFacts pair = context.FactsOf(type);
        EntityFacts source = context.FactsOf(declaration.Entity);
        EntityFacts target = context.FactsOf(declaration.Target!);
        TargetModel entity = RelationParser.ToTarget(pair, source);
        if (entity is not { HasTable: true, IsUsable: true })
            return null;

        DiscriminatorFact? discriminator = resolution.Discriminator is { } morphed
            ? morphed with { Property = pair.Columns.First(column => column.Column == morphed.Column) }
            : null;
        bool isMorphedHere = declaration.Kind == RelationKind.MorphToMany;
        ImmutableArray<ColumnFact> sourceKey = Columns(pair, junction.SourceColumns);
        ImmutableArray<ColumnFact> targetKey = Columns(pair, junction.TargetColumns);
        return new PairModel(
            entity,
            IsPublic(type),
            NeedsEntity(pair, [.. sourceKey, .. targetKey, .. discriminator is null ? [] : new[] { discriminator.Property! }], context),
            ToSide(pair, sourceKey, source, [.. resolution.Key.Select(part => part.Source)], isMorphedHere ? discriminator : null, declaration, context),
            ToSide(pair, targetKey, target, junction.TargetKey, isMorphedHere ? null : discriminator, declaration, context))
        {
            IsUnique = pair.Key.All(part => sourceKey.Contains(part) || targetKey.Contains(part) || part == discriminator?.Property),
        };
    }

    private static ImmutableArray<ColumnFact> Columns(EntityFacts pair, ImmutableArray<string> names) =>
        [.. names.Select(name => pair.Columns.First(column => column.Column == name))];

    private static PairSideModel ToSide(
        EntityFacts pair, ImmutableArray<ColumnFact> key, EntityFacts side, ImmutableArray<ColumnFact> referenced, DiscriminatorFact? discriminator,
        RelationDeclaration declaration, ParseContext context)
    {
        // The structs of relations are internal to the assembly that declares them.
        bool isOurs = SymbolEqualityComparer.Default.Equals(pair.Type.ContainingAssembly, declaration.Entity.ContainingAssembly);
        string? relation = isOurs ? RelationStruct(pair, key, side, discriminator, context) : null;
        INamedTypeSymbol setter = relation is null ? declaration.Entity : pair.Type;
        return new PairSideModel(
            key.Select((column, i) => RelationParser.ToPart((column, referenced[i]), setter)).ToEquatableArray(),
            discriminator is null ? null : RelationParser.ToDiscriminator(discriminator, setter),
            relation);
    }

    /// <summary>The relation of the pair that has the key: it sets what points to the side too.</summary>
    private static string? RelationStruct(
        EntityFacts pair, ImmutableArray<ColumnFact> key, EntityFacts side, DiscriminatorFact? discriminator, ParseContext context)
    {
        var resolver = new RelationResolver(context);
        foreach (RelationDeclaration relation in pair.Relations)
        {
            if (relation.IsPath || relation.IsScoped)
                continue;

            Resolution found = resolver.Resolve(relation);
            if (discriminator is null && found.Shape == RelationShape.BelongsTo && context.FactsOf(relation.Target!) == side
                && found.Key.Select(part => part.Source).SequenceEqual(key))
            {
                return RelationModel.StructOf(relation.Name);
            }

            int branch = found.Branches.IndexOf(found.Branches.FirstOrDefault(candidate => candidate.Target == side));
            if (discriminator is not null && found.Shape == RelationShape.MorphTo && branch >= 0
                && found.Branches[branch].Id == key[0] && found.Branches[branch].Discriminator.Column == discriminator.Column)
            {
                return RelationModel.BranchOf(relation.Name, branch + 1);
            }
        }

        return null;
    }

    private static bool NeedsEntity(EntityFacts pair, ImmutableArray<ColumnFact> keys, ParseContext context) => pair.Columns.Any(column =>
        !keys.Contains(column)
        && (!column.IsNullable || StorageReader.IsRequired(column.Property))
        && StorageReader.Read(column) is { Default: null, DefaultSql: null } storage
        && !(storage.Generated is { } generated ? generated != "None" : IsIdentity(pair, column, context)));

    /// <summary>The only key, a number that comes from no other row, is made by the database unless the class says otherwise.</summary>
    private static bool IsIdentity(EntityFacts pair, ColumnFact column, ParseContext context)
    {
        if (pair.Key.Length != 1 || pair.Key[0] != column || column.Type is { IsEnum: true }
            || column.Type.Getter is not ("Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64"))
        {
            return false;
        }

        var resolver = new RelationResolver(context);
        return !pair.Relations.Select(resolver.Resolve).Any(found => found.Shape == RelationShape.BelongsTo && found.Key.Any(part => part.Source == column));
    }

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }
}
