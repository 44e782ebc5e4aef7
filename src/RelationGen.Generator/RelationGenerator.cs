using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Diagnostics;
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

    /// <summary>Name of the tracked step whose outputs are models of views.</summary>
    internal const string ViewStep = "View";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var known = new KnownModels();
        IncrementalValuesProvider<EntityModel> tables = Register(context, "System.ComponentModel.DataAnnotations.Schema.TableAttribute", known);
        IncrementalValuesProvider<EntityModel> relations = Register(context, "RelationGen.RelationAttribute", known);
        IncrementalValueProvider<EquatableArray<string>> broken = RegisterEntities(context, tables, relations);
        RegisterProviders(context, tables, relations);
        RegisterSchema(context, tables, relations, broken);
        RegisterViews(context, known);
        RegisterMissingPartial(context);
    }

    /// <summary>Prints every view; what it knows of entities and of other views it reads through their symbols.</summary>
    private static void RegisterViews(IncrementalGeneratorInitializationContext context, KnownModels known)
    {
        IncrementalValuesProvider<ViewModel> views = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "RelationGen.ViewAttribute",
                static (node, _) => node is TypeDeclarationSyntax,
                (match, cancellationToken) => match.TargetSymbol is INamedTypeSymbol type && ViewReader.IsDeclaredAt(type, match.TargetNode)
                    ? known.ViewOf(type, match.SemanticModel.Compilation, cancellationToken)
                    : null)
            .Where(static view => view is not null)
            .Select(static (view, _) => view!)
            .WithTrackingName(ViewStep);
        IncrementalValueProvider<EquatableArray<string>> sharedNames = views
            .Select(static (view, _) => view.Type.HintName)
            .Collect()
            .Select(static (names, _) => HintNames.Shared(names));
        context.RegisterSourceOutput(views.Combine(sharedNames), static (output, pair) => ViewPrinter.Add(output, pair.Left, pair.Right));
    }

    /// <summary>Says what the compiler's error about a partial property means where no analyzer is asked any more.</summary>
    private static void RegisterMissingPartial(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<EquatableArray<MissingPartial>> found = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "RelationGen.RelationAttribute",
                static (node, _) => MissingPartial.IsCandidate(node),
                static (match, _) => MissingPartial.Of(match.TargetNode))
            .Collect()
            .Select(static (classes, _) => classes.Distinct().ToEquatableArray());
        context.RegisterSourceOutput(found, static (output, classes) =>
        {
            foreach (MissingPartial missing in classes)
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.ClassNotPartial, missing.ToLocation(), missing.Class));
        });
    }

    /// <summary>Prints every entity, with what deleting a row of it does to the rows of others; an edit that changes no foreign key does not change that.</summary>
    /// <returns>The entities that could not be printed; none, as it should be.</returns>
    private static IncrementalValueProvider<EquatableArray<string>> RegisterEntities(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EntityModel> tables, IncrementalValuesProvider<EntityModel> relations)
    {
        IncrementalValueProvider<DeleteGraph> graph = References(tables)
            .Combine(References(relations))
            .Select(static (all, _) => all.Left.Concat(all.Right).OrderBy(entity => entity.FullName, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(ReferencesStep)
            .Select(static (entities, _) => GuardedImpact.Graph(entities));
        IncrementalValueProvider<EquatableArray<string>> sharedNames = HintNamesOf(tables)
            .Combine(HintNamesOf(relations))
            .Select(static (all, _) => HintNames.Shared(all.Left.Concat(all.Right)));
        IncrementalValuesProvider<PrintedEntity> printedTables = Print(tables, graph, sharedNames);
        IncrementalValuesProvider<PrintedEntity> printedRelations = Print(relations, graph, sharedNames);
        IncrementalValueProvider<EquatableArray<string>> broken = Broken(printedTables)
            .Combine(Broken(printedRelations))
            .Select(static (all, _) => all.Left.Concat(all.Right).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
        foreach (IncrementalValuesProvider<PrintedEntity> printed in new[] { printedTables, printedRelations })
            context.RegisterSourceOutput(printed.Combine(broken), static (output, pair) => EntityPrinter.Add(output, pair.Left, pair.Right));

        return broken;
    }

    private static IncrementalValuesProvider<PrintedEntity> Print(
        IncrementalValuesProvider<EntityModel> entities, IncrementalValueProvider<DeleteGraph> graph, IncrementalValueProvider<EquatableArray<string>> sharedNames) => entities
        .Combine(graph)
        .Select(static (pair, _) => pair.Left with { DeleteImpact = GuardedImpact.EffectsOf(pair.Right, pair.Left) })
        .WithTrackingName(ImpactStep)
        .Combine(sharedNames)
        .Select(static (pair, _) => EntityPrinter.Print(pair.Left, pair.Right));

    private static IncrementalValueProvider<EquatableArray<string>> HintNamesOf(IncrementalValuesProvider<EntityModel> entities) => entities
        .Select(static (entity, _) => entity.Type.HintName)
        .Collect()
        .Select(static (names, _) => names.ToEquatableArray());

    private static IncrementalValueProvider<EquatableArray<string>> Broken(IncrementalValuesProvider<PrintedEntity> printed) => printed
        .Where(static entity => entity.Failure is not null)
        .Select(static (entity, _) => entity.Entity.Type.FullName)
        .Collect()
        .Select(static (names, _) => names.ToEquatableArray());

    private static IncrementalValueProvider<EquatableArray<EntityReferences>> References(IncrementalValuesProvider<EntityModel> entities) => entities
        .Select(static (entity, _) => GuardedImpact.ReferencesOf(entity))
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
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EntityModel> tables, IncrementalValuesProvider<EntityModel> relations,
        IncrementalValueProvider<EquatableArray<string>> broken)
    {
        IncrementalValueProvider<SchemaHome> home = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => SchemaReader.RootNamespace(options)))
            .Select(static (pair, _) => SchemaReader.Home(pair.Left, pair.Right));
        IncrementalValueProvider<SchemaModel?> schema = Entries(tables)
            .Combine(Entries(relations))
            .Combine(home.Combine(broken))
            .Select(static (all, _) => SchemaReader.Combine(all.Right.Left, all.Left.Left.Concat(all.Left.Right).Where(entry => !all.Right.Right.Contains(entry.FullName))));

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
