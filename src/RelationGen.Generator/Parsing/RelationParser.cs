using Microsoft.CodeAnalysis;
using RelationGen.Generator.Embedded;
using RelationGen.Generator.Impact;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Turns a relation that was resolved into the model that the emitter prints.</summary>
internal static class RelationParser
{
    /// <summary>Null when its property cannot be declared.</summary>
    public static RelationModel? Parse(EntityFacts source, Resolution resolution, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (RelationPropertyParser.Parse(source, declaration, resolution, context.CancellationToken) is not { } property)
            return null;

        TargetModel? target = declaration is { Target: { TypeKind: TypeKind.Class } named, Kind: not RelationKind.MorphTo } ? ToTarget(context.FactsOf(named), source) : null;
        bool isValid = resolution.Shape != RelationShape.Invalid;
        if (!isValid && property.Form is PropertyForm.Generated && target is null)
            return null;

        var relation = new RelationModel(
            resolution.Shape,
            declaration.Kind.ToString(),
            property,
            target,
            resolution.Key.Select(part => ToPart(part, source.Type)).ToEquatableArray(),
            resolution.Required,
            resolution.ReferencesKey,
            resolution.Junction is { } junction ? ToJunction(junction) with { Pair = PairReader.Read(resolution, context) } : null,
            BackReferenceToSet(resolution, context))
        {
            Facts = !isValid ? null : source.IsKeyless ? RelationFactsReader.ReadKeyless(resolution) : RelationFactsReader.Read(resolution),
            Inverse = InverseReader.Read(resolution, context),
            Touch = isValid && resolution.Shape == RelationShape.BelongsTo
                ? TouchRules.Read(resolution, context.FactsOf(declaration.Target!)) : null,
            Discriminator = resolution.Discriminator is { } discriminator ? ToDiscriminator(discriminator, source.Type) : null,
            Scope = isValid && declaration.IsScoped ? ToScope(declaration, context.FactsOf(declaration.Target!)) : null,
            External = isValid && resolution.Shape is RelationShape.HasMany or RelationShape.HasOne ? ToExternal(context.FactsOf(declaration.Target!), source) : null,
        };
        return relation with { Branches = resolution.Branches.Select((_, index) => ToBranch(relation, resolution, source, index, context)).ToEquatableArray() };
    }

    public static KeyPartModel ToPart((ColumnFact Source, ColumnFact Target) part, INamedTypeSymbol entity) => new(
        ToSide(part.Source, entity), ToSide(part.Target, entity), part.Source.Column, part.Target.Column,
        part.Source.Type.KeyType, part.Source.Type.Getter, part.Source.Type is { IsEnum: true, IsEnumText: false }, part.Source.Property.Type.IsReferenceType,
        part.Target.Collation ?? part.Source.Collation,
        part.Target.Type.TimeZone == TimeZoneForm.Unknown ? part.Source.Type.TimeZone : part.Target.Type.TimeZone)
    {
        ComparedAs = part.Target.Type.ComparedAs ?? part.Source.Type.ComparedAs,
    };

    private static ScopeModel ToScope(RelationDeclaration declaration, EntityFacts target) => new(
        declaration.Where,
        declaration.OrderBy,
        ScopeRules.ReturnsArray(declaration),
        declaration.IsOneOfMany);

    public static DiscriminatorModel ToDiscriminator(DiscriminatorFact discriminator, INamedTypeSymbol entity) =>
        new(discriminator.Column, discriminator.Property?.Name, discriminator.Property is { IsNullable: true }, discriminator.Value)
        {
            IsSettable = discriminator.Property is { } property && Assignments.IsSettableFrom(property.Property, entity),
        };

    private static RelationModel ToBranch(RelationModel relation, Resolution resolution, EntityFacts source, int index, ParseContext context)
    {
        (EntityFacts target, DiscriminatorFact discriminator, ColumnFact id, ColumnFact key) = resolution.Branches[index];
        return relation with
        {
            Shape = RelationShape.BelongsTo,
            Target = ToTarget(target, source),
            Key = new[] { ToPart((id, key), source.Type) }.ToEquatableArray(),
            ReferencesKey = true,
            Discriminator = ToDiscriminator(discriminator, source.Type),
            Branch = BranchName(resolution, index),
            Touch = TouchRules.Read(resolution, target),
            BranchNumber = index + 1,
            IsExclusive = IsExclusive(resolution.Declaration, target, context),
        };
    }

    /// <summary>The target declares a relation to one that leads back, so that no two sources can have it.</summary>
    private static bool IsExclusive(RelationDeclaration declaration, EntityFacts target, ParseContext context) => target.Relations
        .Where(relation => relation is { Kind: RelationKind.MorphOne, IsScoped: false } && SymbolEqualityComparer.Default.Equals(relation.Target, declaration.Entity))
        .Select(new RelationResolver(context).Resolve)
        .Any(inverse => inverse.Shape == RelationShape.HasOne && inverse.BackReference?.Name == declaration.Name);

    public static string BranchName(Resolution resolution, int index)
    {
        string name = resolution.Branches[index].Target.Type.Name;
        int before = resolution.Branches.Take(index).Count(branch => branch.Target.Type.Name == name);
        return before == 0 ? name : name + (before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Loading many rows sets their to-one property when that is a working relation of its own.</summary>
    private static string? BackReferenceToSet(Resolution resolution, ParseContext context)
    {
        if (resolution.BackReference is not { } back || resolution.Shape is not (RelationShape.HasMany or RelationShape.HasOne)
            || !SymbolEqualityComparer.Default.Equals(back.Entity.ContainingAssembly, resolution.Declaration.Entity.ContainingAssembly))
        {
            return null;
        }

        Resolution found = new RelationResolver(context).Resolve(back);
        if (found.Shape == RelationShape.BelongsTo)
            return RelationModel.StructOf(back.Name);

        EntityFacts source = context.FactsOf(resolution.Declaration.Entity);
        int branch = found.Branches.IndexOf(found.Branches.FirstOrDefault(candidate => candidate.Target == source));
        return found.Shape == RelationShape.MorphTo && branch >= 0 ? RelationModel.BranchOf(back.Name, branch + 1) : null;
    }

    private static KeySideModel ToSide(ColumnFact column, INamedTypeSymbol entity) => new(column.Name, column.IsNullable && !column.Property.Type.IsReferenceType, column.IsNullable)
    {
        Wrapper = EntityParser.ToWrapper(column.Type),
        IsSettable = Assignments.IsSettableFrom(column.Property, entity),
        IsMade = StorageReader.Generated(column.Property) is "Identity" or "Computed",
    };

    private static JunctionModel ToJunction(JunctionFact junction) => new(
        junction.Table,
        junction.Schema,
        junction.Entity,
        junction.SourceColumns.ToEquatableArray(),
        junction.Further.Select(hop => new HopModel(
            hop.Table, hop.Schema, hop.Columns.ToEquatableArray(), hop.PreviousColumns.ToEquatableArray(), hop.Filtered))
            .ToEquatableArray(),
        junction.TargetColumns.ToEquatableArray(),
        junction.TargetKey.Select(part => part.Column).ToEquatableArray())
    {
        Filtered = junction.Filtered,
    };

    public static TargetModel ToTarget(EntityFacts target, EntityFacts source) => new(
        target.Type.Name,
        target.Type.FullName(),
        EntityParser.TableFullName(target.Type),
        EntityReader.HasTable(target),
        target.IsUsable,
        KeyTypes.Of(target.Key.Select(part => part.Type.KeyType)),
        target.Table,
        target.Schema)
    {
        IsExternal = !SymbolEqualityComparer.Default.Equals(target.Type.ContainingAssembly, source.Type.ContainingAssembly),
    };

    private static ExternalEntity? ToExternal(EntityFacts target, EntityFacts source) =>
        !SymbolEqualityComparer.Default.Equals(target.Type.ContainingAssembly, source.Type.ContainingAssembly) && EmbeddedModel.FindInAssembly(target.Type) is { } embedded
            ? new ExternalEntity(Names.ModelName(target.Type.FullName()), target.Table, target.Schema, embedded.Impact.ToEquatableArray())
            : null;
}
