using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Turns what was concluded about one view into the model that the emitter prints; nothing of Roslyn goes further than here.
/// </summary>
internal static class ViewParser
{
    private const string Extension = "-View.g.cs";

    /// <summary>Null when nothing can be added to the type.</summary>
    public static ViewModel? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var context = new ParseContext(CompilationFacts.Of(compilation), cancellationToken);
        ViewFacts facts = context.ViewOf(type);
        if (!facts.CanEmit || facts.Entity is not { } entity)
            return null;

        try
        {
            Failure.Enter("parse", type.Name);
            ViewResolution resolution = ViewResolver.Resolve(facts, context);
            return Model(facts, ToEntity(resolution, context), resolution.Error) with
            {
                Members = resolution.Error is null ? resolution.Members.ToEquatableArray() : default,
                Arguments = resolution.Error is null ? Arguments(facts).ToEquatableArray() : default,
                RequiredDefaults = facts.RequiredDefaults.ToEquatableArray(),
                Accessibility = IsPublic(entity) ? "public" : "internal",
                IsGrouped = facts.IsGrouped,
                IsStruct = type.IsValueType,
                HasFind = !facts.IsGrouped && ReservedNames.FindTaken(type, "Find") is null,
                HasFindAsync = !facts.IsGrouped && ReservedNames.FindTaken(type, "FindAsync") is null,
                HasAliases = EntityParser.HasAliases(type, compilation),
                Tolerated = ToleratedWarnings.Of(type, context.FactsOf(entity), context.Known, compilation).ToEquatableArray(),
            };
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            string error = Failure.Problem("parse", type.Name, Location.None, exception).Text;
            var viewed = new ViewedEntity(entity.Name, entity.FullName(), TableFullName: null, default, Shell: null);
            return Model(facts, viewed, error) with { Failure = Failure.Describe(exception) };
        }
    }

    private static ViewModel Model(ViewFacts facts, ViewedEntity entity, string? error) =>
        new(EntityParser.ToShell(facts.Type, Extension), entity, default, default, default, error);

    private static ViewedEntity ToEntity(ViewResolution resolution, ParseContext context)
    {
        ViewFacts facts = resolution.Facts;
        EntityFacts entity = resolution.Entity ?? context.FactsOf(facts.Entity!);
        bool isOwn = SymbolEqualityComparer.Default.Equals(entity.Type.ContainingAssembly, facts.Type.ContainingAssembly);
        return new ViewedEntity(
            entity.Type.Name,
            entity.Type.FullName(),
            EntityReader.HasTable(entity) ? EntityParser.TableFullName(entity.Type) : null,
            entity.IsUsable ? EntityParser.KeyOf(entity) : default,
            isOwn && !facts.IsGrouped && !entity.IsKeyless && entity.Parts.HasFlag(EntityParts.Class) && IsNameableAnywhere(facts.Type)
                ? EntityParser.ToShell(entity.Type, Extension)
                : null);
    }

    private static IEnumerable<ViewArgument> Arguments(ViewFacts facts) => facts.Members
        .Select((member, index) => (member, index))
        .Where(pair => pair.member.Parameter is not null)
        .Select(pair => new ViewArgument(pair.member.Parameter!.Name, pair.index));

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }

    /// <summary>Code of the project that is not in the type, nor in those around it, can name it.</summary>
    private static bool IsNameableAnywhere(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return false;

            if (current.IsObsoleteError())
                return false;
        }

        return true;
    }
}
