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
    public EntityModel? ModelOf(INamedTypeSymbol entity, Compilation compilation, CancellationToken cancellationToken)
    {
        // Several file-local classes may share a name.
        if (entity.IsFileLocalOrNested())
            return EntityParser.Parse(entity, compilation, cancellationToken);

        ConcurrentDictionary<string, EntityModel?> models = ModelsOf(compilation, cancellationToken);

        // A class, a record and a class in a class can share a name for as long as the user types.
        string name = entity.FullName() + " " + entity.TypeKind + entity.IsRecord + entity.ContainingType?.Name;
        if (!models.TryGetValue(name, out EntityModel? model))
        {
            model = EntityParser.Parse(entity, compilation, cancellationToken);
            models.TryAdd(name, model);
        }

        return model;
    }

    private ConcurrentDictionary<string, EntityModel?> ModelsOf(Compilation compilation, CancellationToken cancellationToken)
    {
        Run? last = Volatile.Read(ref _last);
        Compilation? before = last?.Find();
        if (ReferenceEquals(before, compilation))
            return last!.Models;

        bool isSame = before is not null && DeclarationComparison.AreSame(before, compilation, cancellationToken);
        var run = new Run(compilation, isSame ? last!.Models : new ConcurrentDictionary<string, EntityModel?>(StringComparer.Ordinal));
        Volatile.Write(ref _last, run);
        return run.Models;
    }

    /// <summary>The models of a compilation, which the driver keeps alive and this does not.</summary>
    private sealed class Run(Compilation compilation, ConcurrentDictionary<string, EntityModel?> models)
    {
        private readonly WeakReference<Compilation> _compilation = new(compilation);

        public ConcurrentDictionary<string, EntityModel?> Models { get; } = models;

        public Compilation? Find() => _compilation.TryGetTarget(out Compilation? found) ? found : null;
    }
}
