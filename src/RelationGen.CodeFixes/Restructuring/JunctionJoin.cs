using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>The junction table that an entity between two others becomes.</summary>
/// <param name="Entity">The entity, which says no more than the junction does.</param>
/// <param name="Declaration">Its only declaration.</param>
/// <param name="Table">Its table.</param>
/// <param name="Sides">The relations that go through the entity and say so.</param>
internal sealed record JunctionJoin(INamedTypeSymbol Entity, SyntaxReference Declaration, string Table,
    ImmutableArray<JunctionJoinSide> Sides)
{
    private static readonly string[] Replaced = ["Through", "SourceColumns", "TargetColumns"];
    private static readonly string[] OfConstraint = ["OnDelete", "OnUpdate", "Constraint", "ModelOnly"];

    /// <summary>Null where the property is no such relation, or where the junction would say less than the entity.</summary>
    /// <param name="reason">Why it is null.</param>
    public static JunctionJoin? Plan(IPropertySymbol property, Solution solution, out string? reason, CancellationToken cancellationToken)
    {
        var context = new ParseContext(cancellationToken);
        EntityFacts source = context.FactsOf(property.ContainingType);
        reason = property.ContainingType.Name + "." + property.Name + " is no many-to-many relation through an entity.";
        if (source.FindRelation(property.Name) is not { Kind: RelationKind.ManyToMany, Target: { } targetType } relation)
            return null;

        Resolution resolution = new RelationResolver(context).Resolve(relation);
        if (resolution is not
            {
                Shape: RelationShape.ManyToMany, Discriminator: null,
                Junction: { Entity: not null, Further.IsEmpty: true } junction
            }
            || (relation.Through ?? resolution.BackReference?.Through) is not { } between)
        {
            return null;
        }

        RelationDeclaration[] relations = resolution.BackReference is { } back ? [relation, back] : [relation];
        EntityFacts target = context.FactsOf(targetType);
        EntityFacts entity = context.FactsOf(between);
        reason = Obstacle(resolution, junction, relations, (source, target, entity));
        if (reason is not null || JunctionEntity.Declaration(entity, junction, context, solution, out reason) is not { } syntax)
            return null;

        JunctionFact byDefault = RelationResolver.DefaultJunction(source, target);
        List<JunctionJoinSide> sides = [];
        foreach (RelationDeclaration declaration in relations.Where(declaration => Replaced.Any(declaration.Has)))
        {
            if (declaration.Property?.FindAttribute(Symbols.Namespace,
                Symbols.RelationAttribute)?.ApplicationSyntaxReference is not { } attribute)
            {
                reason = declaration.Display + " is declared in another project.";
                return null;
            }

            sides.Add(new JunctionJoinSide(attribute, declaration == relation ? Arguments(junction, byDefault)
                : Arguments(Mirrored(junction), Mirrored(byDefault))));
        }

        return new JunctionJoin(between, syntax, junction.Table, [.. sides]);
    }

    /// <summary>The solution with the junction in place of the entity.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="inverses">Relations to the entity, which go with it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<SyntaxReference> inverses, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (JunctionJoinSide side in Sides)
        {
            SyntaxNode attribute = await side.Attribute.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            DocumentEditor holder = await editor.GetDocumentEditorAsync(solution.GetDocumentId(side.Attribute.SyntaxTree),
                cancellationToken).ConfigureAwait(false);
            holder.ReplaceNode(attribute, (current, _) => WithJunction((AttributeSyntax)current, side.Arguments));
        }

        foreach (SyntaxReference removed in inverses.Append(Declaration))
        {
            SyntaxNode declaration = await removed.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
            DocumentEditor holder = await editor.GetDocumentEditorAsync(solution.GetDocumentId(removed.SyntaxTree), cancellationToken)
                .ConfigureAwait(false);
            holder.RemoveNode(declaration, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        }

        Solution changed = editor.GetChangedSolution();
        SyntaxNode root = await Declaration.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return IsAlone(root) ? changed.RemoveDocument(solution.GetDocumentId(Declaration.SyntaxTree)!) : changed;
    }

    /// <summary>The file declares the entity and nothing else, so that it would be left empty.</summary>
    private bool IsAlone(SyntaxNode root)
    {
        var unit = (CompilationUnitSyntax)root;
        return unit.AttributeLists.Count == 0 && !unit.ContainsDirectives
            && !unit.Usings.Any(directive => directive.GlobalKeyword.Span.Length > 0)
            && unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<MemberDeclarationSyntax>()
                .All(member => member is BaseNamespaceDeclarationSyntax || member.Span == Declaration.Span);
    }

    /// <summary>What a relation over a junction cannot say; null where it can say everything.</summary>
    private static string? Obstacle(
        Resolution resolution, JunctionFact junction, RelationDeclaration[] relations,
            (EntityFacts Source, EntityFacts Target, EntityFacts Between) entities)
    {
        (EntityFacts source, EntityFacts target, EntityFacts between) = entities;
        if (!resolution.Key.Select(part => part.Source).SequenceEqual(source.Key) || !junction.TargetKey.SequenceEqual(target.Key))
            return between.Type.Name + " refers to another key than the primary one, which a junction cannot.";

        if (Array.Find(relations, declaration => OfConstraint.Any(declaration.Has)) is { } said)
            return said.Display + " says something of the foreign keys that would then be about the junction's.";

        if (relations.Length < CountBetween(source, target))
            return "There are other many-to-many relations between " + source.Type.Name + " and " + target.Type.Name
                + ", and what they go through tells them apart.";

        return between.Schema != source.Schema || (relations.Length > 1 && between.Schema != target.Schema)
            ? between.Type.Name + " is in another schema than the class whose junction it would be."
            : null;
    }

    /// <summary>The attribute with the table in place of the entity.</summary>
    private static AttributeSyntax WithJunction(AttributeSyntax attribute, ImmutableArray<string> arguments) =>
        Editing.Arguments.Replace(attribute, Replaced, arguments);

    /// <summary>The places where a relation names the entity and will name the table.</summary>
    public static IEnumerable<AttributeArgumentSyntax> ReplacedArguments(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Where(argument => Editing.Arguments.IsNamed(argument, Replaced)) ?? [];

    /// <summary>Many-to-many relations between the two classes; several of them are told apart by what they go through.</summary>
    private static int CountBetween(EntityFacts source, EntityFacts target)
    {
        IEnumerable<RelationDeclaration> all = source == target ? source.Relations : source.Relations.Concat(target.Relations);
        return all.Count(relation => relation.Kind == RelationKind.ManyToMany
            && SymbolEqualityComparer.Default.Equals(relation.Target, SymbolEqualityComparer.Default.Equals(relation.Entity, source.Type)
                ? target.Type : source.Type));
    }

    /// <summary>What the relation would not conclude by itself.</summary>
    private static ImmutableArray<string> Arguments(JunctionFact junction, JunctionFact byDefault)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        if (junction.Table != byDefault.Table)
            arguments.Add("Junction = " + Literals.Text(junction.Table));

        if (!junction.SourceColumns.SequenceEqual(byDefault.SourceColumns))
            arguments.Add("SourceColumns = " + Literals.Texts(junction.SourceColumns));

        if (!junction.TargetColumns.SequenceEqual(byDefault.TargetColumns))
            arguments.Add("TargetColumns = " + Literals.Texts(junction.TargetColumns));

        return arguments.ToImmutable();
    }

    private static JunctionFact Mirrored(JunctionFact junction) =>
        junction with { SourceColumns = junction.TargetColumns, TargetColumns = junction.SourceColumns };
}

/// <summary>A relation that goes through the entity.</summary>
/// <param name="Attribute">Where it is declared.</param>
/// <param name="Arguments">What it says of the junction instead.</param>
internal sealed record JunctionJoinSide(SyntaxReference Attribute, ImmutableArray<string> Arguments);
