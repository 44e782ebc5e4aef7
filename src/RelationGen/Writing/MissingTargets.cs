namespace RelationGen;

/// <summary>Refuses a change that names targets which the database does not have.</summary>
internal static class MissingTargets<TTarget, TKey, TTable>
    where TTarget : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
{
    /// <summary>Looks which targets are there.</summary>
    public static IEnumerable<WriteStep> Refuse(IRelationFacts relation, KeyList<TTarget, TKey, TTable> keys)
    {
        KeyStep<TTarget, TKey, TTable> find = KeyStep<TTarget, TKey, TTable>.Existing(keys, relation.Info.Name);
        yield return find;
        List<TKey> missing = keys.Except(find.Keys);
        if (missing.Count > 0)
            throw Exception(relation, missing);
    }

    /// <summary>The refusal.</summary>
    public static RelationChangeException Exception(IRelationFacts relation, List<TKey> missing) => Refusal.Of(
        relation.Info,
        RelationChangeKind.MissingTarget,
        $"the database has no {relation.Info.Target} with the key {KeyText.List(missing)}. Insert it before, or leave it out.",
        missing.Select(key => (object)key));
}
