using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Impact;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator;

/// <summary>Finds annotated classes, turns each into a model, drops what cannot be emitted and prints the rest.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RelationGenerator : IIncrementalGenerator
{
    /// <summary>Name of the tracked step whose outputs are entity models.</summary>
    internal const string EntityStep = "Entity";

    /// <summary>Name of the tracked step whose output is the foreign keys of all entities.</summary>
    internal const string ReferencesStep = "References";

    /// <summary>Name of the tracked step whose outputs are entity models that say what deleting a row does.</summary>
    internal const string ImpactStep = "Impact";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var known = new KnownModels();
        IncrementalValuesProvider<EntityModel> tables = Register(context, "System.ComponentModel.DataAnnotations.Schema.TableAttribute", known);
        IncrementalValuesProvider<EntityModel> relations = Register(context, "RelationGen.RelationAttribute", known);
        RegisterEntities(context, tables, relations);
        RegisterProviders(context, tables, relations);
        RegisterSchema(context, tables, relations);
    }

    /// <summary>Prints every entity, with what deleting a row of it does to the rows of others; an edit that changes no foreign key does not change that.</summary>
    private static void RegisterEntities(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EntityModel> tables, IncrementalValuesProvider<EntityModel> relations)
    {
        IncrementalValueProvider<DeleteGraph> graph = References(tables)
            .Combine(References(relations))
            .Select(static (all, _) => all.Left.Concat(all.Right).OrderBy(entity => entity.FullName, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(ReferencesStep)
            .Select(static (entities, _) => new DeleteGraph(entities));
        foreach (IncrementalValuesProvider<EntityModel> found in new[] { tables, relations })
        {
            IncrementalValuesProvider<EntityModel> entities = found
                .Combine(graph)
                .Select(static (pair, _) => pair.Left with { DeleteImpact = pair.Right.EffectsOf(Names.ModelName(pair.Left.Type.FullName)) })
                .WithTrackingName(ImpactStep);
            context.RegisterSourceOutput(entities, static (output, entity) => output.AddSource(entity.Type.HintName, EntityEmitter.Emit(entity)));
        }
    }

    private static IncrementalValueProvider<EquatableArray<EntityReferences>> References(IncrementalValuesProvider<EntityModel> entities) => entities
        .Select(static (entity, _) => ReferenceReader.Read(entity))
        .Where(static references => references is not null)
        .Collect()
        .Select(static (references, _) => references.Select(entity => entity!).ToEquatableArray());

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

    /// <summary>Finds every entity that has the attribute.</summary>
    private static IncrementalValuesProvider<EntityModel> Register(IncrementalGeneratorInitializationContext context, string attribute, KnownModels known) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax or PropertyDeclarationSyntax,
                (trigger, cancellationToken) => Trigger.IsCanonical(trigger, out INamedTypeSymbol entity, cancellationToken)
                    ? known.ModelOf(entity, trigger.SemanticModel.Compilation, cancellationToken)
                    : null)
            .Where(static entity => entity is not null)
            .Select(static (entity, _) => entity!)
            .WithTrackingName(EntityStep);
}
