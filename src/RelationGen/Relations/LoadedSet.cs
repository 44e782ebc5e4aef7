using System.ComponentModel;
using System.Runtime.CompilerServices;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <summary>
/// <see cref="LoadedList{TTarget, TKey}"/> as a set. It tells targets apart by reference, whatever their <c>Equals</c> says, so that no row is lost.
/// </summary>
/// <typeparam name="TTarget">The targets.</typeparam>
/// <typeparam name="TKey">The key.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LoadedSet<TTarget, TKey> : HashSet<TTarget>
    where TTarget : class
{
    private readonly TKey _key;

    private LoadedSet(LoadedList<TTarget, TKey> targets)
        : base(targets, ReferenceEqualityComparer.Instance) => _key = targets.Key;

    /// <summary>The set of what was loaded. Called by generated code.</summary>
    /// <param name="targets">What was loaded; null for nothing.</param>
    public static HashSet<TTarget> Of(List<TTarget>? targets) => targets is LoadedList<TTarget, TKey> loaded
        ? new LoadedSet<TTarget, TKey>(loaded)
        : new HashSet<TTarget>(targets ?? [], ReferenceEqualityComparer.Instance);

    /// <inheritdoc cref="LoadedList{TTarget, TKey}.IsOther"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsOther(object? targets, TKey key, IEqualityComparer<TKey>? comparer = null) => targets is LoadedSet<TTarget, TKey> set
        && !(comparer is null ? EqualityComparer<TKey>.Default.Equals(set._key, key) : comparer.Equals(set._key, key));

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
