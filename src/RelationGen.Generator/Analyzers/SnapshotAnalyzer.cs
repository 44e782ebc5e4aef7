using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers;

/// <summary>
/// Compares entities with the snapshots of databases that lie beside the project. A project without one pays for a look at the names of its
/// additional files.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SnapshotAnalyzer : DiagnosticAnalyzer
{
    private const string Unreadable = "RG6020";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = Descriptors.Snapshots.ToImmutableDictionary(
        rule => rule.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.Snapshots,
        Descriptors.InternalFailure];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            ImmutableArray<SnapshotFile> files = SnapshotFile.All(start.Options, start.TryGetValue, start.CancellationToken);
            if (files.IsEmpty)
                return;

            var entities = new ConcurrentDictionary<string, (CodeEntity Code, Location Location)>(StringComparer.Ordinal);
            SnapshotFile[] readable = [.. files.Where(file => file.Read is not null)];
            if (readable.Length > 0)
                start.RegisterSymbolAction(context => Analyze(context, readable, entities), SymbolKind.NamedType);

            start.RegisterCompilationEndAction(context => Analyze(context, files, entities));
        });
    }

    private static void Analyze(
        SymbolAnalysisContext context, SnapshotFile[] files, ConcurrentDictionary<string, (CodeEntity Code, Location Location)> entities)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        try
        {
            Failure.Enter("compare", type.Name);
            if (EntityCode.Of(type, context.Compilation, context.CancellationToken) is not { } entity)
                return;

            entities[entity.FullName] = (entity, Symbols.LocationOf(type));
            foreach (SnapshotFile file in files)
            {
                foreach (SchemaFinding finding in SchemaRules.Check(entity, file.Read!.Snapshot))
                {
                    context.ReportDiagnostic(ToDiagnostic(
                        EntityCode.IsOwn(type, finding.Member) ? finding : finding with { Repair = null },
                        file, files.Length > 1, EntityCode.LocationOf(type, finding.Member)));
                }
            }
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            context.ReportDiagnostic(Failure.Unchecked("compare", type.Name, Symbols.LocationOf(type), exception));
        }
    }

    private static void Analyze(
        CompilationAnalysisContext context, ImmutableArray<SnapshotFile> files,
        ConcurrentDictionary<string, (CodeEntity Code, Location Location)> entities)
    {
        string name = context.Compilation.AssemblyName ?? string.Empty;
        try
        {
            Failure.Enter("compare", name);
            CodeEntity[] all = [.. entities.Values.Select(entity => entity.Code)
                .OrderBy(entity => entity.FullName, StringComparer.Ordinal)];
            foreach (SnapshotFile file in files)
            {
                if (file.Read is null)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rules[Unreadable], file.ErrorLocation, file.Name, file.Error));
                    continue;
                }

                foreach (SchemaFinding finding in SchemaRules.Check(all, file.Read.Snapshot))
                    context.ReportDiagnostic(ToDiagnostic(finding, file, files.Length > 1, entities[finding.Entity].Location));
            }
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            context.ReportDiagnostic(Failure.Unchecked("compare", name, Location.None, exception));
        }
    }

    private static Diagnostic ToDiagnostic(SchemaFinding finding, SnapshotFile file, bool hasSeveral, Location location) =>
        Diagnostic.Create(
            Rules[finding.Rule], location, finding.Part is { } part && file.PlaceOf(part) is { } place ? [place] : null,
            FixProperties.Of(finding.Repair),
            hasSeveral ? EngineNames.Display(file.Read!.Snapshot.Engine) + ": " + finding.Message : finding.Message);
}
