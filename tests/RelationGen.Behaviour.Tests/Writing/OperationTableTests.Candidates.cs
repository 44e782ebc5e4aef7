using RelationGen.Behaviour.Tests.Model.Grid;
using RelationGen.Behaviour.Tests.Writing.Operations;

namespace RelationGen.Behaviour.Tests.Writing;

/// <content>What the same relations offer as targets is what plain sets say, and what associating accepts.</content>
public sealed partial class OperationTableTests
{
    private static readonly CandidateOptions[] Options =
        [CandidateOptions.None, CandidateOptions.Taken, CandidateOptions.Self, CandidateOptions.Taken | CandidateOptions.Self];

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_relations_to_many_offer(Engine engine)
    {
        using Database db = Grid.Create(engine);
        List<string> failures = [];
        Links[] all = [.. ManyRelations.Select(relation => relation.Links)];
        foreach (ManyRelation relation in ManyRelations)
        {
            bool isOptional = relation.Operations.Contains(ManyOperation.Dissociate);
            foreach ((CandidateOptions options, int source) in Asked(1, 4))
            {
                SortedSet<(int Source, int Target)> before = Arrange(db, relation.Links, all, Before);
                SortedSet<int> expected = Rows(relation.Links);
                int[] linked = [.. before.Where(pair => pair.Source == source).Select(pair => pair.Target)];
                expected.ExceptWith(linked);
                if (relation.Links.IsForeignKey && isOptional && !options.HasFlag(CandidateOptions.Taken))
                    expected.ExceptWith(before.Select(pair => pair.Target));

                if (relation.Links.Name.EndsWith("to itself", StringComparison.Ordinal) && !options.HasFlag(CandidateOptions.Self))
                    expected.Remove(source);

                (int, bool)[] choices = [.. expected.Select(target => (target, false)), .. linked.Select(target => (target, true))];
                Check("choices", choices.Order(), (await relation.ChoicesAsync(db, source, options)).Order());
                Check("candidates", expected, (await relation.CandidatesAsync(db, source, options, associates: true)).Order());
                Check("candidates afterwards", [], await relation.CandidatesAsync(db, source, options));
                Check(
                    "targets afterwards", linked.Concat(expected).Order(),
                    relation.Links.Read(db).Where(pair => pair.Source == source).Select(pair => pair.Target).Order());

                void Check<T>(string what, IEnumerable<T> wanted, IEnumerable<T> found)
                {
                    if (!wanted.SequenceEqual(found))
                        failures.Add(
                            $"{relation} of {source}, {options}: {what} {string.Join(' ', found)}, not {string.Join(' ', wanted)}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task What_relations_to_one_offer(Engine engine)
    {
        using Database db = Grid.Create(engine);
        List<string> failures = [];
        Links[] all = [.. OneRelations.Select(relation => relation.Links)];
        foreach (OneRelation relation in OneRelations)
        {
            foreach ((CandidateOptions options, int source) in Asked(1, 5))
            {
                SortedSet<(int, int)> joined = relation.IsExclusive ? Exclusive : Shared;
                SortedSet<(int Source, int Target)> before = Arrange(db, relation.Links, all, joined);
                int[] expected = Offered(relation, before, source, options);
                IEnumerable<int> linked = before.Where(pair => pair.Source == source && Existing.Contains(pair.Target))
                    .Select(pair => pair.Target);
                (int, bool)[] choices = [.. expected.Select(target => (target, false)), .. linked.Select(target => (target, true))];
                Check("candidates", expected, (await relation.CandidatesAsync(db, source, options)).Order());
                Check("choices", choices.Order(), (await relation.ChoicesAsync(db, source, options)).Order());
                foreach (int target in expected.Where(target => target < 100))
                {
                    Arrange(db, relation.Links, all, joined);
                    await relation.RunAsync(OneOperation.Associate, db, source, target, isAsync: true);
                    Check("target", [target], relation.Links.Read(db).Where(pair => pair.Source == source).Select(pair => pair.Target));
                }

                void Check<T>(string what, IEnumerable<T> wanted, IEnumerable<T> found)
                {
                    if (!wanted.SequenceEqual(found))
                        failures.Add(
                            $"{relation} of {source}, {options}: {what} {string.Join(' ', found)}, not {string.Join(' ', wanted)}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
    }

    private static IEnumerable<(CandidateOptions Options, int Source)> Asked(params int[] sources)
        => Options.SelectMany(_ => sources, (options, source) => (options, source));

    /// <summary>The rows of the target's table; those of keys with two parts have one of another tenant among them.</summary>
    private static SortedSet<int> Rows(Links links)
        => links.Name.EndsWith("composite", StringComparison.Ordinal) ? [.. Existing, 101] : [.. Existing];

    private static int[] Offered(
        OneRelation relation, SortedSet<(int Source, int Target)> before, int source, CandidateOptions options)
    {
        bool takes = options.HasFlag(CandidateOptions.Taken);
        SortedSet<int> offered = Rows(relation.Links);
        if (relation.Links.Name.EndsWith("to itself", StringComparison.Ordinal) && !options.HasFlag(CandidateOptions.Self))
            offered.Remove(source);

        bool isTaken = before.Any(pair => pair.Source == source);
        if (!relation.IsOwnKey && !relation.IsOptional && isTaken)
            return [];

        bool leavesOthers = relation.IsOwnKey ? relation.IsExclusive && !(takes && relation.IsOptional) : relation.IsOptional && !takes;
        offered.ExceptWith(before.Where(pair => leavesOthers || pair.Source == source).Select(pair => pair.Target));
        return [.. offered];
    }
}
