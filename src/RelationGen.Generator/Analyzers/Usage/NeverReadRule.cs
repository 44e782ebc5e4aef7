using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Finds relations that are loaded for entities which never leave the method, and that the method never reads.</summary>
internal static class NeverReadRule
{
    public static IEnumerable<Diagnostic> Check(EntityGroup group, MethodBody body)
    {
        if (group.IsUnknown || group.Uses.Any(use => use.Kind == EntityUseKind.Escape))
            yield break;

        foreach (EntityUse load in group.Uses.Where(use => use.Kind == EntityUseKind.Load))
        {
            foreach (IncludePath path in load.Paths)
            {
                if (!path.Below.Add(path.Relation).Any(relation => IsUsed(relation, body)))
                {
                    yield return Diagnostic.Create(Descriptors.NeverRead, path.Lambda.GetLocation(),
                        group.Entity.Name, path.Relation.Name, NameOf(load, group), Operations.Text(path.Lambda) ?? "x => x." + path.Relation.Name);
                }
            }
        }
    }

    /// <summary>Anywhere in the body and on any entity: another variable may hold the same row.</summary>
    private static bool IsUsed(IPropertySymbol relation, MethodBody body) =>
        body.Properties.Any(property => SymbolEqualityComparer.Default.Equals(property.Property, relation));

    private static string NameOf(EntityUse load, EntityGroup group) => load.Variable?.Name ?? group.Start switch
    {
        IVariableDeclaratorOperation declarator => declarator.Symbol.Name,
        IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation declarator } => declarator.Symbol.Name,
        _ => group.Entity.Name,
    };
}
