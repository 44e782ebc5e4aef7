namespace RelationGen;

/// <summary>Puts entities in key order.</summary>
internal static class TargetOrder<TTarget, TTargetKey, TTable>
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
{
    private static readonly Comparison<TTarget> ByKey = (x, y) => KeyRules<TTargetKey>.Order(
        default(TTable).KeyOf(x), default(TTable).KeyOf(y), default(TTable).Info.Key);

    public static void Sort(List<TTarget> targets) => targets.Sort(ByKey);
}
