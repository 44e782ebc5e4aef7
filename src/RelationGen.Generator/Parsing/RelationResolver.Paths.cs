using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>Relations over the relations of entities between the two sides: has-many-through and has-one-through.</content>
internal sealed partial class RelationResolver
{
    /// <summary>One step of a path: the columns of both ends that are equal, and the junction where there is one between them.</summary>
    private sealed record Step(EntityFacts To, ImmutableArray<(ColumnFact From, ColumnFact To)> Key, JunctionFact? Junction, bool IsRequired);

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
                hops.Add(new HopFact(junction.Table, junction.Schema, junction.SourceColumns, from, junction.Filtered));
                from = junction.TargetColumns;
            }

            hops.Add(new HopFact(step.To.Table, step.To.Schema, Columns(TargetKey(step)), from, FilterReader.Filtered(step.To)));
        }

        HopFact first = hops[0];
        HopFact target = hops[hops.Count - 1];
        return new JunctionFact(first.Table, first.Schema, first.Columns, target.PreviousColumns, TargetKey(steps[steps.Count - 1]))
        {
            Entity = steps[0].To.Type.FullName(),
            Filtered = first.Filtered,
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
