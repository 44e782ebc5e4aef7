namespace RelationGen.Behaviour.Tests.Writing.Operations;

/// <summary>What an operation on a relation to one has to come to, told from plain sets of numbers.</summary>
/// <param name="relation">The relation.</param>
/// <param name="before">What is joined before.</param>
/// <param name="existing">The sources and the targets that the database has.</param>
internal sealed class OneOracle(OneRelation relation, IReadOnlySet<(int Source, int Target)> before, IReadOnlySet<int> existing)
{
    private readonly SortedSet<(int Source, int Target)> _pairs = [.. before];

    public string Expect(OneOperation operation, int source, int target)
    {
        switch (operation)
        {
            case OneOperation.Associate:
                return relation.IsOwnKey ? AssociateOwn(source, target) : AssociateReferenced(source, target);
            case OneOperation.Dissociate when !before.Contains((source, target)):
                return Outcome.Refused(before, relation.IsOwnKey ? [] : [target], 1);
            default:
                int removed = _pairs.RemoveWhere(pair => pair.Source == source);
                bool isTold = operation is OneOperation.Delete or OneOperation.Unlink;
                return Outcome.Done(_pairs, !isTold ? "nothing" : removed > 0 ? "true" : "false", 1);
        }
    }

    /// <summary>The source is pointed elsewhere; a target that can have one source only is taken from the other, where that can be without.</summary>
    private string AssociateOwn(int source, int target)
    {
        int releases = relation is { IsExclusive: true, IsOptional: true } ? 1 : 0;
        bool isTaken = relation is { IsExclusive: true, IsOptional: false } && before.Any(pair => pair.Target == target && pair.Source != source);
        if (isTaken || !existing.Contains(source) || !existing.Contains(target))
            return Outcome.Refused(before, [], releases + 2);

        _pairs.RemoveWhere(pair => pair.Source == source || (relation.IsExclusive && pair.Target == target));
        _pairs.Add((source, target));
        return Outcome.Done(_pairs, "nothing", releases + 1);
    }

    /// <summary>The target is pointed to the source; the one before is released, or refuses.</summary>
    private string AssociateReferenced(int source, int target)
    {
        int[] holders = [.. before.Where(pair => pair.Source == source && pair.Target != target).Select(pair => pair.Target)];
        if (!relation.IsOptional && holders.Length > 0)
            return Outcome.Refused(before, holders, 1);

        if (!existing.Contains(target))
            return Outcome.Refused(before, [target], 3);

        _pairs.RemoveWhere(pair => pair.Source == source || pair.Target == target);
        _pairs.Add((source, target));
        return Outcome.Done(_pairs, "nothing", 2);
    }
}
