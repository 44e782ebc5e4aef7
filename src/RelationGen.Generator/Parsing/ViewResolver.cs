using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Concludes what the members of a view are read from. Generator and analyzer both ask here, so they cannot disagree.</summary>
internal static class ViewResolver
{
    public static ViewResolution Resolve(ViewFacts facts, ParseContext context)
    {
        var resolution = new ViewResolution(facts);
        try
        {
            Failure.Enter("resolve", facts.Type.Name);
            ResolveAll(resolution, context);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            resolution.Report(Failure.Problem("resolve", facts.Type.Name, Symbols.LocationOf(facts.Type), exception));
        }

        return resolution;
    }

    private static void ResolveAll(ViewResolution resolution, ParseContext context)
    {
        ViewFacts facts = resolution.Facts;
        if (facts.Entity is not { } type)
            return;

        EntityFacts entity = context.FactsOf(type);
        resolution.Entity = entity;
        if (!facts.CanEmit)
            return;

        if (Flaw(entity) is { } flaw)
        {
            resolution.Report(ViewReader.NoEntity(facts, type, flaw));
            return;
        }

        if (!entity.IsUsable)
        {
            resolution.Fail(entity.Error ?? "The entity '" + type.Name + "' has an error.");
            return;
        }

        if (ViewCycles.Find(facts, context) is { } cycle)
        {
            if (ViewCycles.Reporter(cycle, facts) is { } problem)
                resolution.Report(problem);

            resolution.Fail("The view '" + facts.Type.Name + "' contains itself.");
            return;
        }

        foreach (IPropertySymbol property in ViewRules.Unread(facts))
        {
            resolution.Report(EntityReader.Report(
                Descriptors.ViewArguments, property, facts.Type.Name, property.Name,
                "has [From], but can be neither set nor taken by the constructor", "add 'init' or remove [From]"));
        }

        foreach ((ISymbol left, string why, string advice) in facts.Error is null ? ViewRules.Left(facts, entity) : [])
        {
            resolution.Report(EntityReader.Report(Descriptors.ViewSourceMissing, left, facts.Type.Name, left.Name, why, advice));
        }

        foreach (ViewMemberFact member in facts.Members)
        {
            if (new ViewMemberResolver(resolution, entity, member, context).Resolve() is { } model)
                resolution.Members.Add(model);
            else
                resolution.Fail("'" + facts.Type.Name + "." + member.Name + "' has an error.");
        }
    }

    /// <summary>Why the class is no entity; null where it is one, or says itself what is wrong with it.</summary>
    private static string? Flaw(EntityFacts entity)
    {
        INamedTypeSymbol type = entity.Type;
        bool fromSource = !type.DeclaringSyntaxReferences.IsEmpty;
        if (ViewReader.IsView(type))
        {
            string viewed = ViewReader.EntityOf(type) is { } named ? ", '" + named.Name + "'" : string.Empty;
            return "name the entity that it is a view of" + viewed;
        }

        if (!entity.IsEntity)
            return fromSource ? "add [Table] or a relation to it" : "it is declared in an assembly without RelationGen";

        if (!EntityReader.IsGenerated(type))
            return "it is declared in an assembly without RelationGen";

        return entity.IsPartial || !entity.Relations.IsEmpty ? null : "add 'partial' to it";
    }
}
