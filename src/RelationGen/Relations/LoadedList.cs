using System.ComponentModel;
using System.Runtime.CompilerServices;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <summary>
/// The targets of one source, which remember the key that the source had when they were loaded: a copy of a record with another key, or
/// an entity
/// whose key was changed, does not have them.
/// </summary>
/// <typeparam name="TTarget">The targets.</typeparam>
/// <typeparam name="TKey">The key.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LoadedList<TTarget, TKey> : List<TTarget>
{
    /// <summary>Creates an empty list.</summary>
    /// <param name="key">The key of the source.</param>
    internal LoadedList(TKey key) => Key = key;

    /// <summary>Creates a list of some targets.</summary>
    /// <param name="key">The key of the source.</param>
    /// <param name="targets">The targets.</param>
    internal LoadedList(TKey key, IEnumerable<TTarget> targets)
        : base(targets) => Key = key;

    /// <summary>The key of the source.</summary>
    internal TKey Key { get; }

    /// <summary>A list was loaded for another key than this one. Called by generated code.</summary>
    /// <param name="targets">What the relation property holds.</param>
    /// <param name="key">The key of the source now.</param>
    /// <param name="comparer">How keys compare; null for their own equality.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsOther(object? targets, TKey key, IEqualityComparer<TKey>? comparer = null) => targets is LoadedList<TTarget, TKey> list
        && !(comparer is null ? EqualityComparer<TKey>.Default.Equals(list.Key, key) : comparer.Equals(list.Key, key));

    /// <summary>The collection of a property; null where it is none, or was loaded for another key than the entity has now.</summary>
    /// <typeparam name="TCollection">The type of the property.</typeparam>
    /// <param name="targets">What the property holds.</param>
    /// <param name="key">The key of the entity.</param>
    /// <param name="comparer">How keys compare; null for <see cref="EqualityComparer{T}.Default"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TCollection? For<TCollection>(TCollection? targets, TKey key, IEqualityComparer<TKey>? comparer = null)
        where TCollection : class
        => IsOther(targets, key, comparer) ? null : targets;
}
