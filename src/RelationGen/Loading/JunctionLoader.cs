namespace RelationGen;

/// <summary>
/// What loads over tables between have in common: a target may arrive many times, and its columns are read when its key is first seen.
/// </summary>
internal abstract class JunctionLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(RelationInfo info, Loader<TTarget>[] nested)
    : RelationLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(info, nested)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IRelation<TSource, TTarget, TKey>
{
    /// <summary>How many columns of the target stand before the key of the source.</summary>
    protected int Width { get; } = default(TTable).Info.Columns.Count;

    private readonly Dictionary<TTargetKey, TTarget> _seen = new(KeyRules.Of<TTargetKey>(default(TTable).Info.Key).Comparer);

    /// <summary>The target of a row whose key is known.</summary>
    protected TTarget TargetOf<TRow>(ref TRow row, TTargetKey key)
        where TRow : struct, IRow
        => _seen.TryGetValue(key, out TTarget? target) ? target : See(ref row, key);

    private TTarget See<TRow>(ref TRow row, TTargetKey key)
        where TRow : struct, IRow
    {
        TTarget? target = null;
        Identities?.TryGetValue(key, out target);
        if (target is null)
        {
            target = default(TTable).Read(ref row);
            Identities?.Add(key, target);
        }

        _seen.Add(key, target);
        Targets?.Add(target);
        return target;
    }
}
