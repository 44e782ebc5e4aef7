using System.Buffers;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>A loader whose sources have told it their keys while they were read.</summary>
internal interface IViewLoader
{
    /// <summary>All sources are there.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isAll">They are all rows of their table.</param>
    void Begin(LoadCall call, bool isAll);

    /// <summary>
    /// The lists of the targets that have come, and whether these are all rows of their table; null where none has come.
    /// </summary>
    (ViewLists Lists, bool IsAll)? Below { get; }
}

/// <summary>Reads the lists of a member of a view: gives each row its list, and fills it.</summary>
/// <param name="info">The relation.</param>
/// <param name="table">The table of the targets.</param>
/// <param name="keys">Where the keys stand.</param>
internal abstract class ViewListLoader<TView, TKey, TTargetKey, TList>(RelationInfo info, TableInfo table, ViewListKeys keys)
    : KeyLoader<List<TView>, TKey, TList>(info, table), IViewLoader
    where TKey : notnull
    where TTargetKey : notnull
    where TList : struct, IViewList<TKey, TTargetKey>
{
    private const int ExpectedKeys = 16;

    private List<(int Slot, List<TView> List)>? _repeated;
    private bool _isAll;

    protected sealed override bool HasAllSources => _isAll;

    /// <summary>The list of the first source of each key.</summary>
    protected List<Group> Groups { get; } = [];

    protected ViewListKeys Places => keys;

    /// <summary>The targets have the same list; null where they have not.</summary>
    public ViewRecursion<TKey>? Recursion { get; init; }

    public abstract (ViewLists Lists, bool IsAll)? Below { get; }

    /// <summary>The list of a row.</summary>
    public List<TView> Add<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        List<TView> list = [];
        if (Recursion is { IsBeyond: true })
            return list;

        for (int part = 0; keys.CanBeNull && part < keys.Parts; part++)
        {
            if (row.IsNull(keys.SourceAt + part))
                return list;
        }

        if (Groups.Count == 0)
            Keys = new(Rules.Comparer, ExpectedKeys);

        int slot = Keys.GetOrAdd(default(TList).ReadKey(ref row, keys.SourceAt));
        if (slot == Groups.Count)
            Groups.Add(new Group { List = list });
        else
            (_repeated ??= []).Add((slot, list));

        return list;
    }

    void IViewLoader.Begin(LoadCall call, bool isAll)
    {
        call.Add(this);
        _isAll = isAll;
        Recursion?.Begin(ref Keys, Groups.Count);
        Ask(Groups.Count);
    }

    internal sealed override void Begin(LoadCall call, Sources<List<TView>> sources) => ((IViewLoader)this).Begin(call, sources.IsAll);

    internal sealed override void Announce(LoadCall call)
    {
    }

    // The lists are in their views already.
    internal sealed override void Attach()
    {
    }

    /// <summary>Gives the sources that came later what the first of their key has.</summary>
    protected void Repeat()
    {
        foreach ((int slot, List<TView> list) in _repeated ?? [])
            list.AddRange(Groups[slot].List);
    }

    /// <summary>The targets of one key.</summary>
    protected struct Group
    {
        public List<TView> List;
        public TTargetKey? LastKey;
    }
}

/// <inheritdoc/>
internal sealed class ViewListLoader<TView, TTable, TShape, TKey, TTargetKey, TList>(
    RelationInfo info, TableInfo table, ViewListKeys keys, ViewMembers members, TableAlias alias)
    : ViewListLoader<TView, TKey, TTargetKey, TList>(info, table, keys)
    where TTable : struct
    where TShape : struct, IViewShape<TView, TTable>
    where TKey : notnull
    where TTargetKey : notnull
    where TList : struct, IViewList<TKey, TTargetKey>
{
    // One for each list, which is the last of the types.
    private static Statement? _all;
    private static Statement? _byKey;
    private static Statement? _byKeys;

    private readonly bool _isJunction = info.Steps.Count > 1;

    // The keys of the targets in the order of their arrival, by which lists are sorted that need it; rented.
    private (int Slot, TTargetKey Key)[] _arrived = [];
    private int _count;
    private bool _isOutOfOrder;

    // Those of the targets; none before one comes, because a recursion would have no end.
    private ViewLists? _lists;

    public override (ViewLists Lists, bool IsAll)? Below => _lists is { } lists ? (lists, IsScan) : null;

    public override IReadOnlyList<ColumnInfo> Columns => members.Infos;

    internal override bool HasNested => members.Lists.Count > 0;

    protected override bool IsWritten => members.Computes;

    private SelectedColumns Selected => new(alias, members.Operands());

    public override bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max)
        => dialect.Read(reader, new Sink(this), run, max);

    public override Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken)
        => dialect.ReadAsync(reader, new Sink(this), run, max, cancellationToken);

    internal override void Finish(LoadCall call)
    {
        Arrange();
        Repeat();
        Forget();
    }

    internal override void Release()
    {
        base.Release();
        Forget();
    }

    internal override Task FinishAsync(LoadCall call, CancellationToken cancellationToken)
    {
        Finish(call);
        return Task.CompletedTask;
    }

    protected override bool CanScan() => HasSourceForEachTarget();

    protected override Statement All() => _all ??= TargetStatement.OfAll(Table, Selected);

    protected override Statement ByKey() => _byKey ??= TargetStatement.Of(Info, Table, isOne: true, typeof(TKey), Selected);

    protected override Statement ByKeys() => _byKeys ??= TargetStatement.Of(Info, Table, isOne: false, typeof(TKey), Selected);

    protected override TargetStatement Written(bool isOne, int count)
        => new(Info, Scope, Options, Table, isOne, count, typeof(TKey), Selected);

    private void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow
    {
        TKey key = default(TList).ReadKey(ref row, Places.KeyAt);
        int slot = Keys.Find(key);
        if (slot < 0)
        {
            if (IsScan)
                return;

            throw Unmatched(key);
        }

        ref Group group = ref CollectionsMarshal.AsSpan(Groups)[slot];
        if (_isJunction || !HasOrder)
        {
            TTargetKey targetKey = default(TList).ReadTargetKey(ref row, Places.TargetAt);
            if (group.List.Count > 0)
            {
                int order = KeyRules<TTargetKey>.Order(group.LastKey!, targetKey, Table.Key);

                // A junction without a unique key may name a target twice; in order, the two are neighbours.
                if (order == 0)
                    return;

                _isOutOfOrder |= order > 0;
            }

            group.LastKey = targetKey;
            if (!HasOrder)
                Remember(slot, targetKey);
        }

        Recursion?.Add<TRow, TTargetKey, TList>(slot, key, default, ref row);
        group.List.Add(default(TShape).Read(ref row, 0, _lists ??= new(members, Recursion), 0));
    }

    /// <summary>Puts the targets of each source into the order of their keys, where they did not arrive in it.</summary>
    private void Arrange()
    {
        if (!_isOutOfOrder || _count == 0)
            return;

        var keys = new List<TTargetKey>[Groups.Count];
        foreach ((int slot, TTargetKey key) in _arrived.AsSpan(0, _count))
            (keys[slot] ??= []).Add(key);

        for (int slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] is { Count: > 1 } targets)
                Sort(targets, Groups[slot].List);
        }
    }

    private void Remember(int slot, TTargetKey key)
    {
        if (_count == _arrived.Length)
        {
            (int Slot, TTargetKey Key)[] larger = ArrayPool<(int Slot, TTargetKey Key)>.Shared.Rent(Math.Max(16, 2 * _count));
            _arrived.AsSpan(0, _count).CopyTo(larger);
            Return();
            _arrived = larger;
        }

        _arrived[_count++] = (slot, key);
    }

    private void Forget()
    {
        Return();
        _arrived = [];
        _count = 0;
    }

    private void Return()
    {
        if (_arrived.Length > 0)
        {
            ArrayPool<(int Slot, TTargetKey Key)>.Shared.Return(
                _arrived, RuntimeHelpers.IsReferenceOrContainsReferences<TTargetKey>());
        }
    }

    private void Sort(List<TTargetKey> keys, List<TView> views)
    {
        int[] order = [.. Enumerable.Range(0, keys.Count)];
        Array.Sort(order, (x, y) => KeyRules<TTargetKey>.Order(keys[x], keys[y], Table.Key) is not 0 and int first ? first : x - y);
        TView[] unsorted = [.. views];
        views.Clear();
        for (int i = 0; i < order.Length; i++)
        {
            if (i == 0 || KeyRules<TTargetKey>.Order(keys[order[i - 1]], keys[order[i]], Table.Key) != 0)
                views.Add(unsorted[order[i]]);
        }
    }

    private readonly struct Sink(ViewListLoader<TView, TTable, TShape, TKey, TTargetKey, TList> loader) : IRowSink
    {
        public void OnRow<TRow>(ref TRow row)
            where TRow : struct, IRow
            => loader.OnRow(ref row);
    }
}
