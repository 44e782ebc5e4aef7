using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers;

/// <summary>Reports what the parser finds wrong in relation declarations; it concludes nothing of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RelationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.Declarations;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // What one class cannot answer waits until all are read.
            var project = new ProjectFacts
            {
                Snapshots =
                [
                    .. SnapshotFile.All(start.Options, start.TryGetValue, start.CancellationToken)
                        .Select(file => file.Read?.Snapshot).OfType<SchemaSnapshot>(),
                ],
            };
            start.RegisterSymbolAction(context => Analyze(context, project), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(context => Analyze(context, project));
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectFacts project)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        try
        {
            if (type.IsGeneratedByUs())
                return;

            if (ViewReader.IsView(type))
                AnalyzeView(context, type, project);
            else if (ViewRules.IsDescribed(type))
                project.AddStray(type);

            if (!EntityReader.IsEntity(type))
                return;

            Failure.Enter("check", type.Name);
            AnalyzeEntity(context, type, project);
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            context.ReportDiagnostic(Failure.Unchecked("check", type.Name, Symbols.LocationOf(type), exception));
        }
    }

    private static void Analyze(CompilationAnalysisContext context, ProjectFacts project)
    {
        string name = context.Compilation.AssemblyName ?? string.Empty;
        try
        {
            Failure.Enter("check", name);
            Report(
                context.ReportDiagnostic, context.Compilation.Assembly, Location.None,
                ProjectRules.Check(project, context.Compilation).Concat(LanguageRules.Check(project, context.Compilation)));
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            context.ReportDiagnostic(Failure.Unchecked("check", name, Location.None, exception));
        }
    }

    private static void AnalyzeEntity(SymbolAnalysisContext context, INamedTypeSymbol type, ProjectFacts project)
    {
        var parse = new ParseContext(CompilationFacts.Of(context.Compilation), context.CancellationToken);
        EntityFacts facts = parse.FactsOf(type);
        Report(context, facts.Problems);
        if (!facts.IsEntity)
            return;

        ReportReservedNames(context, facts);
        Report(context, TableKeyReader.Check(facts, context.CancellationToken));
        Report(context, SchemaSqlRules.Check(facts, context.CancellationToken));
        Report(context, FilterReader.Check(facts, context.CancellationToken));
        Report(context, SoftDeleteReader.Check(facts, context.CancellationToken));
        bool isForPostgreSql = ProviderReader.IsForPostgreSql(context.Compilation);
        if (isForPostgreSql)
            Report(context, NameLength.Check(facts));

        var resolver = new RelationResolver(parse);
        var relations = ImmutableArray.CreateBuilder<Resolution>();
        foreach (RelationDeclaration declaration in facts.Relations)
        {
            Resolution resolution = resolver.Resolve(declaration);
            relations.Add(resolution);
            Report(context, resolution.Problems);
            Report(context, TemplateRules.Check(resolution, parse));
            Report(context, ScopeRules.CheckNullability(resolution, context.CancellationToken));
            Report(context, RedundancyRules.Check(resolution, parse));
            Report(context, ConstraintSideRules.Check(resolution, context.CancellationToken));
            if (isForPostgreSql)
                Report(context, NameLength.Check(resolution, context.CancellationToken));
        }

        Report(context, ConcurrencyTokenRules.Check(facts));
        Report(context, RowVersions.Check(facts, context.Compilation));
        Report(context, JsonContextRules.Check(facts, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions));
        Report(context, OtherGeneratorRules.Check(facts, facts.Problems.Concat(relations.SelectMany(relation => relation.Problems))));
        project.Add(facts, relations.ToImmutable());
    }

    private static void AnalyzeView(SymbolAnalysisContext context, INamedTypeSymbol type, ProjectFacts project)
    {
        project.AddView(type);
        var parse = new ParseContext(CompilationFacts.Of(context.Compilation), context.CancellationToken);
        Report(context, ViewResolver.Resolve(parse.ViewOf(type), parse).Problems);
    }

    private static void Report(SymbolAnalysisContext context, IEnumerable<Problem> problems) =>
        Report(context.ReportDiagnostic, context.Symbol.ContainingAssembly, Symbols.LocationOf(context.Symbol), problems);

    private static void Report(Action<Diagnostic> report, IAssemblySymbol assembly, Location otherwise, IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
            report(problem.Within(assembly, otherwise).ToDiagnostic());
    }

    /// <summary>What does the same as a helper that is left out.</summary>
    private static string Instead(EntityFacts facts, EntityHelpers helper)
    {
        string name = facts.Type.Name;
        if (facts.IsKeyless)
            return "KeylessLoader<" + name + ", " + name + "Table>." + helper;

        if (helper == EntityHelpers.On)
            return "new " + name + "Handles(…)";

        if (helper == EntityHelpers.Relations)
            return "default(" + name + "Table)";

        string library = helper switch
        {
            EntityHelpers.Query or EntityHelpers.Find or EntityHelpers.FindAsync => "EntityLoader",
            EntityHelpers.Delete or EntityHelpers.DeleteAsync => "EntityWriter",
            _ => "NestedWriter",
        };
        string key = KeyTypes.Of(facts.Key.Select(column => column.Type.ValueType.ShortName()));
        return library + "<" + name + ", " + key + ", " + name + "Table>." + helper;
    }

    private static void ReportReservedNames(SymbolAnalysisContext context, EntityFacts facts)
    {
        if (!facts.CanEmit || facts.Type.DeclaringSyntaxReferences.IsEmpty)
            return;

        foreach (EntityHelpers helper in facts.IsKeyless ? [EntityHelpers.Query] : ReservedNames.Helpers)
        {
            string name = helper.ToString();
            if (helper == EntityHelpers.Relations && facts.Relations.IsEmpty)
                continue;

            if (ReservedNames.FindTaken(facts, name) is { } taken)
                Report(context, [EntityReader.Report(Descriptors.ReservedName, taken, facts.Type.Name, name, Instead(facts, helper))]);
        }
    }
}
