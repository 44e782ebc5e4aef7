using RelationGen.Behaviour.Tests.Model.Grid;
using RelationGen.Infrastructure;

namespace RelationGen.Behaviour.Tests.Writing.Operations;

/// <summary>A relation to one whose entities are known by small numbers.</summary>
/// <param name="links">The relation.</param>
/// <param name="isOwnKey">The source stores the key.</param>
/// <param name="isOptional">The key may be NULL.</param>
public sealed class OneRelation(Links links, bool isOwnKey, bool isOptional)
{
    private readonly Dictionary<OneOperation, Func<DbSession, int, int, bool, Task<string>>> _operations = [];

    public Links Links => links;

    /// <summary>The rows that can become the target.</summary>
    public required Func<DbSession, int, CandidateOptions, Task<int[]>> CandidatesAsync { get; init; }

    /// <summary>The target and those, each with whether it is the target.</summary>
    public required Func<DbSession, int, CandidateOptions, Task<(int, bool)[]>> ChoicesAsync { get; init; }

    public bool IsOwnKey => isOwnKey;

    public bool IsOptional => isOptional;

    /// <summary>A target has one source at most.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>What the handle has methods for.</summary>
    public IEnumerable<OneOperation> Operations => _operations.Keys;

    public static OneRelation Of<TSource, TTarget, TTable>(
        Links links, Func<int, DbSession, RequiredManyToOneHandle<TSource, TTarget, TTable>> handle, Func<int, TTarget> target, bool isExclusive = false)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        => new OneRelation(links, isOwnKey: true, isOptional: false)
        {
            IsExclusive = isExclusive,
            CandidatesAsync = async (db, source, options) => Numbers(await handle(source, db).CandidatesWith(options).ToListAsync()),
            ChoicesAsync = async (db, source, options) => Numbers(await handle(source, db).ChoicesWith(options).ToListAsync()),
        }
            .Add(OneOperation.Associate, (db, s, t) => handle(s, db).AssociateAsync(target(t)), (db, s, t) => handle(s, db).Associate(target(t)));

    public static OneRelation Of<TSource, TTarget, TTable>(
        Links links, Func<int, DbSession, ManyToOneHandle<TSource, TTarget, TTable>> handle, Func<int, TTarget> target, bool isExclusive = false)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        => new OneRelation(links, isOwnKey: true, isOptional: true)
        {
            IsExclusive = isExclusive,
            CandidatesAsync = async (db, source, options) => Numbers(await handle(source, db).CandidatesWith(options).ToListAsync()),
            ChoicesAsync = async (db, source, options) => Numbers(await handle(source, db).ChoicesWith(options).ToListAsync()),
        }
            .Add(OneOperation.Associate, (db, s, t) => handle(s, db).AssociateAsync(target(t)), (db, s, t) => handle(s, db).Associate(target(t)))
            .Add(OneOperation.Unlink, (db, s, _) => handle(s, db).UnlinkAsync(), (db, s, _) => handle(s, db).Unlink())
            .Add(OneOperation.Dissociate, (db, s, t) => handle(s, db).DissociateAsync(target(t)), (db, s, t) => handle(s, db).Dissociate(target(t)));

    public static OneRelation Of<TSource, TTarget, TTable, TKey>(
        Links links, Func<int, DbSession, OneToOneHandle<TSource, TTarget, TTable, TKey>> handle, Func<int, TTarget> target)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
        where TKey : notnull
        => new OneRelation(links, isOwnKey: false, isOptional: false)
        {
            IsExclusive = true,
            CandidatesAsync = async (db, source, options) => Numbers(await handle(source, db).CandidatesWith(options).ToListAsync()),
            ChoicesAsync = async (db, source, options) => Numbers(await handle(source, db).ChoicesWith(options).ToListAsync()),
        }
            .Add(OneOperation.Associate, (db, s, t) => handle(s, db).AssociateAsync(target(t)), (db, s, t) => handle(s, db).Associate(target(t)))
            .Add(OneOperation.Delete, (db, s, _) => handle(s, db).DeleteAsync(), (db, s, _) => handle(s, db).Delete());

    public static OneRelation Of<TSource, TTarget, TTable, TKey>(
        Links links, Func<int, DbSession, OptionalOneToOneHandle<TSource, TTarget, TTable, TKey>> handle, Func<int, TTarget> target)
        where TSource : class
        where TTarget : class
        where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
        where TKey : notnull
        => new OneRelation(links, isOwnKey: false, isOptional: true)
        {
            IsExclusive = true,
            CandidatesAsync = async (db, source, options) => Numbers(await handle(source, db).CandidatesWith(options).ToListAsync()),
            ChoicesAsync = async (db, source, options) => Numbers(await handle(source, db).ChoicesWith(options).ToListAsync()),
        }
            .Add(OneOperation.Associate, (db, s, t) => handle(s, db).AssociateAsync(target(t)), (db, s, t) => handle(s, db).Associate(target(t)))
            .Add(OneOperation.Unlink, (db, s, _) => handle(s, db).UnlinkAsync(), (db, s, _) => handle(s, db).Unlink())
            .Add(OneOperation.Dissociate, (db, s, t) => handle(s, db).DissociateAsync(target(t)), (db, s, t) => handle(s, db).Dissociate(target(t)))
            .Add(OneOperation.Delete, (db, s, _) => handle(s, db).DeleteAsync(), (db, s, _) => handle(s, db).Delete());

    /// <summary>Runs an operation.</summary>
    /// <returns>What it returned, as text.</returns>
    public Task<string> RunAsync(OneOperation operation, DbSession db, int source, int target, bool isAsync) => _operations[operation](db, source, target, isAsync);

    public override string ToString() => links.Name;

    private static int[] Numbers<TTarget>(IEnumerable<TTarget> targets) => [.. targets.Select(target => Number(target!))];

    private static (int, bool)[] Numbers<TTarget>(IEnumerable<(TTarget Target, bool IsLinked)> choices)
        => [.. choices.Select(choice => (Number(choice.Target!), choice.IsLinked))];

    private static int Number(object target) => target switch
    {
        Node node => (int)node.Id,
        Solo solo => (int)solo.Id,
        Block block => Outcome.Number((block.Tenant, block.Number)),
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };

    private OneRelation Add(OneOperation operation, Func<DbSession, int, int, Task> runAsync, Action<DbSession, int, int> run)
        => Add(operation, async (db, source, target, isAsync) =>
        {
            if (isAsync)
                await runAsync(db, source, target);
            else
                run(db, source, target);

            return "nothing";
        });

    private OneRelation Add(OneOperation operation, Func<DbSession, int, int, Task<bool>> runAsync, Func<DbSession, int, int, bool> run)
        => Add(operation, async (db, source, target, isAsync) => (isAsync ? await runAsync(db, source, target) : run(db, source, target)) ? "true" : "false");

    private OneRelation Add(OneOperation operation, Func<DbSession, int, int, bool, Task<string>> run)
    {
        _operations.Add(operation, run);
        return this;
    }
}
