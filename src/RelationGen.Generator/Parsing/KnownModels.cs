using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Keeps the models of one compilation for the next one: while nothing but bodies of methods differs between the two, no model can. The compiler
/// asks for every entity after every edit, and most edits are made in bodies.
/// </summary>
internal sealed class KnownModels
{
    private Run? _last;

    /// <summary>Null when nothing can be added to the class.</summary>
    public EntityModel? ModelOf(INamedTypeSymbol entity, Compilation compilation, CancellationToken cancellationToken) =>
        ModelOf(entity, compilation, EntityParser.Parse, static run => run.Entities, cancellationToken);

    /// <summary>Null when nothing can be added to the type.</summary>
    public ViewModel? ViewOf(INamedTypeSymbol view, Compilation compilation, CancellationToken cancellationToken) =>
        ModelOf(view, compilation, ViewParser.Parse, static run => run.Views, cancellationToken);

    private TModel? ModelOf<TModel>(
        INamedTypeSymbol type, Compilation compilation, Func<INamedTypeSymbol, Compilation, CancellationToken, TModel?> parse,
        Func<Run, ConcurrentDictionary<string, TModel?>> of, CancellationToken cancellationToken)
        where TModel : class
    {
        // Several file-local classes may share a name.
        if (type.IsFileLocalOrNested())
            return parse(type, compilation, cancellationToken);

        ConcurrentDictionary<string, TModel?> models = of(RunOf(compilation, cancellationToken));

        // A class, a record and a class in a class can share a name for as long as the user types.
        string name = type.FullName() + " " + type.TypeKind + type.IsRecord + type.ContainingType?.Name;
        if (!models.TryGetValue(name, out TModel? model))
        {
            model = parse(type, compilation, cancellationToken);
            models.TryAdd(name, model);
        }

        return model;
    }

    private Run RunOf(Compilation compilation, CancellationToken cancellationToken)
    {
        Run? last = Volatile.Read(ref _last);
        Compilation? before = last?.Find();
        if (ReferenceEquals(before, compilation))
            return last!;

        bool isSame = before is not null && DeclarationComparison.AreSame(before, compilation, cancellationToken);
        var run = new Run(compilation, isSame ? last : null);
        Volatile.Write(ref _last, run);
        return run;
    }

    /// <summary>The models of a compilation, which the driver keeps alive and this does not.</summary>
    private sealed class Run(Compilation compilation, Run? same)
    {
        private readonly WeakReference<Compilation> _compilation = new(compilation);

        public ConcurrentDictionary<string, EntityModel?> Entities { get; } = same?.Entities ?? new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, ViewModel?> Views { get; } = same?.Views ?? new(StringComparer.Ordinal);

        public Compilation? Find() => _compilation.TryGetTarget(out Compilation? found) ? found : null;
    }
}
