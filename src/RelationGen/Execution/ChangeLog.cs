namespace RelationGen;

/// <summary>What the statements of a call do to relations, noted for the hook of its session.</summary>
internal sealed class ChangeLog
{
    private readonly List<Noted> _relations = [];

    private enum Outcome
    {
        Added,
        Removed,
        Unmatched,
    }

    /// <summary>What has changed, relation by relation, in the order in which their first statements were sent.</summary>
    public IEnumerable<RelationChange> Changes => _relations.Select(relation => relation.ToChange()).OfType<RelationChange>();

    public void Add(RelationInfo relation, IEnumerable<RelationPair> pairs) => Note(relation, Outcome.Added, pairs);

    public void Remove(RelationInfo relation, IEnumerable<RelationPair> pairs) => Note(relation, Outcome.Removed, pairs);

    /// <summary>Notes a pair of a row that is still to be inserted, and may get its key by that.</summary>
    public void AddLater(RelationInfo relation, Func<RelationPair> pair) => Of(relation).Later.Add(pair);

    /// <summary>Notes what was to be taken out of a relation and was not in it.</summary>
    public void Miss(RelationInfo relation, IEnumerable<RelationPair> pairs) => Note(relation, Outcome.Unmatched, pairs);

    private void Note(RelationInfo relation, Outcome outcome, IEnumerable<RelationPair> pairs)
        => Of(relation).Pairs[(int)outcome].AddRange(pairs);

    private Noted Of(RelationInfo relation)
    {
        Noted? known = _relations.Find(noted => ReferenceEquals(noted.Relation, relation));
        if (known is null)
            _relations.Add(known = new(relation));

        return known;
    }

    private sealed class Noted(RelationInfo relation)
    {
        public RelationInfo Relation => relation;

        public List<RelationPair>[] Pairs { get; } = [[], [], []];

        public List<Func<RelationPair>> Later { get; } = [];

        /// <summary>Null where everything is as it was: a nested write may take out what it puts back.</summary>
        public RelationChange? ToChange()
        {
            Pairs[(int)Outcome.Added].AddRange(Later.Select(pair => pair()));
            Later.Clear();
            List<RelationPair> added = Except(Outcome.Added, Outcome.Removed);
            List<RelationPair> removed = Except(Outcome.Removed, Outcome.Added);
            return added.Count + removed.Count > 0 ? new(relation, added, removed, Pairs[(int)Outcome.Unmatched]) : null;
        }

        private List<RelationPair> Except(Outcome outcome, Outcome others)
        {
            if (Pairs[(int)outcome].Count == 0 || Pairs[(int)others].Count == 0)
                return Pairs[(int)outcome];

            HashSet<RelationPair> left = [.. Pairs[(int)others]];
            return Pairs[(int)outcome].FindAll(pair => !left.Contains(pair));
        }
    }
}
