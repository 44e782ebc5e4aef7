using System.ComponentModel;
using System.Runtime.CompilerServices;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen;

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
    public static bool IsOther(object? targets, TKey key, IEqualityComparer<TKey>? comparer = null) => targets is LoadedSet<TTarget, TKey> set
        && !(comparer is null ? EqualityComparer<TKey>.Default.Equals(set._key, key) : comparer.Equals(set._key, key));
}
