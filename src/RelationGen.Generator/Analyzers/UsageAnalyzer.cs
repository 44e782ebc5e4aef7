using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Analyzers.Usage;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers;

/// <summary>Reports how relations are used: only calls of generated members count, and only what is certain is reported.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.Usages, Descriptors.InternalFailure];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // Without the library there is no entity, here or in a referenced project.
            if (start.Compilation.GetTypeByMetadataName("RelationGen.DbSession") is not null)
            {
                start.RegisterOperationBlockAction(Analyze);
                start.RegisterOperationAction(AnalyzeTruth, OperationKind.Unary);
                AnalyzeContexts(start);
            }
        });
    }

    /// <summary>What contexts of System.Text.Json write is reported when no code of the project answers for it.</summary>
    private static void AnalyzeContexts(CompilationStartAnalysisContext start)
    {
        var found = new ConcurrentBag<Diagnostic>();
        bool isAnswered = false;
        start.RegisterSymbolAction(
            context =>
            {
                var type = (INamedTypeSymbol)context.Symbol;
                try
                {
                    Failure.Enter("check", type.Name);
                    foreach (Diagnostic diagnostic in JsonContextRule.Check(type))
                        found.Add(diagnostic);
                }
                catch (Exception exception) when (Failure.Is(exception))
                {
                    context.ReportDiagnostic(Failure.Unchecked("check", type.Name, Symbols.LocationOf(type), exception));
                }
            },
            SymbolKind.NamedType);
        start.RegisterOperationAction(
            context =>
            {
                if (JsonContextRule.IsAnswer(((IInvocationOperation)context.Operation).TargetMethod))
                    isAnswered = true;
            },
            OperationKind.Invocation);
        start.RegisterCompilationEndAction(context =>
        {
            foreach (Diagnostic diagnostic in isAnswered ? [] : found)
                context.ReportDiagnostic(diagnostic);
        });
    }

    private static void AnalyzeTruth(OperationAnalysisContext context)
    {
        if (ConditionRule.Check(context.Operation) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private static void Analyze(OperationBlockAnalysisContext context)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            try
            {
                Failure.Enter("check", context.OwningSymbol.Name);
                Analyze(context, block);
            }
            catch (Exception exception) when (Failure.Is(exception))
            {
                context.ReportDiagnostic(Failure.Unchecked("check", context.OwningSymbol.Name, block.Syntax.GetLocation(), exception));
            }
        }
    }

    private static void Analyze(OperationBlockAnalysisContext context, IOperation block)
    {
        if (MethodBody.Read(block, context.CancellationToken) is not { } body)
            return;

        foreach (Diagnostic diagnostic in PerRowLoadRule.Check(body, context.CancellationToken)
            .Concat(PerRowReadRule.Check(body, context.CancellationToken)).Concat(PerRowWriteRule.Check(body, context.CancellationToken)))
            context.ReportDiagnostic(diagnostic);

        foreach (EntityGroup group in EntityGroups.Find(body))
        {
            foreach (Diagnostic diagnostic in NotLoadedRule.Check(group, body).Concat(NeverReadRule.Check(group, body)))
                context.ReportDiagnostic(diagnostic);
        }
    }
}
