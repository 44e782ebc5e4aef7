using System.Buffers;
using System.Data.Common;

namespace RelationGen;

/// <summary>
/// What the loaders of all relations share: they take the keys of entities, know what the call has read of the targets, and hand those to
/// the loaders below.
/// </summary>
internal abstract class RelationLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(RelationInfo info, Loader<TTarget>[] nested)
    : KeyLoader<TSource, TKey, TRelation>(info, default(TTable).Info)
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IRelation<TSource, TTarget, TKey>
{
    private int[]? _slots;

    protected Sources<TSource> Sources { get; private set; }

    /// <summary>The slot of each source, -1 for a source without a key.</summary>
    protected ReadOnlySpan<int> Slots => _slots.AsSpan(0, Sources.Count);

    /// <summary>The list of a source that has no targets; null where it has no key.</summary>
    protected static LoadedList<TTarget, TKey>? NoneFor(TSource source)
        => default(TRelation).TrySourceKey(source, out TKey key) ? new(key) : null;

    /// <summary>The distinct targets in the order of their arrival; null when nothing is loaded below.</summary>
    protected List<TTarget>? Targets { get; } = nested.Length == 0 ? null : [];

    /// <summary>The target entities of the whole call; null when this loader alone produces them.</summary>
    protected Dictionary<TTargetKey, TTarget>? Identities { get; private set; }

    /// <summary>A guess at the number of distinct keys.</summary>
    protected virtual int ExpectedKeys => Sources.Count;

    protected sealed override bool HasAllSources => Sources.IsAll;

    internal sealed override void Announce(LoadCall call)
    {
        call.Produces(typeof(TTarget));
        foreach (Loader<TTarget> loader in nested)
            loader.Announce(call);
    }

    internal sealed override bool HasNested => nested.Length > 0;

    // Which sources mean this target is not for the key alone to say, and whether an instance is known is not known yet.
    internal sealed override bool CanFollow(LoadCall call)
        => Info.SourceDiscriminator is null && Options is not { Depth: not null } && !DependsOnSiblings(call);

    internal sealed override DbCommand? TryFollow(LoadCall call, SourceQuery sources)
    {
        if (Scope is null && Options is null && !Info.HasFilters && sources.IsAll && CanScan())
        {
            IsScan = true;
            return call.CreateCommand(TableStatement<TTable>.All(default(TTable).Info));
        }

        DbCommand command = call.CreateCommand();
        try
        {
            bool canRepeat = new TargetStatement(
                Info, Scope, Options, Table, sources, SharesTargets).TryWrite(command, call.Dialect, call.Filters, call.Arguments);
            if (canRepeat)
                return call.ToPrepared(command);
        }
        catch
        {
            // A value that cannot be sent.
            command.Dispose();
            throw;
        }

        command.Dispose();
        return null;
    }

    internal sealed override void Finish(LoadCall call)
    {
        Complete();
        if (Targets is { Count: > 0 })
            Level.Load(call, nested, new Sources<TTarget>(Targets) { IsAll = IsScan });
    }

    internal sealed override Task FinishAsync(LoadCall call, CancellationToken cancellationToken)
    {
        Complete();
        return Targets is { Count: > 0 }
            ? Level.LoadAsync(call, nested, new Sources<TTarget>(Targets) { IsAll = IsScan }, cancellationToken)
            : Task.CompletedTask;
    }

    internal override void Release()
    {
        if (_slots is { } slots)
            ArrayPool<int>.Shared.Return(slots);

        _slots = null;
        base.Release();
    }

    /// <summary>Makes room for the results of the distinct keys; returns how many of them the database must be asked for.</summary>
    protected abstract int Prepare();

    /// <summary>Many sources tend to have one target.</summary>
    protected virtual bool SharesTargets => false;

    protected sealed override Statement All() => TableStatement<TTable>.All(Table);

    protected sealed override Statement ByKey() => RelationStatement<TRelation>.ByKey(Info, Table, typeof(TKey));

    protected sealed override Statement ByKeys() => RelationStatement<TRelation>.ByKeys(Info, Table, typeof(TKey));

    protected sealed override TargetStatement Written(bool isOne, int count)
        => new(Info, Scope, Options, Table, isOne, count, typeof(TKey));

    /// <summary>What keeps targets from being found, behind their key in messages; empty where nothing does.</summary>
    protected string Admitted => (Scope is null ? "" : " that its Where admits") + (!Info.HasFilters ? ""
        : (Scope is null ? "" : " and") + " that its row filters let through");

    /// <summary>What can be done besides where row filters may keep targets from being found.</summary>
    protected string OrUnfiltered => Info.HasFilters ? ", and IgnoreFilters on the session reads it all the same" : "";

    /// <summary>Checks what arrived, before anything is attached.</summary>
    protected virtual void Complete()
    {
    }

    /// <summary>
    /// The entity of a row, and the key it has in the database. An instance that the call already knows stands for its row, though what
    /// it holds in memory may be older: the key is that of the row.
    /// </summary>
    protected static TTarget ReadKnown<TRow>(ref TRow row, Dictionary<TTargetKey, TTarget> identities, out TTarget asRead)
        where TRow : struct, IRow
    {
        asRead = default(TTable).Read(ref row);
        TTargetKey key = default(TTable).KeyOf(asRead);
        if (identities.TryGetValue(key, out TTarget? known))
            return known;

        identities.Add(key, asRead);
        return asRead;
    }

    internal sealed override void Begin(LoadCall call, Sources<TSource> sources)
    {
        call.Add(this);
        Sources = sources;
        Identities = call.IdentitiesOf<TTarget, TTargetKey>(KeyRules.Of<TTargetKey>(default(TTable).Info.Key).Comparer);
        Keys = new KeyIndex<TKey>(Rules.Comparer, ExpectedKeys);
        int[] slots = _slots = ArrayPool<int>.Shared.Rent(sources.Count);
        ReadOnlySpan<TSource> span = sources.Span;
        for (int i = 0; i < span.Length; i++)
            slots[i] = default(TRelation).TrySourceKey(span[i], out TKey key) && key is not null ? Keys.GetOrAdd(key) : -1;

        Ask(Keys.Count == 0 ? 0 : Prepare());
    }
}
