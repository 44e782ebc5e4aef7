using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Parsing;

/// <summary>What was read of the classes of one compilation and concluded about their relations; whoever asks again is answered from here.</summary>
internal sealed class CompilationFacts
{
    // Facts hold symbols, and so must not live longer than the compilation they are from.
    private static readonly ConditionalWeakTable<Compilation, CompilationFacts> Known = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, EntityFacts> _entities = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<RelationDeclaration, Resolution> _relations = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ViewFacts> _views = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, SyntaxReference?> _triggers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, CodeEntity?> _code = new(SymbolEqualityComparer.Default);

    private (bool IsCompliant, ImmutableArray<string> Mvc)? _project;

    public static CompilationFacts Of(Compilation compilation) => Known.GetValue(compilation, static _ => new CompilationFacts());

    /// <summary>Several threads may read a class at once; all go on with what the first of them found.</summary>
    public EntityFacts FactsOf(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        _entities.TryGetValue(type, out EntityFacts? facts) ? facts : _entities.GetOrAdd(type, EntityReader.Read(type, cancellationToken));

    public ViewFacts ViewOf(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        _views.TryGetValue(type, out ViewFacts? facts) ? facts : _views.GetOrAdd(type, ViewReader.Read(type, cancellationToken));

    public Resolution ResolutionOf(RelationDeclaration declaration, Func<RelationDeclaration, Resolution> resolve) => _relations.GetOrAdd(declaration, resolve);

    /// <summary>The class as rules without Roslyn see it; null for what is no entity, and for one that has a mistake.</summary>
    public CodeEntity? CodeOf(INamedTypeSymbol type, Func<INamedTypeSymbol, CodeEntity?> read) => _code.GetOrAdd(type, read);

    /// <summary>The project says <c>[assembly: CLSCompliant(true)]</c>.</summary>
    public bool IsCompliant(Compilation compilation) => (_project ??= ReadProject(compilation)).IsCompliant;

    /// <summary>The attributes by which a project of MVC says that a property is not to be read.</summary>
    public ImmutableArray<string> Mvc(Compilation compilation) => (_project ??= ReadProject(compilation)).Mvc;

    private static (bool, ImmutableArray<string>) ReadProject(Compilation compilation) => (
        compilation.Assembly.FindAttribute("System", "CLSCompliantAttribute") is { ConstructorArguments: [{ Value: true }] },
        MvcAttributes.Of(compilation));

    /// <summary>The one attribute of a class that announces it.</summary>
    public SyntaxReference? TriggerOf(INamedTypeSymbol type, Func<INamedTypeSymbol, SyntaxReference?> find) => _triggers.GetOrAdd(type, find);
}
