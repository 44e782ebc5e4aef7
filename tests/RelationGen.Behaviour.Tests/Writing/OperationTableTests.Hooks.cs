using RelationGen.Behaviour.Tests.Model.Grid;
using RelationGen.Behaviour.Tests.Writing.Operations;

namespace RelationGen.Behaviour.Tests.Writing;

/// <content>The same operations with a hook, which is told what has come and gone, and nothing else.</content>
public sealed partial class OperationTableTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task The_hook_is_told_what_changes_of_relations_to_one_have_done(Engine engine)
    {
        using Database db = Grid.Create(engine);
        List<string> failures = [];
        Links[] all = [.. OneRelations.Select(relation => relation.Links)];
        foreach (OneRelation relation in OneRelations)
        {
            foreach (OneOperation operation in relation.Operations)
            {
                foreach ((string name, int source, int target) in Ends.Where(end => relation.IsOwnKey || end.Source != 8))
                {
                    foreach (bool isAsync in new[] { true, false })
                    {
                        SortedSet<(int, int)> before = Arrange(db, relation.Links, all, relation.IsExclusive ? Exclusive : Shared);
                        string? failure = await ToldAsync(
                            db, relation.Links, before, session => relation.RunAsync(operation, session, source, target, isAsync));
                        if (failure is not null)
                            failures.Add($"{relation}: {operation}{(isAsync ? "Async" : "")}, {name}\n{failure}");
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures:\n{string.Join('\n', failures.Take(20))}");
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task The_hook_is_told_what_changes_of_relations_to_many_have_done(Engine engine)
    {
        using Database db = Grid.Create(engine);
        List<string> failures = [];
        Links[] all = [.. ManyRelations.Select(relation => relation.Links)];
        foreach (ManyRelation relation in ManyRelations)
        {
            foreach (ManyOperation operation in relation.Operations)
            {
                bool isOfAll = operation is ManyOperation.Clear or ManyOperation.DeleteAll;
                foreach ((string name, int[] targets) in isOfAll ? [("all", [])] : Lists)
                {
                    foreach (int source in new[] { 1, 4 })
                    {
                        foreach (bool isAsync in new[] { true, false })
                        {
                            SortedSet<(int, int)> before = Arrange(db, relation.Links, all, Before);
                            string? failure = await ToldAsync(
                                db, relation.Links, before,
                                session => relation.RunAsync(operation, session, source, targets, Removed, isAsync));
                            if (failure is not null)
                                failures.Add($"{relation}: {operation}{(isAsync ? "Async" : "")} of source {source}, {name}\n{failure}");
                        }
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures:\n{string.Join('\n', failures.Take(20))}");
        db.AssertUsable();
    }

    /// <summary>Runs an operation, and compares what its hook was told with what the tables say; null where that is the same.</summary>
    private static async Task<string?> ToldAsync(
        Database db, Links links, SortedSet<(int Source, int Target)> before, Func<DbSession, Task> run)
    {
        List<RelationChange> told = [];
        var session = new DbSession(db.Connection)
        {
            OnChange = (change, _, _) =>
            {
                told.Add(change);
                return Task.CompletedTask;
            },
            OnChangeSync = (change, _) => told.Add(change),
        };
        bool isRefused = false;
        try
        {
            await run(session);
        }
        catch (Exception refused) when (refused is RelationChangeException or ArgumentException)
        {
            isRefused = true;
        }

        // A pair of another type that a polymorphic relation ends is a pair of another relation.
        SortedSet<(int Source, int Target)> after = links.Read(db);
        bool isMorph = links.Name.StartsWith("Morph", StringComparison.Ordinal);
        string expected = Text(
            after.Except(before), before.Except(after).Where(pair => !isMorph || pair is { Source: < 100, Target: < 100 }));
        string actual = isRefused ? Text([], []) : Text(
            told.SelectMany(change => change.Added).Select(Numbers), told.SelectMany(change => change.Removed).Select(Numbers));
        string calls = told.Count == (isRefused || expected == Text([], []) ? 0 : 1) ? "" : $" in {told.Count} calls";
        return actual + calls == expected ? null : $"  expected {expected}\n  actual   {actual}{calls}";
    }

    private static string Text(IEnumerable<(int, int)> added, IEnumerable<(int, int)> removed)
        => $"added {string.Join(' ', added.Order())}, removed {string.Join(' ', removed.Order())}";

    private static (int Source, int Target) Numbers(RelationPair pair) => (Outcome.Number(pair.Source), Outcome.Number(pair.Target));
}
