using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers;

/// <summary>Compares relations with the lock file of the project, where there is one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = Descriptors.Locks.ToImmutableDictionary(
        rule => rule.Id);
    private static readonly SourceTextValueProvider<LockFile> Files = new(text => LockFile.Parse(text.ToString()));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.Locks,
        Descriptors.InternalFailure];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Options.AdditionalFiles.FirstOrDefault(IsLock) is not { } additional
                || additional.GetText(start.CancellationToken) is not { } text || !start.TryGetValue(text, Files, out LockFile? file))
            {
                return;
            }

            var there = new ConcurrentBag<LockLine>();
            start.RegisterSymbolAction(context => Analyze(context, file!, there), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(context => Analyze(context, file!, there, additional.Path, text));
        });
    }

    private static bool IsLock(AdditionalText file) =>
        Path.GetFileName(file.Path).Equals(LockFile.Name, StringComparison.OrdinalIgnoreCase);

    private static void Analyze(SymbolAnalysisContext context, LockFile file, ConcurrentBag<LockLine> there)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        try
        {
            Failure.Enter("compare", type.Name);
            if (EntityCode.Of(type, context.Compilation, context.CancellationToken) is not { } entity)
                return;

            foreach (CodeRelation relation in entity.Relations)
            {
                there.Add(LockLine.Of(entity, relation));
                if (LockRules.Check(entity, relation, file, name => IsThere(name, context.Compilation)) is { } finding)
                    context.ReportDiagnostic(ToDiagnostic(finding, EntityCode.LocationOf(type, relation.Name)));
            }
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            context.ReportDiagnostic(Failure.Unchecked("compare", type.Name, Symbols.LocationOf(type), exception));
        }
    }

    private static void Analyze(
        CompilationAnalysisContext context, LockFile file, ConcurrentBag<LockLine> there, string path, SourceText text)
    {
        string name = context.Compilation.AssemblyName ?? string.Empty;
        try
        {
            Failure.Enter("compare", name);

            // A relation that has a mistake is not gone.
            foreach (LockFinding finding in LockRules.CheckGone([.. there], file)
                .Where(finding => !IsThere(finding.Line.Name, context.Compilation)))
            {
                TextSpan span = text.Lines[finding.Number].Span;
                context.ReportDiagnostic(ToDiagnostic(finding, Location.Create(path, span, text.Lines.GetLinePositionSpan(span))));
            }
        }
        catch (Exception exception) when (Failure.Is(exception))
        {
            context.ReportDiagnostic(Failure.Unchecked("compare", name, Location.None, exception));
        }
    }

    private static Diagnostic ToDiagnostic(LockFinding finding, Location location) => Diagnostic.Create(
        Rules[finding.Rule],
        location,
        ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.LockLine, finding.Line.ToString())
            .Add(FixProperties.LockNumber, finding.Number.ToString(CultureInfo.InvariantCulture)),
        finding.Message);

    /// <summary>The project has a property of this name: <c>Shop.Post.Author</c>, where the class may be a nested one.</summary>
    private static bool IsThere(string name, Compilation compilation)
    {
        int dot = name.LastIndexOf('.');
        if (dot < 0)
            return false;

        string member = name.Substring(dot + 1);
        for (string type = name.Substring(0, dot); ; type = type.Remove(dot, 1).Insert(dot, "+"))
        {
            if (compilation.Assembly.GetTypeByMetadataName(type) is { } found)
                return found.GetMembers(member).Any();

            dot = type.LastIndexOf('.');
            if (dot < 0)
                return false;
        }
    }
}
