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
        IncrementalValuesProvider<EntityModel> tables = Register(context, "System.ComponentModel.DataAnnotations.Schema.TableAttribute");
        IncrementalValuesProvider<EntityModel> relations = Register(context, "RelationGen.RelationAttribute");
        RegisterProviders(context, tables, relations);
        RegisterSchema(context, tables, relations);
    }

    /// <summary>Prints the registration of the provider packages when there is an entity.</summary>
    private static void RegisterProviders(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EntityModel> tables, IncrementalValuesProvider<EntityModel> relations)
    {
        IncrementalValueProvider<bool> hasTable = tables.Collect().Select(static (found, _) => !found.IsEmpty);
        IncrementalValueProvider<bool> hasRelation = relations.Collect().Select(static (found, _) => !found.IsEmpty);
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

    /// <summary>Prints the class that creates the tables; it depends on the names of the entities alone.</summary>
    private static void RegisterSchema(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EntityModel> tables, IncrementalValuesProvider<EntityModel> relations)
    {
        IncrementalValueProvider<string?> home = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => SchemaReader.RootNamespace(options)))
            .Select(static (pair, _) => SchemaReader.Home(pair.Left, pair.Right));
        IncrementalValueProvider<SchemaModel?> schema = Entries(tables)
            .Combine(Entries(relations))
            .Combine(home)
            .Select(static (all, _) => SchemaReader.Combine(all.Right, all.Left.Left.Concat(all.Left.Right)));

        context.RegisterSourceOutput(schema, static (output, found) =>
        {
            if (found is not null)
                output.AddSource(SchemaEmitter.HintName, SchemaEmitter.Emit(found));
        });
    }

    private static IncrementalValueProvider<EquatableArray<SchemaEntry>> Entries(IncrementalValuesProvider<EntityModel> entities) => entities
        .Select(static (entity, _) => SchemaReader.Read(entity))
        .Where(static entry => entry is not null)
        .Collect()
        .Select(static (entries, _) => entries.Select(entry => entry!).ToEquatableArray());

    /// <summary>Prints every entity that has the attribute.</summary>
    private static IncrementalValuesProvider<EntityModel> Register(IncrementalGeneratorInitializationContext context, string attribute)
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
        return entities;
    }
}
