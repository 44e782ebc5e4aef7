using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Finds the other side of a many-to-many relation, whose property changes with it in memory.</summary>
internal static class InverseReader
{
    /// <summary>The struct of that relation; null where it is not declared, limited, or declared by another assembly, to which its structs are internal.</summary>
    public static string? Read(Resolution resolution, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (resolution is not { Shape: RelationShape.ManyToMany, BackReference: { IsScoped: false, IsToMany: true } back }
            || !SymbolEqualityComparer.Default.Equals(back.Entity.ContainingAssembly, declaration.Entity.ContainingAssembly))
        {
            return null;
        }

        return new RelationResolver(context).Resolve(back).Shape == RelationShape.ManyToMany ? RelationModel.StructOf(back.Name) : null;
    }
}
