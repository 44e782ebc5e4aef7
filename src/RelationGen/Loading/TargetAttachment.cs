using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>Sets the property of a relation whose key the source stores.</summary>
internal static class TargetAttachment
{
    /// <summary>Sets the target that was found. A branch of a polymorphic relation leaves sources alone that mean another branch.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TKey">The key that both sides compare.</typeparam>
    /// <typeparam name="TRelation">The generated struct of the relation.</typeparam>
    /// <param name="info">The relation.</param>
    /// <param name="source">The source.</param>
    /// <param name="target">The target; null where there is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Attach<TSource, TTarget, TKey, TRelation>(RelationInfo info, TSource source, TTarget? target)
        where TSource : class
        where TTarget : class
        where TKey : notnull
        where TRelation : struct, IBelongsTo<TSource, TTarget, TKey>
    {
        if (target is not null)
        {
            default(TRelation).Hold(source, target, RelationState.Loaded);
            return;
        }

        bool hasKey = default(TRelation).TrySourceKey(source, out _);
        if (hasKey || info.SourceDiscriminator is null)
            default(TRelation).Hold(source, null, hasKey || info.Required ? RelationState.Missing : RelationState.Loaded);
    }
}
