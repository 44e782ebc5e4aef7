using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The models of all entities whose assemblies are loaded, by which it is found what refers to a row that is deleted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EntityModels
{
    private static readonly object Gate = new();
    private static Func<IReadOnlyList<EntityModel>>[] _registered = [];

    /// <summary>Adds the entities of an assembly. Called by generated code when the assembly is first used.</summary>
    /// <param name="format">What kind of code the generator wrote.</param>
    /// <param name="home">A type of the assembly.</param>
    /// <param name="models">Reads their models; called when they are first asked for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="home"/> or <paramref name="models"/> is null.</exception>
    /// <exception cref="RelationException">The library does not serve code of that kind: it is too old, or too new.</exception>
    public static void Register(int format, Type home, Func<IReadOnlyList<EntityModel>> models)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(models);
        GeneratedFormat.Demand(format, home);
        lock (Gate)
            Volatile.Write(ref _registered, [.. _registered, models]);
    }

    /// <summary>
    /// What was registered: the same array until more is. Reading models runs code of their assemblies, which may register further ones.
    /// </summary>
    internal static Func<IReadOnlyList<EntityModel>>[] Registered => Volatile.Read(ref _registered);
}
