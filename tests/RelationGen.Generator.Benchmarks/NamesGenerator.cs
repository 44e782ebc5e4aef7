using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Generator.Benchmarks;

/// <summary>
/// The least that a generator for these attributes can do: the same two searches, which yield names, and one output that lists them. What
/// RelationGen takes beyond it is its own.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NamesGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<string> tables = Names(context, "System.ComponentModel.DataAnnotations.Schema.TableAttribute");
        IncrementalValueProvider<string> relations = Names(context, "RelationGen.RelationAttribute");
        context.RegisterSourceOutput(
            tables.Combine(relations),
            static (output, names) => output.AddSource("Names.g.cs", "// " + names.Left + names.Right));
    }

    private static IncrementalValueProvider<string> Names(IncrementalGeneratorInitializationContext context, string attribute) => context.SyntaxProvider
        .ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is TypeDeclarationSyntax or PropertyDeclarationSyntax,
            static (trigger, _) => (trigger.TargetSymbol as INamedTypeSymbol ?? trigger.TargetSymbol.ContainingType).ToDisplayString())
        .Collect()
        .Select(static (names, _) => string.Join(",", names.Distinct()));
}
