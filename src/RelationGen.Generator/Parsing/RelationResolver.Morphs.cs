using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>Polymorphic relations: a discriminator beside the key says which entity is meant.</content>
internal sealed partial class RelationResolver
{
    private void ResolveMorphTo(Resolution resolution, EntityFacts source)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (Targets(resolution) is not { } targets || MorphFields(resolution, source, targets[0].Key[0]) is not { } fields)
            return;

        if (fields.Type.Type is not { Getter: "String", Wrapper: null })
        {
            resolution.Report(Descriptors.KeyUnusable, Symbols.LocationOf(fields.Type.Property), source.Type.Name + "." + fields.Type.Name, declaration.Display,
                "a discriminator is a string; change its type");
            return;
        }

        foreach (EntityFacts target in targets)
        {
            if (!CheckTypes(resolution, source, target, [(fields.Id, target.Key[0])]))
                return;
        }

        ImmutableArray<(ColumnFact, ColumnFact)> key = [(fields.Type, targets[0].Key[0]), (fields.Id, targets[0].Key[0])];
        OptionalityRules.CheckMorphTo(resolution, context.CancellationToken);
        CheckSetter(resolution, source, key);
        CheckActions(resolution, source, [(fields.Id, targets[0].Key[0]), (fields.Type, targets[0].Key[0])], isFreedByOne: true);
        if (resolution.HasErrors)
            return;

        resolution.Key = [(fields.Id, targets[0].Key[0])];
        resolution.Branches = [.. targets.Select(target => (target, new DiscriminatorFact(fields.Type.Column, fields.Type, target.MorphName!), fields.Id, target.Key[0]))];
        resolution.Shape = RelationShape.MorphTo;
    }

    /// <summary>The entities that a polymorphic relation to one can lead to; null after reporting what is wrong with one.</summary>
    private List<EntityFacts>? Targets(Resolution resolution)
    {
        RelationDeclaration declaration = resolution.Declaration;
        Location location = declaration.ArgumentLocation("Targets", context.CancellationToken);
        if (declaration.Targets.IsEmpty)
        {
            ReportTargets(resolution, "it has no targets", "name them with 'Targets = [typeof(…)]'");
            return null;
        }

        List<EntityFacts> targets = [];
        foreach (INamedTypeSymbol type in declaration.Targets)
        {
            if (type.TypeKind == TypeKind.Error)
            {
                resolution.Fail();
                return null;
            }

            EntityFacts target = context.FactsOf(type);
            if (!target.IsUsable)
            {
                // An entity with a mistake of its own reports that itself.
                if (target.IsEntity)
                    resolution.Fail();
                else
                    ReportTargets(resolution, "its target '" + type.Name + "' is not an entity", target.IsPartial ? "add [Table] to it" : "add [Table] and 'partial' to it");

                return null;
            }

            if (declaration.Property?.Type is { } held && !Holds(held, type))
            {
                ReportTargets(resolution, "a '" + type.Name + "' is no '" + held.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ShortName() + "', which is the type of the property",
                    "use 'object?' or a type that all targets derive from or implement");
                return null;
            }

            if (!KeylessRules.CheckReached(resolution, target, context.CancellationToken))
                return null;

            if (target.Key.Length != 1)
            {
                ReportTargets(resolution, "the key of '" + type.Name + "' has " + target.Key.Length + " parts", "name targets with a key of one part");
                return null;
            }

            if (target.MorphName is not { } name)
            {
                ReportMorphNameMissing(resolution, location, target, "a target");
                return null;
            }

            if (targets.Find(other => other.MorphName == name) is { } rival)
            {
                if (rival == target)
                    ReportTargets(resolution, "it names '" + type.Name + "' twice", "remove one of them");
                else
                    resolution.Report(Descriptors.MorphNameTaken, location, Symbols.LocationOf(type), rival.Type.Name, type.Name, declaration.Display, name);

                return null;
            }

            targets.Add(target);
        }

        return targets;
    }

    /// <summary><c>Fields</c>, or <c>{Property}Type</c> and <c>{Property}Id</c>.</summary>
    private (ColumnFact Type, ColumnFact Id)? MorphFields(Resolution resolution, EntityFacts source, ColumnFact key)
    {
        RelationDeclaration declaration = resolution.Declaration;
        ImmutableArray<string> names = declaration.Fields.IsEmpty ? [declaration.Name + "Type", declaration.Name + "Id"] : declaration.Fields;
        Location location = declaration.ArgumentLocation("Fields", context.CancellationToken);
        if (names.Length != 2)
        {
            resolution.Report(Descriptors.KeyCountMismatch, location, source.Type.Name, declaration.Name,
                "Fields (" + string.Join(", ", names) + ")", "a discriminator and a key, in this order (" + declaration.Name + "Type, " + declaration.Name + "Id)", "Fields");
            return null;
        }

        ColumnFact? type = source.FindOwnColumn(names[0]);
        ColumnFact? id = source.FindOwnColumn(names[1]);
        if (type is not null && id is not null)
            return (type, id);

        // The columns may stand in a base class that the compiler misses.
        if (HasUnknownBase(source.Type))
        {
            resolution.Fail();
            return null;
        }

        ITypeSymbol @string = source.Type.BaseType is { } ancestor ? StringOf(ancestor) : key.Type.Type;
        ReportForeignKeyMissing(resolution, location, source, type is null ? names[0] : names[1], type is null ? @string : key.Type.Type, declaration);
        return null;
    }

    private static bool HasUnknownBase(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.TypeKind == TypeKind.Error)
                return true;
        }

        return false;
    }

    /// <summary><c>string</c>, without a compilation at hand: what <c>object.ToString</c> returns.</summary>
    private static ITypeSymbol StringOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol root = type;
        while (root.BaseType is { } next)
            root = next;

        return root.GetMembers("ToString").OfType<IMethodSymbol>().First().ReturnType.WithNullableAnnotation(NullableAnnotation.None);
    }

    /// <summary>The referenced side: the target's polymorphic relation knows the columns.</summary>
    private void ResolveMorphed(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (ReportFields(resolution, "on '" + target.Type.Name + "'") || MorphToOf(resolution, source, target) is not { } back)
            return;

        Resolution found = Resolve(back);
        if (found.Shape != RelationShape.MorphTo || !source.IsUsable)
        {
            // What is wrong is reported there.
            resolution.Fail();
            return;
        }

        (_, DiscriminatorFact discriminator, ColumnFact id, ColumnFact key) = found.Branches.First(branch => branch.Target == source);
        resolution.Key = [(key, id)];
        resolution.Discriminator = discriminator;
        resolution.BackReference = back;
        resolution.ReferencesKey = true;
        OptionalityRules.CheckReferencedSide(resolution, context.CancellationToken);
        if (declaration is { IsOneOfMany: true, Property: { IsPartialDefinition: true, SetMethod: not null } })
        {
            resolution.Report(Descriptors.PathWithSetter, declaration.NameLocation(context.CancellationToken), source.Type.Name, declaration.Name,
                "the first of several rows");
            return;
        }

        CheckSetter(resolution, target, [(discriminator.Property!, key), (id, key)]);
        CheckActions(resolution, target, [(id, key), (discriminator.Property!, key)], isFreedByOne: true);
        if (!resolution.HasErrors)
            resolution.Shape = declaration.IsToMany ? RelationShape.HasMany : RelationShape.HasOne;
    }

    /// <summary>The target's polymorphic relation that has this entity among its targets; null after reporting.</summary>
    private RelationDeclaration? MorphToOf(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        List<RelationDeclaration> all = [.. target.Relations.Where(relation => relation.Kind == RelationKind.MorphTo && (declaration.Field is null || declaration.Field == relation.Name))];
        List<RelationDeclaration> fitting = [.. all.Where(relation => relation.Targets.Contains(source.Type, SymbolEqualityComparer.Default))];
        if (fitting.Count == 1)
            return fitting[0];

        Location location = declaration.ArgumentLocation("Field", context.CancellationToken);
        string entity = source.Type.Name;
        if (fitting.Count > 1)
        {
            resolution.Report(Descriptors.AmbiguousPair, location, fitting[0].NameLocation(context.CancellationToken), entity, declaration.Name,
                string.Join(" or ", fitting.Select(candidate => "'" + candidate.Display + "'")), fitting[0].Display);
        }
        else if (all.Count == 1)
        {
            resolution.Report(Descriptors.MorphToMissing, location, all[0].NameLocation(context.CancellationToken), entity, declaration.Name, Kinds.Describe(declaration.Kind),
                "'" + entity + "' is not among the Targets of '" + all[0].Display + "'", "add typeof(" + entity + ") there");
        }
        else if (declaration.Field is { } name && target.Relations.All(relation => relation.Kind != RelationKind.MorphTo || relation.Name != name))
        {
            resolution.Report(Descriptors.MorphToMissing, location, entity, declaration.Name, Kinds.Describe(declaration.Kind),
                "'" + target.Type.Name + "." + name + "' is no MorphTo relation", "name one in Field or declare it with Targets = [typeof(" + entity + ")]");
        }
        else
        {
            resolution.Report(Descriptors.MorphToMissing, location, entity, declaration.Name, Kinds.Describe(declaration.Kind),
                "'" + target.Type.Name + "' has no MorphTo relation to '" + entity + "'", "declare one there with Targets = [typeof(" + entity + ")]");
        }

        return null;
    }

    /// <summary>Many-to-many where the junction also says which entity one of the two keys belongs to.</summary>
    private void ResolveMorphJunction(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (ReportFields(resolution, "in the junction table"))
            return;

        if (!declaration.Path.IsEmpty)
        {
            ReportPath(
                resolution,
                "Path",
                "'" + string.Join("', '", declaration.Path) + "', but a polymorphic many-to-many relation follows no path",
                "remove Path, and name the junction with Junction or Through and its keys with SourceColumns and TargetColumns");
            return;
        }

        RelationDeclaration? back = FindBackReference(resolution, target);
        if (resolution.HasErrors || !source.IsUsable || !target.IsUsable)
            return;

        bool isMorphedHere = declaration.Kind == RelationKind.MorphToMany;
        EntityFacts morphed = isMorphedHere ? source : target;
        EntityFacts plain = isMorphedHere ? target : source;
        if (morphed.Key.Length != 1)
        {
            ReportTargets(resolution, "the key of '" + morphed.Type.Name + "' has " + morphed.Key.Length + " parts", "a polymorphic key has one part");
            return;
        }

        if (morphed.MorphName is not { } name)
        {
            // Both sides find it missing: the side that comes first by name reports it.
            if (back is null || IsFirst(declaration, back))
                ReportMorphNameMissing(resolution, declaration.NameLocation(context.CancellationToken), morphed, "a side");

            resolution.Fail();
            return;
        }

        if ((declaration.Through ?? back?.Through) is { } between)
        {
            ResolveMorphEntity(resolution, back, between, morphed, plain, name);
            return;
        }

        ImmutableArray<string> morphColumns = Given(declaration, back, isMorphedHere) is { IsEmpty: false } given ? given : DefaultMorphColumns(plain);
        ImmutableArray<string> plainColumns = Given(declaration, back, !isMorphedHere) is { IsEmpty: false } others ? others : DefaultColumns(plain);
        if (morphColumns.Length != 2 || plainColumns.Length != plain.Key.Length)
        {
            bool isMorph = morphColumns.Length != 2;
            string argument = isMorph == isMorphedHere ? "SourceColumns" : "TargetColumns";
            resolution.Report(Descriptors.KeyCountMismatch, declaration.ArgumentLocation(argument, context.CancellationToken), source.Type.Name, declaration.Name,
                Count(isMorph ? morphColumns.Length : plainColumns.Length, "junction column"), isMorph ? MorphColumns(morphed, DefaultMorphColumns(plain)) : Describe(plain.Key, plain), argument);
            return;
        }

        string table = declaration.Junction ?? back?.Junction ?? MorphWord(plain) + "s";
        SetMorphJunction(resolution, back, source, target, table, source.Schema, morphColumns, plainColumns, name, between: null);
    }

    /// <summary>The junction is an entity with a polymorphic relation to one side and a foreign key to the other.</summary>
    private void ResolveMorphEntity(Resolution resolution, RelationDeclaration? back, INamedTypeSymbol between, EntityFacts morphed, EntityFacts plain, string name)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (Between(resolution, between) is not { } junction)
            return;

        List<RelationDeclaration> ways =
            [.. junction.Relations.Where(relation => relation.Kind == RelationKind.MorphTo && relation.Targets.Contains(morphed.Type, SymbolEqualityComparer.Default))];
        if (ways.Count != 1)
        {
            ReportPath(resolution, "Through", "'" + junction.Type.Name + "', which has " + (ways.Count == 0 ? "no" : "more than one") + " MorphTo relation to '" + morphed.Type.Name + "'",
                ways.Count == 0 ? "declare one there with Targets = [typeof(" + morphed.Type.Name + ")]" : "keep one of them");
            return;
        }

        Resolution found = Resolve(ways[0]);
        if (found.Shape != RelationShape.MorphTo)
        {
            resolution.Fail();
            return;
        }

        bool isMorphedHere = declaration.Kind == RelationKind.MorphToMany;
        if (JunctionKey(resolution, junction, plain, isMorphedHere ? "TargetColumns" : "SourceColumns", Given(declaration, back, !isMorphedHere), []) is not { } key)
            return;

        EntityFacts source = context.FactsOf(declaration.Entity);
        EntityFacts target = context.FactsOf(declaration.Target!);
        (_, DiscriminatorFact discriminator, ColumnFact id, _) = found.Branches.First(branch => branch.Target == morphed);
        SetMorphJunction(resolution, back, source, target, junction.Table, junction.Schema, [discriminator.Column, id.Column], Columns(key.Select(part => part.From)), name, junction);
    }

    private static void SetMorphJunction(
        Resolution resolution, RelationDeclaration? back, EntityFacts source, EntityFacts target, string table, string? schema,
        ImmutableArray<string> morphColumns, ImmutableArray<string> plainColumns, string name, EntityFacts? between)
    {
        bool isMorphedHere = resolution.Declaration.Kind == RelationKind.MorphToMany;
        ImmutableArray<string> id = [morphColumns[1]];
        resolution.Shape = RelationShape.ManyToMany;
        resolution.Key = [.. source.Key.Select(column => (column, column))];
        resolution.Junction = new JunctionFact(
            table, schema, isMorphedHere ? id : plainColumns, isMorphedHere ? plainColumns : id, target.Key)
        {
            Entity = between?.Type.FullName(),
            Filtered = between is null ? null : FilterReader.Filtered(between) ?? TouchRules.Touching(between),
        };
        resolution.Discriminator = new DiscriminatorFact(morphColumns[0], Property: null, name);
        resolution.BackReference = back;
        resolution.ReferencesKey = true;
    }

    /// <summary>The junction columns that a declaration names for its own side or the other, or its back-reference mirrored.</summary>
    private static ImmutableArray<string> Given(RelationDeclaration declaration, RelationDeclaration? back, bool isOwnSide)
    {
        ImmutableArray<string> mine = isOwnSide ? declaration.SourceColumns : declaration.TargetColumns;
        return !mine.IsEmpty || back is null ? mine : isOwnSide ? back.TargetColumns : back.SourceColumns;
    }

    /// <summary><c>taggable_type</c> and <c>taggable_id</c> for a relation to <c>Tag</c>.</summary>
    private static ImmutableArray<string> DefaultMorphColumns(EntityFacts plain) =>
        [Names.Join(MorphWord(plain), Names.ToDatabase("Type", plain.Policy), plain.Policy), Names.Join(MorphWord(plain), Names.ToDatabase("Id", plain.Policy), plain.Policy)];

    /// <summary>Two columns, of which the discriminator comes first.</summary>
    private static string MorphColumns(EntityFacts morphed, ImmutableArray<string> example) =>
        "a discriminator and the key of '" + morphed.Type.Name + "', in this order (" + string.Join(", ", example) + ")";

    private static string MorphWord(EntityFacts plain) => Names.ToDatabase(plain.Type.Name + "able", plain.Policy);

    /// <summary>A value of the one type can stand in a property of the other.</summary>
    private static bool Holds(ITypeSymbol held, INamedTypeSymbol type)
    {
        if (held.SpecialType == SpecialType.System_Object || type.AllInterfaces.Contains(held, SymbolEqualityComparer.Default))
            return true;

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, held))
                return true;
        }

        return false;
    }

    private void ReportTargets(Resolution resolution, string flaw, string advice)
    {
        RelationDeclaration declaration = resolution.Declaration;
        resolution.Report(Descriptors.MorphTargets, declaration.ArgumentLocation("Targets", context.CancellationToken), declaration.Entity.Name, declaration.Name, flaw, advice);
    }

    private static void ReportMorphNameMissing(Resolution resolution, Location location, EntityFacts target, string role) => resolution.Report(
        Descriptors.MorphNameMissing, location, Symbols.LocationOf(target.Type), target.Type.Name, role, resolution.Declaration.Display,
        Names.ToDatabase(target.Type.Name, NamingPolicy.SnakeCase));
}
