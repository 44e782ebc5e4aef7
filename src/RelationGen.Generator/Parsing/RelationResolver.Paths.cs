using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>Relations over entities between the two sides: junction entities, has-many-through and has-one-through.</content>
internal sealed partial class RelationResolver
{
    /// <summary>One step of a path: the columns of both ends that are equal, and the junction where there is one between them.</summary>
    private sealed record Step(EntityFacts To, ImmutableArray<(ColumnFact From, ColumnFact To)> Key, JunctionFact? Junction, bool IsRequired);

    /// <summary>Many-to-many over an entity that has a foreign key to either side.</summary>
    private void ResolveJunctionEntity(Resolution resolution, RelationDeclaration? back, INamedTypeSymbol between, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (Between(resolution, between) is not { } junction)
            return;

        if (declaration.Through is { } mine && back?.Through is { } theirs && !SymbolEqualityComparer.Default.Equals(mine, theirs))
        {
            ReportDisagreement(resolution, back, "the junction entity '" + mine.Name + "'", "the junction entity '" + theirs.Name + "'");
            return;
        }

        if (declaration.Junction is not null)
        {
            ReportPath(resolution, "Junction", "'" + junction.Type.Name + "', whose table is '" + junction.Table + "', but Junction names a table too", "remove Junction");
            return;
        }

        if (!declaration.Path.IsEmpty || back is { Path.IsEmpty: false })
        {
            ResolveJunctionPath(resolution, back, junction, source, target);
            return;
        }

        ImmutableArray<string> sourceColumns = !declaration.SourceColumns.IsEmpty ? declaration.SourceColumns : back?.TargetColumns ?? [];
        ImmutableArray<string> targetColumns = !declaration.TargetColumns.IsEmpty ? declaration.TargetColumns : back?.SourceColumns ?? [];
        if (JunctionKey(resolution, junction, source, "SourceColumns", sourceColumns, targetColumns) is not { } sourceKey
            || JunctionKey(resolution, junction, target, "TargetColumns", targetColumns, [.. sourceKey.Select(part => part.From.Name)]) is not { } targetKey)
        {
            return;
        }

        SetJunctionEntity(resolution, back, junction, source, target, sourceKey, targetKey);
    }

    private void SetJunctionEntity(
        Resolution resolution, RelationDeclaration? back, EntityFacts junction, EntityFacts source, EntityFacts target,
        ImmutableArray<(ColumnFact From, ColumnFact To)> sourceKey, ImmutableArray<(ColumnFact From, ColumnFact To)> targetKey)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (sourceKey.Any(part => targetKey.Any(other => other.From == part.From)) && source == target)
        {
            resolution.Report(Descriptors.JunctionColumnsEqual, declaration.NameLocation(context.CancellationToken),
                source.Type.Name, declaration.Name, sourceKey[0].From.Column, junction.Table);
            return;
        }

        resolution.Shape = RelationShape.ManyToMany;
        resolution.Key = [.. sourceKey.Select(part => (part.To, part.From))];
        resolution.Junction = new JunctionFact(junction.Table, junction.Schema, Columns(sourceKey.Select(part => part.From)), Columns(targetKey.Select(part => part.From)),
            [.. targetKey.Select(part => part.To)])
        {
            Entity = junction.Type.FullName(),
        };
        resolution.BackReference = back;
        resolution.ReferencesKey = sourceKey.Select(part => part.To).SequenceEqual(source.Key);
    }

    /// <summary>The entity that the path of a many-to-many relation leads to first.</summary>
    private static INamedTypeSymbol? Between(RelationDeclaration declaration, EntityFacts source) =>
        declaration.Path.IsEmpty ? null : source.FindRelation(declaration.Path[0])?.Target;

    /// <summary>The path names the relations that have the two keys: one to the entity between, and one from there to the target.</summary>
    private void ResolveJunctionPath(Resolution resolution, RelationDeclaration? back, EntityFacts junction, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (!declaration.SourceColumns.IsEmpty || !declaration.TargetColumns.IsEmpty || back is { SourceColumns.IsEmpty: false } or { TargetColumns.IsEmpty: false })
        {
            ReportPath(resolution, "Path", "'" + string.Join("', '", declaration.Path) + "', but SourceColumns and TargetColumns name the keys too", "remove one of the two");
            return;
        }

        (ImmutableArray<(ColumnFact, ColumnFact)> Source, ImmutableArray<(ColumnFact, ColumnFact)> Target)? mine = null;
        if (!declaration.Path.IsEmpty && (mine = KeysAlong(resolution, source, junction, target)) is null)
            return;

        if (back is { Path.IsEmpty: false })
        {
            if (KeysAlong(new Resolution(back), target, junction, source) is not { } theirs)
            {
                // What is wrong with the other path is reported there.
                resolution.Fail();
                return;
            }

            if (mine is { } known && !(known.Source.SequenceEqual(theirs.Target) && known.Target.SequenceEqual(theirs.Source)))
            {
                ReportDisagreement(resolution, back, "the path '" + string.Join("', '", declaration.Path) + "'", "the path '" + string.Join("', '", back.Path) + "'");
                return;
            }

            mine ??= (theirs.Target, theirs.Source);
        }

        SetJunctionEntity(resolution, back, junction, source, target, mine!.Value.Source, mine.Value.Target);
    }

    /// <summary>Both keys as pairs of the junction's column and the side's; null after reporting.</summary>
    private (ImmutableArray<(ColumnFact, ColumnFact)> Source, ImmutableArray<(ColumnFact, ColumnFact)> Target)? KeysAlong(
        Resolution resolution, EntityFacts source, EntityFacts junction, EntityFacts target)
    {
        ImmutableArray<string> path = resolution.Declaration.Path;
        if (source.FindRelation(path[0]) is { Kind: RelationKind.OneToMany or RelationKind.OneToOne } first && IsStep(first) && IsTargetOf(first, junction)
            && path.Length == 2 && junction.FindRelation(path[1]) is { Kind: RelationKind.ManyToOne or RelationKind.OneToOne } second && IsStep(second) && IsTargetOf(second, target))
        {
            (Resolution to, Resolution from) = (Resolve(first), Resolve(second));
            if (to.Shape is RelationShape.HasMany or RelationShape.HasOne && from.Shape == RelationShape.BelongsTo)
                return ([.. to.Key.Select(part => (part.Target, part.Source))], from.Key);

            if (to.Shape == RelationShape.Invalid || from.Shape == RelationShape.Invalid)
            {
                // What is wrong with them is reported there.
                resolution.Fail();
                return null;
            }
        }

        if (source.FindRelation(path[0]) is null)
            ReportPathName(resolution, path[0], source);
        else if (path.Length > 1 && junction.FindRelation(path[1]) is null)
            ReportPathName(resolution, path[1], junction);
        else
            ReportPath(resolution, "Path", "'" + string.Join("', '", path) + "', which are not two keys of one entity between",
                "name a relation of '" + source.Type.Name + "' to that entity, and one of that entity to '" + target.Type.Name + "'");

        return null;
    }

    /// <summary>The foreign key of a junction entity to one side, as pairs of its column and the side's.</summary>
    private ImmutableArray<(ColumnFact From, ColumnFact To)>? JunctionKey(
        Resolution resolution, EntityFacts junction, EntityFacts side, string argument, ImmutableArray<string> named, ImmutableArray<string> ofOtherSide)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (!named.IsEmpty)
            return NamedJunctionKey(resolution, junction, side, argument, named);

        List<RelationDeclaration> candidates =
        [
            .. junction.Relations.Where(relation => relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne && !relation.IsPath
                && IsTargetOf(relation, side)),
        ];
        List<ImmutableArray<(ColumnFact Source, ColumnFact Target)>> keys =
        [
            .. candidates.Select(Resolve).Where(found => found.Shape == RelationShape.BelongsTo).Select(found => found.Key)
                .Where(key => !key.All(part => ofOtherSide.Contains(part.Source.Name) || ofOtherSide.Contains(part.Source.Column))),
        ];
        if (keys.Count == 1)
            return keys[0];

        if (keys.Count > 1)
        {
            ReportPath(resolution, "Through", "'" + junction.Type.Name + "', which has several relations to '" + side.Type.Name + "' ("
                + string.Join(", ", candidates.Select(candidate => "'" + candidate.Display + "'")) + ")", "name the relations to follow with Path, or the columns of each side with SourceColumns and TargetColumns");
            return null;
        }

        if (candidates.Count > 0)
        {
            // What is wrong with them is reported there.
            resolution.Fail();
            return null;
        }

        if (ForeignKeyConvention.FindForSource(junction, side) is { } found)
        {
            ImmutableArray<(ColumnFact, ColumnFact)> pairs = [.. found.Select((column, i) => (column, side.Key[i]))];
            return CheckTypes(resolution, junction, side, pairs) ? pairs : null;
        }

        ReportPath(resolution, "Through", "'" + junction.Type.Name + "', which has no foreign key to '" + side.Type.Name + "'",
            "add '" + ForeignKeyConvention.Propose(side.Type.Name, side.Key[0], side) + "' or a many-to-one relation to '" + junction.Type.Name + "', or name its columns with " + argument);
        return null;
    }

    /// <summary>The columns of the junction entity may be named as properties or as columns.</summary>
    private ImmutableArray<(ColumnFact From, ColumnFact To)>? NamedJunctionKey(
        Resolution resolution, EntityFacts junction, EntityFacts side, string argument, ImmutableArray<string> named)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (named.Length != side.Key.Length)
        {
            resolution.Report(Descriptors.KeyCountMismatch, declaration.ArgumentLocation(argument, context.CancellationToken),
                declaration.Entity.Name, declaration.Name, Count(named.Length, "junction column"), Describe(side.Key, side), argument);
            return null;
        }

        var pairs = ImmutableArray.CreateBuilder<(ColumnFact, ColumnFact)>();
        for (int i = 0; i < named.Length; i++)
        {
            ColumnFact? column = junction.FindOwnColumn(named[i])
                ?? junction.Columns.FirstOrDefault(candidate => candidate.Column == named[i] && candidate.Owners.IsEmpty);
            if (column is null)
            {
                ReportPath(resolution, argument, "'" + junction.Type.Name + "', which has no column '" + named[i] + "'", "name a column property of '" + junction.Type.Name + "' in " + argument);
                return null;
            }

            pairs.Add((column, side.Key[i]));
        }

        return CheckTypes(resolution, junction, side, pairs.ToImmutable()) ? pairs.ToImmutable() : null;
    }

    /// <summary>Has-many-through and has-one-through: the relations to follow become joins.</summary>
    private void ResolvePath(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (ReportFields(resolution, "by the relations it goes through"))
            return;

        if (declaration.Property is { IsPartialDefinition: true, SetMethod: not null })
        {
            resolution.Report(Descriptors.PathWithSetter, declaration.NameLocation(context.CancellationToken), source.Type.Name, declaration.Name,
                "a relation that goes through another entity");
            return;
        }

        if (!source.IsUsable || !target.IsUsable)
        {
            resolution.Fail();
            return;
        }

        List<Step>? steps = declaration.Path.IsEmpty ? StepsThrough(resolution, source, target) : StepsAlong(resolution, source, target);
        if (steps is null)
            return;

        resolution.Key = steps[0].Key;
        resolution.Junction = Join(steps);
        resolution.Required = steps.TrueForAll(step => step.IsRequired);
        OptionalityRules.CheckPath(resolution, context.CancellationToken);
        if (!resolution.HasErrors)
            resolution.Shape = declaration.IsToMany ? RelationShape.ManyToMany : RelationShape.HasOneThrough;
    }

    private List<Step>? StepsThrough(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        if (resolution.Declaration.Through is not { } through)
        {
            // An unknown type, or null.
            resolution.Fail();
            return null;
        }

        if (Between(resolution, through) is not { } between)
            return null;

        return StepTo(resolution, source, between) is { } first && StepTo(resolution, between, target) is { } second ? [first, second] : null;
    }

    private List<Step>? StepsAlong(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        List<Step> steps = [];
        EntityFacts from = source;
        foreach (string name in declaration.Path)
        {
            if (from.FindRelation(name) is not { } relation)
            {
                ReportPathName(resolution, name, from);
                return null;
            }

            if (relation.IsSame(declaration) || Follow(resolution, relation) is not { } step)
            {
                if (!resolution.HasErrors)
                    ReportPath(resolution, "Path", "itself", "name the relations that lead to '" + target.Type.Name + "'");

                return null;
            }

            steps.Add(step);
            from = step.To;
        }

        if (from != target)
        {
            ReportPath(resolution, "Path", "'" + string.Join("', '", declaration.Path) + "', which ends at '" + from.Type.Name + "'", "end it with a relation to '" + target.Type.Name + "'");
            return null;
        }

        if (steps.Count == 1)
        {
            ReportPath(resolution, "Path", "'" + declaration.Path[0] + "' alone", "name at least two relations or use '" + declaration.Path[0] + "' itself");
            return null;
        }

        if (declaration.Through is { } through && !steps.Take(steps.Count - 1).Any(step => SymbolEqualityComparer.Default.Equals(step.To.Type, through)))
        {
            ReportPath(resolution, "Through", "'" + through.Name + "', but its Path does not", "remove Through");
            return null;
        }

        return steps;
    }

    /// <summary>The one relation that leads from an entity to another, or the foreign key that one has to the other.</summary>
    private Step? StepTo(Resolution resolution, EntityFacts from, EntityFacts to)
    {
        List<RelationDeclaration> candidates = [.. from.Relations.Where(relation => IsTargetOf(relation, to) && IsStep(relation) && !relation.IsSame(resolution.Declaration))];
        if (candidates.Count == 1)
            return Follow(resolution, candidates[0]);

        if (candidates.Count > 1)
        {
            ReportPath(resolution, "Through", "'" + resolution.Declaration.Through!.Name + "', but several relations lead from '" + from.Type.Name + "' to '" + to.Type.Name + "' ("
                + string.Join(", ", candidates.Select(candidate => "'" + candidate.Display + "'")) + ")", "name the relations to follow with Path");
            return null;
        }

        List<RelationDeclaration> backward =
        [
            .. to.Relations.Where(relation => IsTargetOf(relation, from) && relation.Kind is RelationKind.ManyToOne or RelationKind.OneToOne && IsStep(relation)),
        ];
        if (backward.Count == 1 && Resolve(backward[0]) is { Shape: RelationShape.BelongsTo } found)
            return new Step(to, [.. found.Key.Select(part => (part.Target, part.Source))], Junction: null, IsRequired: false);

        if (backward.Count == 0 && ForeignKeyConvention.FindForSource(to, from) is { } there)
            return CheckedStep(resolution, to, from, to, [.. there.Select((column, i) => (column, from.Key[i]))], isForward: false);

        if (backward.Count == 0 && ForeignKeyConvention.FindForSource(from, to) is { } here)
            return CheckedStep(resolution, from, to, to, [.. here.Select((column, i) => (column, to.Key[i]))], isForward: true);

        ReportPath(resolution, "Through", "'" + resolution.Declaration.Through!.Name + "', but no relation leads from '" + from.Type.Name + "' to '" + to.Type.Name + "'",
            "declare it on '" + from.Type.Name + "' or name the relations to follow with Path");
        return null;
    }

    private static Step? CheckedStep(
        Resolution resolution, EntityFacts holder, EntityFacts referenced, EntityFacts to, ImmutableArray<(ColumnFact Holder, ColumnFact Referenced)> key, bool isForward)
    {
        if (!CheckTypes(resolution, holder, referenced, key))
            return null;

        return isForward
            ? new Step(to, key, Junction: null, IsRequired: !key.Any(part => part.Holder.IsNullable))
            : new Step(to, [.. key.Select(part => (part.Referenced, part.Holder))], Junction: null, IsRequired: false);
    }

    /// <summary>A relation as a step of a path; null after reporting why it cannot be one.</summary>
    private Step? Follow(Resolution resolution, RelationDeclaration relation)
    {
        if (!IsStep(relation))
        {
            ReportPath(resolution, "Path", "'" + relation.Display + "', which " + (relation.IsPath ? "goes through others itself" : relation.IsScoped ? "has a Where or an OrderBy" : "is polymorphic"), "name relations with a key of their own");
            return null;
        }

        Resolution found = Resolve(relation);
        if (found.Shape == RelationShape.Invalid)
        {
            // What is wrong with it is reported there.
            resolution.Fail();
            return null;
        }

        return new Step(context.FactsOf(relation.Target!), found.Key, found.Junction, found.Shape == RelationShape.BelongsTo && found.Required);
    }

    private static bool IsStep(RelationDeclaration relation) => !relation.IsPath && !relation.IsScoped && relation.Kind <= RelationKind.ManyToMany;

    /// <summary>The tables of all steps but the last, whose table is the target.</summary>
    private static JunctionFact Join(List<Step> steps)
    {
        List<HopFact> hops = [];
        foreach (Step step in steps)
        {
            ImmutableArray<string> from = Columns(step.Key.Select(part => part.From));
            if (step.Junction is { } junction)
            {
                hops.Add(new HopFact(junction.Table, junction.Schema, junction.SourceColumns, from));
                from = junction.TargetColumns;
            }

            hops.Add(new HopFact(step.To.Table, step.To.Schema, Columns(TargetKey(step)), from));
        }

        HopFact first = hops[0];
        HopFact target = hops[hops.Count - 1];
        return new JunctionFact(first.Table, first.Schema, first.Columns, target.PreviousColumns, TargetKey(steps[steps.Count - 1]))
        {
            Entity = steps[0].To.Type.FullName(),
            Further = [.. hops.Skip(1).Take(hops.Count - 2)],
        };
    }

    private static ImmutableArray<ColumnFact> TargetKey(Step step) => step.Junction?.TargetKey ?? [.. step.Key.Select(part => part.To)];

    private EntityFacts? Between(Resolution resolution, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            resolution.Fail();
            return null;
        }

        EntityFacts between = context.FactsOf(type);
        if (between.IsUsable)
            return KeylessRules.CheckReached(resolution, between, context.CancellationToken) ? between : null;

        // An entity with a mistake of its own reports that itself.
        if (between.IsEntity && !between.Relations.IsEmpty)
            resolution.Fail();
        else
            ReportPath(resolution, "Through", "'" + type.Name + "', which is not an entity", between.IsPartial ? "add [Table] to it" : "add [Table] and 'partial' to it");

        return null;
    }

    private void ReportPathName(Resolution resolution, string name, EntityFacts from) =>
        ReportPath(resolution, "Path", "'" + name + "', which is no relation of '" + from.Type.Name + "'", "name a relation of '" + from.Type.Name + "'");

    private void ReportPath(Resolution resolution, string argument, string where, string advice)
    {
        RelationDeclaration declaration = resolution.Declaration;
        resolution.Report(Descriptors.PathInvalid, declaration.ArgumentLocation(argument, context.CancellationToken), declaration.Entity.Name, declaration.Name, where, advice);
    }

    private void ReportDisagreement(Resolution resolution, RelationDeclaration back, string mine, string theirs)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (IsFirst(declaration, back))
        {
            resolution.Report(Descriptors.JunctionSidesDisagree, declaration.NameLocation(context.CancellationToken), back.NameLocation(context.CancellationToken),
                declaration.Entity.Name, declaration.Name, mine, back.Display, theirs);
        }

        resolution.Fail();
    }

    private static ImmutableArray<string> Columns(IEnumerable<ColumnFact> columns) => [.. columns.Select(column => column.Column)];
}
