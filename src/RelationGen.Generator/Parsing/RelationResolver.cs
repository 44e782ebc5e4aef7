using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Concludes from the declarations of both sides how a relation is loaded. The generator and the analyzer both ask here, so they cannot
/// disagree; a mistake that involves both sides is reported by the side that has to change.
/// </summary>
internal sealed partial class RelationResolver(ParseContext context)
{
    public Resolution Resolve(RelationDeclaration declaration) => context.Known.ResolutionOf(declaration, ResolveAnew);

    private Resolution ResolveAnew(RelationDeclaration declaration)
    {
        try
        {
            Failure.Enter("resolve", declaration.Display);
            return ResolveAll(declaration);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            var resolution = new Resolution(declaration);
            resolution.Report(Failure.Problem("resolve", declaration.Display, declaration.NameLocation(context.CancellationToken), exception));
            return resolution;
        }
    }

    private Resolution ResolveAll(RelationDeclaration declaration)
    {
        var resolution = new Resolution(declaration);
        EntityFacts source = context.FactsOf(declaration.Entity);
        if (!DeclarationRules.Check(resolution, source, context))
            return resolution;

        bool isMorphTo = declaration.Kind == RelationKind.MorphTo;
        EntityFacts? only = isMorphTo ? null : context.FactsOf(declaration.Target!);
        if (!KeylessRules.Check(resolution, source, only, context.CancellationToken))
            return resolution;

        if (only is not { } target)
        {
            ResolveMorphTo(resolution, source);
            TouchRules.Check(resolution, source, context);
            if (resolution.HasErrors || !source.IsUsable)
                resolution.Shape = RelationShape.Invalid;

            return resolution;
        }

        switch (declaration.Kind)
        {
            case RelationKind.OneToMany or RelationKind.OneToOne when declaration.IsPath:
                ResolvePath(resolution, source, target);
                break;
            case RelationKind.OneToOne when declaration.IsOneOfMany:
                ResolveOneOfMany(resolution, source, target);
                break;
            case RelationKind.ManyToOne:
                ResolveForeignKeySide(resolution, source, target);
                break;
            case RelationKind.OneToMany:
                ResolveReferencedSide(resolution, source, target);
                break;
            case RelationKind.OneToOne:
                ResolveOneToOne(resolution, source, target);
                break;
            case RelationKind.ManyToMany:
                ResolveManyToMany(resolution, source, target);
                break;
            case RelationKind.MorphOne:
            case RelationKind.MorphMany:
                ResolveMorphed(resolution, source, target);
                break;
            case RelationKind.MorphToMany:
            case RelationKind.MorphedByMany:
                ResolveMorphJunction(resolution, source, target);
                break;
        }

        TouchRules.Check(resolution, source, context);
        if (resolution.HasErrors || !target.IsUsable || !source.IsUsable)
            resolution.Shape = RelationShape.Invalid;

        return resolution;
    }

    private void ResolveOneToOne(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        RelationDeclaration? back = FindBackReference(resolution, target);
        if (resolution.HasErrors)
            return;

        bool? stores = StoresForeignKey(declaration, back, source, target);
        bool? backStores = back is null ? null : StoresForeignKey(back, declaration, target, source);
        if (back is not null && stores is { } mine && backStores == mine)
        {
            // Both sides claim, or refuse, the key: the side that comes first by name reports it.
            if (IsFirst(declaration, back))
            {
                string what = mine
                    ? "both store the foreign key; remove Fields from the side that does not, or set Owner = true there"
                    : "are both owners, so neither stores the foreign key; remove Owner from the side that stores it";
                resolution.Report(Descriptors.OwnerContradiction, declaration.NameLocation(context.CancellationToken), back.NameLocation(context.CancellationToken),
                    declaration.Entity.Name, declaration.Name, back.Display, what);
            }

            resolution.Fail();
            return;
        }

        // Neither has a key: the side that comes first by name reports it, or the one whose Field is wrong.
        if (stores is null && backStores is null && (back is null ? IsMisnamed(declaration, source, target) : IsFirst(back, declaration)))
            resolution.IsExcused = true;

        resolution.BackReference = back;
        if (stores ?? !(backStores ?? false))
            ResolveForeignKeySide(resolution, source, target, back);
        else
            ResolveReferencedSide(resolution, source, target, back);
    }

    /// <summary>True: this side stores the key; false: the other side does; null: nothing says so.</summary>
    private static bool? StoresForeignKey(RelationDeclaration declaration, RelationDeclaration? back, EntityFacts source, EntityFacts target)
    {
        if (declaration.Owner is { } owner)
            return !owner;

        if (!declaration.Fields.IsEmpty)
            return true;

        bool here = ForeignKeyConvention.Find(source, declaration.Name, target) is not null;
        bool claimedThere = back is { Owner: not true } && (!back.Fields.IsEmpty || back.Owner == false);
        bool there = claimedThere
            || (back is null ? ForeignKeyConvention.FindForSource(target, source) : ForeignKeyConvention.Find(target, back.Name, source)) is not null;
        return (here, there) switch
        {
            (true, false) => true,
            (false, true) => false,
            (true, true) => back is { Owner: true } || !claimedThere,
            _ => null,
        };
    }

    /// <summary>The first of many rows: their foreign key is that of a one-to-many relation.</summary>
    private void ResolveOneOfMany(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.Property is { IsPartialDefinition: true, SetMethod: not null })
        {
            resolution.Report(Descriptors.PathWithSetter, declaration.NameLocation(context.CancellationToken), source.Type.Name, declaration.Name,
                "the first of several rows");
            return;
        }

        ResolveReferencedSide(resolution, source, target);
    }

    private void ResolveManyToMany(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.Owner is not null)
        {
            resolution.Report(Descriptors.OwnerOnManyToMany, declaration.ArgumentLocation("Owner", context.CancellationToken), source.Type.Name, declaration.Name);
            return;
        }

        if (ReportFields(resolution, "in the junction table"))
            return;

        RelationDeclaration? back = FindBackReference(resolution, target);
        if (resolution.HasErrors || !source.IsUsable || !target.IsUsable)
            return;

        if ((declaration.Through ?? back?.Through ?? Between(declaration, source) ?? (back is null ? null : Between(back, target))) is { } between)
        {
            ResolveJunctionEntity(resolution, back, between, source, target);
            return;
        }

        if (!declaration.Path.IsEmpty)
        {
            ReportPathName(resolution, declaration.Path[0], source);
            return;
        }

        JunctionFact mine = JunctionOf(declaration, back, source, target);
        if (back is not null && Disagreement(resolution, declaration, back, mine, JunctionOf(back, declaration, target, source)))
        {
            resolution.Fail();
            return;
        }

        if (mine.SourceColumns.Length != source.Key.Length || mine.TargetColumns.Length != target.Key.Length)
        {
            bool sourceSide = mine.SourceColumns.Length != source.Key.Length;
            int given = sourceSide ? mine.SourceColumns.Length : mine.TargetColumns.Length;
            EntityFacts side = sourceSide ? source : target;
            resolution.Report(Descriptors.KeyCountMismatch, declaration.ArgumentLocation(sourceSide ? "SourceColumns" : "TargetColumns", context.CancellationToken),
                source.Type.Name, declaration.Name, Count(given, "junction column"), Describe(side.Key, side), sourceSide ? "SourceColumns" : "TargetColumns");
            return;
        }

        if (mine.SourceColumns.FirstOrDefault(column => mine.TargetColumns.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } equal)
        {
            resolution.Report(Descriptors.JunctionColumnsEqual, declaration.NameLocation(context.CancellationToken), source.Type.Name, declaration.Name, equal, mine.Table);
            return;
        }

        JunctionActions.Check(resolution, mine, context.CancellationToken);
        resolution.Shape = RelationShape.ManyToMany;
        resolution.Key = [.. source.Key.Select(column => (column, column))];
        resolution.Junction = mine;
        resolution.BackReference = back;
        resolution.ReferencesKey = true;
    }

    /// <summary>The junction of a relation that says nothing about it.</summary>
    public static JunctionFact DefaultJunction(EntityFacts source, EntityFacts target) =>
        new(DefaultTable(source, target), source.Schema, DefaultColumns(source), DefaultColumns(target), target.Key);

    private static string DefaultTable(EntityFacts source, EntityFacts target)
    {
        bool inOrder = string.CompareOrdinal(source.Table, target.Table) <= 0;
        return Names.Join(inOrder ? source.Table : target.Table, inOrder ? target.Table : source.Table, source.Policy);
    }

    private static JunctionFact JunctionOf(RelationDeclaration declaration, RelationDeclaration? back, EntityFacts source, EntityFacts target)
    {
        string table = declaration.Junction ?? back?.Junction ?? DefaultTable(source, target);
        ImmutableArray<string> sourceColumns = !declaration.SourceColumns.IsEmpty ? declaration.SourceColumns
            : back is { TargetColumns.IsEmpty: false } ? back.TargetColumns
            : DefaultColumns(source);
        ImmutableArray<string> targetColumns = !declaration.TargetColumns.IsEmpty ? declaration.TargetColumns
            : back is { SourceColumns.IsEmpty: false } ? back.SourceColumns
            : DefaultColumns(target);
        return new JunctionFact(table, source.Schema, sourceColumns, targetColumns, target.Key);
    }

    /// <summary><c>post_id</c> for the key <c>Id</c> of <c>Post</c>; just the key's name when it starts with the class name (<c>PlaylistId</c>).</summary>
    private static ImmutableArray<string> DefaultColumns(EntityFacts side) =>
    [
        .. side.Key.Select(part => Names.ToDatabase(
            part.Name.StartsWith(side.Type.Name, StringComparison.Ordinal) ? part.Name : side.Type.Name + part.Name, side.Policy)),
    ];

    private bool Disagreement(Resolution resolution, RelationDeclaration declaration, RelationDeclaration back, JunctionFact mine, JunctionFact theirs)
    {
        bool same = mine.Table == theirs.Table && mine.SourceColumns.SequenceEqual(theirs.TargetColumns) && mine.TargetColumns.SequenceEqual(theirs.SourceColumns);
        if (same)
            return false;

        // The side with the back-reference argument reports; when both have it, the one that comes first by name.
        bool reports = (declaration.Field is not null) == (back.Field is not null) ? IsFirst(declaration, back) : declaration.Field is not null;
        if (reports)
        {
            resolution.Report(Descriptors.JunctionSidesDisagree, declaration.NameLocation(context.CancellationToken), back.NameLocation(context.CancellationToken),
                declaration.Entity.Name, declaration.Name, DescribeJunction(mine, mirrored: false), back.Display, DescribeJunction(theirs, mirrored: true));
        }

        return true;
    }

    private static string DescribeJunction(JunctionFact junction, bool mirrored)
    {
        string first = string.Join(", ", mirrored ? junction.TargetColumns : junction.SourceColumns);
        string second = string.Join(", ", mirrored ? junction.SourceColumns : junction.TargetColumns);
        return "'" + junction.Table + "' (" + first + " → " + second + ")";
    }

    /// <summary>Reports Fields or References on a side that does not store the foreign key.</summary>
    private bool ReportFields(Resolution resolution, string where)
    {
        RelationDeclaration declaration = resolution.Declaration;
        string? argument = !declaration.Fields.IsEmpty ? "Fields" : !declaration.References.IsEmpty ? "References" : null;
        if (argument is null)
            return false;

        resolution.Report(Descriptors.OwnerDeclaresFields, declaration.ArgumentLocation(argument, context.CancellationToken),
            declaration.Entity.Name, declaration.Name, Kinds.Describe(declaration.Kind), where, argument);
        return true;
    }

    private static bool IsTargetOf(RelationDeclaration relation, EntityFacts facts) =>
        SymbolEqualityComparer.Default.Equals(relation.Target, facts.Type);

    /// <summary>A stable order of two declarations, so that exactly one of two sides reports.</summary>
    public static bool IsFirst(RelationDeclaration left, RelationDeclaration right)
    {
        int byType = string.CompareOrdinal(left.Entity.ToDisplayString(), right.Entity.ToDisplayString());
        return byType < 0 || (byType == 0 && string.CompareOrdinal(left.Name, right.Name) < 0);
    }

    private static string Count(int number, string what) => number + " " + what + (number == 1 ? string.Empty : "s");

    private static string Describe(ImmutableArray<ColumnFact> key, EntityFacts facts) =>
        "the key of '" + facts.Type.Name + "' (" + string.Join(", ", key.Select(part => part.Name)) + ")";
}
