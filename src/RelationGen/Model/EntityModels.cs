using System.ComponentModel;

namespace RelationGen;

/// <summary>The models of all entities whose assemblies are loaded, by which it is found what refers to a row that is deleted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EntityModels
{
    private static readonly object Gate = new();
    private static readonly List<Func<IReadOnlyList<EntityModel>>> Registered = [];
    private static ReferenceGraph? _references;

    /// <summary>Adds the entities of an assembly. Called by generated code when the assembly is first used.</summary>
    /// <param name="models">Reads their models; called when they are first asked for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="models"/> is null.</exception>
    public static void Register(Func<IReadOnlyList<EntityModel>> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        lock (Gate)
        {
            Registered.Add(models);
            _references = null;
        }
    }

    /// <summary>Which rows refer to which.</summary>
    internal static ReferenceGraph References
    {
        get
        {
            while (true)
            {
                Func<IReadOnlyList<EntityModel>>[] registered;
                lock (Gate)
                {
                    if (_references is { } known)
                        return known;

                    registered = [.. Registered];
                }

                // Reading models runs code of their assemblies, which may register further ones.
                var references = ReferenceGraph.Of(registered.SelectMany(models => models()));
                lock (Gate)
                {
                    if (Registered.Count == registered.Length)
                        return _references = references;
                }
            }
        }
    }
}
