using RelationGen.Infrastructure;

namespace RelationGen.Behaviour.Tests.Writing.Operations;

/// <summary>A relation to many whose entities are known by small numbers.</summary>
public abstract class ManyRelation(Links links)
{
    public Links Links => links;

    /// <summary>What the handle has methods for.</summary>
    public abstract IEnumerable<ManyOperation> Operations { get; }

    /// <summary>Runs an operation.</summary>
    /// <returns>What it returned, as text.</returns>
    public abstract Task<string> RunAsync(ManyOperation operation, DbSession db, int source, int[] targets, int[] removed, bool isAsync);

    /// <summary>The numbers of the rows that can become targets, after their association where that is asked for.</summary>
    public abstract Task<int[]> CandidatesAsync(DbSession db, int source, CandidateOptions options, bool associates = false);

    /// <summary>The numbers of targets and candidates, each with whether it is a target.</summary>
    public abstract Task<(int, bool)[]> ChoicesAsync(DbSession db, int source, CandidateOptions options);

    /// <summary>The numbers of keys that an exception names.</summary>
    public abstract IEnumerable<int> Numbers(IEnumerable<object> keys);

    public override string ToString() => links.Name;
}

/// <inheritdoc/>
public sealed class ManyRelation<TSource, TTarget, TTable, TKey>(
    Links links,
    Func<int, DbSession, AssociableHandle<TSource, TTarget, TTable, TKey>> handle,
    Func<int, TTarget> target,
    Func<int, TKey> key) : ManyRelation(links)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
{
    public override IEnumerable<ManyOperation> Operations => Enum.GetValues<ManyOperation>().Where(operation => operation switch
    {
        ManyOperation.Associate or ManyOperation.AssociateKeys => true,
        ManyOperation.Toggle => Handle is ManyToManyHandle<TSource, TTarget, TTable, TKey>,
        ManyOperation.DeleteAll => Handle is not ManyToManyHandle<TSource, TTarget, TTable, TKey>,
        _ => Handle is DissociableHandle<TSource, TTarget, TTable, TKey>,
    });

    private AssociableHandle<TSource, TTarget, TTable, TKey> Handle => handle(1, new DbSession(new Microsoft.Data.Sqlite.SqliteConnection()));

    public override async Task<string> RunAsync(ManyOperation operation, DbSession db, int source, int[] targets, int[] removed, bool isAsync)
    {
        AssociableHandle<TSource, TTarget, TTable, TKey> relation = handle(source, db);
        var dissociable = relation as DissociableHandle<TSource, TTarget, TTable, TKey>;
        var pairs = relation as ManyToManyHandle<TSource, TTarget, TTable, TKey>;
        TTarget[] rows = [.. targets.Select(target)];
        TKey[] keys = [.. targets.Select(key)];
        TTarget[] others = [.. removed.Select(target)];
        switch (operation)
        {
            case ManyOperation.Associate when isAsync:
                await relation.AssociateAsync(rows);
                return "nothing";
            case ManyOperation.Associate:
                relation.Associate(rows);
                return "nothing";
            case ManyOperation.AssociateKeys when isAsync:
                await relation.AssociateKeysAsync(keys);
                return "nothing";
            case ManyOperation.AssociateKeys:
                relation.AssociateKeys(keys);
                return "nothing";
            case ManyOperation.Dissociate:
                return List(isAsync ? await dissociable!.DissociateAsync(rows) : dissociable!.Dissociate(rows));
            case ManyOperation.DissociateKeys:
                return List(isAsync ? await dissociable!.DissociateKeysAsync(keys) : dissociable!.DissociateKeys(keys));
            case ManyOperation.Set when isAsync:
                await dissociable!.SetAsync(rows);
                return "nothing";
            case ManyOperation.Set:
                dissociable!.Set(rows);
                return "nothing";
            case ManyOperation.SetKeys when isAsync:
                await dissociable!.SetKeysAsync(keys);
                return "nothing";
            case ManyOperation.SetKeys:
                dissociable!.SetKeys(keys);
                return "nothing";
            case ManyOperation.Apply:
                return List(isAsync ? await dissociable!.ApplyAsync(rows, others) : dissociable!.Apply(rows, others));
            case ManyOperation.Toggle:
                return List(isAsync ? await pairs!.ToggleAsync(rows) : pairs!.Toggle(rows));
            case ManyOperation.Clear:
                return Text(isAsync ? await dissociable!.ClearAsync() : dissociable!.Clear());
            default:
                return Text((relation, isAsync) switch
                {
                    (OneToManyHandle<TSource, TTarget, TTable, TKey> required, true) => await required.DeleteAllAsync(),
                    (OneToManyHandle<TSource, TTarget, TTable, TKey> required, false) => required.DeleteAll(),
                    (OptionalOneToManyHandle<TSource, TTarget, TTable, TKey> optional, true) => await optional.DeleteAllAsync(),
                    (OptionalOneToManyHandle<TSource, TTarget, TTable, TKey> optional, false) => optional.DeleteAll(),
                    _ => throw new ArgumentOutOfRangeException(nameof(operation)),
                });
        }
    }

    public override async Task<int[]> CandidatesAsync(DbSession db, int source, CandidateOptions options, bool associates = false)
    {
        List<TTarget> rows = await handle(source, db).CandidatesWith(options).ToListAsync();
        if (associates)
            await handle(source, db).AssociateAsync(rows);

        return [.. rows.Select(row => Outcome.Number(default(TTable).KeyOf(row)))];
    }

    public override async Task<(int, bool)[]> ChoicesAsync(DbSession db, int source, CandidateOptions options)
        => [.. (await handle(source, db).ChoicesWith(options).ToListAsync())
            .Select(choice => (Outcome.Number(default(TTable).KeyOf(choice.Target)), choice.IsLinked))];

    public override IEnumerable<int> Numbers(IEnumerable<object> keys) => keys.Select(known => Enumerable.Range(1, 9).Single(number => key(number).Equals(known)));

    private string List(IReadOnlyList<TKey> keys) => Outcome.List(Numbers(keys.Select(known => (object)known)));

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
