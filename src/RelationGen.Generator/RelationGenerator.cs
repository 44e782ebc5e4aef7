using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator;

/// <summary>Finds annotated classes, turns each into a model, drops what cannot be emitted and prints the rest.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RelationGenerator : IIncrementalGenerator
{
    /// <summary>Name of the tracked step whose outputs are entity models.</summary>
    internal const string EntityStep = "Entity";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> hasTable = Register(context, "System.ComponentModel.DataAnnotations.Schema.TableAttribute");
        IncrementalValueProvider<bool> hasRelation = Register(context, "RelationGen.RelationAttribute");
        IncrementalValueProvider<ProviderModel> providers = context.CompilationProvider
            .Select(static (compilation, _) => ProviderReader.Read(compilation))
            .Combine(hasTable.Combine(hasRelation))
            .Select(static (pair, _) => pair.Right.Left || pair.Right.Right ? pair.Left : ProviderModel.None);

        context.RegisterSourceOutput(providers, static (output, found) =>
        {
            if (found != ProviderModel.None)
                output.AddSource(ProviderEmitter.HintName, ProviderEmitter.Emit(found));
        });
    }

    /// <summary>Prints every entity that has the attribute; the value tells whether there is one.</summary>
    private static IncrementalValueProvider<bool> Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        IncrementalValuesProvider<EntityModel> entities = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax or PropertyDeclarationSyntax,
                static (trigger, cancellationToken) => Trigger.IsCanonical(trigger, out INamedTypeSymbol entity, cancellationToken)
                    ? EntityParser.Parse(entity, cancellationToken)
                    : null)
            .Where(static entity => entity is not null)
            .Select(static (entity, _) => entity!)
            .WithTrackingName(EntityStep);

        context.RegisterSourceOutput(entities, static (output, entity) => output.AddSource(entity.Type.HintName, EntityEmitter.Emit(entity)));
        return entities.Collect().Select(static (found, _) => !found.IsEmpty);
    }
}
