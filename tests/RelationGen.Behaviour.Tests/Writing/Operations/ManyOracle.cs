namespace RelationGen.Behaviour.Tests.Writing.Operations;

/// <summary>What an operation on a relation to many has to come to, told from plain sets of numbers.</summary>
/// <param name="links">The relation.</param>
/// <param name="before">What is joined before.</param>
/// <param name="existing">The targets that the database has.</param>
/// <param name="source">Whose relation it is.</param>
internal sealed class ManyOracle(Links links, IReadOnlySet<(int Source, int Target)> before, IReadOnlySet<int> existing, int source)
{
    private readonly SortedSet<(int Source, int Target)> _pairs = [.. before];
    private int _statements;

    public string Expect(ManyOperation operation, int[] targets, int[] removed)
    {
        int[] distinct = [.. targets.Distinct()];
        switch (operation)
        {
            case ManyOperation.Associate or ManyOperation.AssociateKeys:
                return Associate(distinct, "nothing");
            case ManyOperation.Dissociate or ManyOperation.DissociateKeys:
                return Dissociate(distinct) is var unmatched ? Outcome.Done(_pairs, unmatched, _statements) : "";
            case ManyOperation.Set or ManyOperation.SetKeys:
                return Set(distinct);
            case ManyOperation.Apply:
                return distinct.Intersect(removed).Any() ? Outcome.Contradicts(before) : Associate(distinct, Dissociate(removed));
            case ManyOperation.Toggle:
                int[] others = [.. distinct.Where(target => !Has(target))];
                Dissociate(distinct);
                return Associate(others, Outcome.List(others));
            default:
                int count = _pairs.RemoveWhere(pair => pair.Source == source);
                return Outcome.Done(_pairs, count.ToString(System.Globalization.CultureInfo.InvariantCulture), 1);
        }
    }

    private bool Has(int target) => _pairs.Contains((source, target));

    private string Associate(int[] targets, string result)
    {
        int[] missing = [.. targets.Where(target => !existing.Contains(target))];
        bool allAreNew = !targets.Any(Has);

        // A statement that did less than it was asked to is followed by one that looks for what is missing.
        _statements += targets.Length == 0 ? 0 : missing.Length > 0 || (!links.IsForeignKey && !allAreNew) ? 2 : 1;
        if (missing.Length > 0)
            return Outcome.Refused(before, missing, _statements);

        Join(targets);
        return Outcome.Done(_pairs, result, _statements);
    }

    private string Dissociate(int[] targets)
    {
        int[] unmatched = [.. targets.Where(target => !Has(target))];
        _statements += targets.Length == 0 ? 0 : 1;
        _pairs.RemoveWhere(pair => pair.Source == source && targets.Contains(pair.Target));
        return Outcome.List(unmatched);
    }

    private string Set(int[] targets)
    {
        int[] missing = [.. targets.Where(target => !existing.Contains(target))];
        if (links.IsForeignKey && missing.Length > 0)
            return Outcome.Refused(before, missing, 1);

        _pairs.RemoveWhere(pair => pair.Source == source && !targets.Contains(pair.Target));
        _statements = 1;
        if (!links.IsForeignKey || targets.Length == 0)
            return Associate(targets, "nothing");

        Join(targets);
        return Outcome.Done(_pairs, "nothing", 3);
    }

    private void Join(int[] targets)
    {
        if (links.IsForeignKey)
            _pairs.RemoveWhere(pair => targets.Contains(pair.Target));

        foreach (int target in targets)
            _pairs.Add((source, target));
    }
}
