using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>Many-to-many relations over an entity that has the keys of both sides.</content>
internal sealed partial class RelationResolver
{
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
            Filtered = FilterReader.Filtered(junction) ?? TouchRules.Touching(junction),
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
}
