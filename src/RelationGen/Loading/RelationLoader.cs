using System.Buffers;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>
/// What the loaders of all relations share: number the distinct keys of the sources, send those that need asking for, hand the targets to
/// the loaders below.
/// </summary>
internal abstract class RelationLoader<TSource, TTarget, TTable, TTargetKey, TKey, TRelation>(RelationInfo info, Loader<TTarget>[] nested)
    : Loader<TSource>, IKeySource, IRowReader
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TTargetKey, TTable>
    where TTargetKey : notnull
    where TKey : notnull
    where TRelation : struct, IRelation<TSource, TTarget, TKey>
{
    /// <summary>Fewer keys are a short list, and the rows of few sources are soon found.</summary>
    private const int MinScannedKeys = 100;

    // One for each relation, which is the last of the types.
    private static ColumnInfo[]? _compared;
    private static StoredKey[]? _sought;
    private static StoredKey[]? _soughtOne;

    private int[]? _slots;
    private int _next;
    private int _unsent;
    private int _sent;
    private bool _isFirst;

    /// <summary>The distinct keys of the sources; a slot is a key's number.</summary>
    protected KeyIndex<TKey> Keys;

    public sealed override TableInfo Table => default(TTable).Info;

    public sealed override string Name => Info.Name;

    internal sealed override bool MustSend => _unsent > 0;

    IReadOnlyList<ColumnInfo> IRowReader.Compared => _compared ??= Info.Steps.Count > 1
        ? []
        : [.. Table.Columns.Where(column => Info.TargetProperties.Contains(column.Property))];

    IReadOnlyList<StoredKey> IRowReader.Sought
        => _sent == 1 ? _soughtOne ??= [.. Sought.Select(key => key with { IsListed = false })] : Sought;

    Type IKeySource.KeyType => typeof(TKey);

    int IKeySource.KeyParts => Info.KeyParts;

    protected RelationInfo Info { get; } = info;

    /// <summary>How the keys that both sides compare are sent and compared.</summary>
    protected KeyRules<TKey> Rules { get; } = KeyRules.Of<TKey>(info.Key);

    private StoredKey[] Sought => _sought ??= StoredKey.Of(Info, typeof(TKey), Table);

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

    /// <summary>The rows of the whole target table are read, and those of no source are left out.</summary>
    protected bool IsScan { get; private set; }

    /// <summary>A guess at the number of distinct keys.</summary>
    protected virtual int ExpectedKeys => Sources.Count;

    bool IRowReader.FoundLittle(StatementRun run) => run.Rows < _sent;

    void IKeySource.WriteNext(KeyWriter writer)
    {
        while (!MustAsk(_next))
            _next++;

        Rules.Write(writer, Keys[_next++]);
    }

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
        if (Scope is null && Options is null && sources.IsAll && CanScan())
        {
            IsScan = true;
            return call.CreateCommand(TableStatement<TTable>.All(default(TTable).Info));
        }

        DbCommand command = call.CreateCommand();
        try
        {
            bool canRepeat = new TargetStatement(
                Info, Scope, Options, Table, sources, SharesTargets).TryWrite(command, call.Dialect, call.Arguments);
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
        Keys.Release();
    }

    /// <summary>Makes room for the results of the distinct keys; returns how many of them the database must be asked for.</summary>
    protected abstract int Prepare();

    /// <summary>Many sources tend to have one target.</summary>
    protected virtual bool SharesTargets => false;

    /// <summary>False for a key whose target is known without asking.</summary>
    protected virtual bool MustAsk(int slot) => true;

    /// <summary>
    /// True when every row of the target's table has a source, as far as the entities tell, so that it is cheaper to ask for all than for
    /// keys.
    /// </summary>
    protected virtual bool CanScan() => false;

    /// <summary>
    /// What a relation whose targets store the key means by <see cref="CanScan"/>. Of texts the database may find more equal than C# does,
    /// which only a list of keys shows; a row without a key, or of another entity, has no source.
    /// </summary>
    protected bool HasSourceForEachTarget()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>() || Info.Steps is not [{ Discriminator: null }])
            return false;

        foreach (ColumnInfo column in Table.Columns)
        {
            if (column.Nullable && Info.TargetProperties.Contains(column.Property))
                return false;
        }

        return true;
    }

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

    /// <summary>A row came back whose key none of the sources has, which only a database that compares keys differently can do.</summary>
    protected RelationIntegrityException Unmatched(TKey key)
    {
        string column = Info.TargetProperties.Count == 0 ? "a row" : $"a {Info.Target} whose {Info.TargetKeyText} is";
        string remedy = Info.Collation is { } collation
            ? $"The property has [Collation(\"{collation}\")], but the database's collation accepts more; name the right one."
            : "The database compares this key differently than C# does, which is ordinally; put [Collation(\"…\")] with the "
                + "column's collation "
                + $"(NOCASE, for example) on {Info.Entity}.{Info.SourceKeyText} and the properties it is compared with.";
        return Fail(
            $"{Info.Name}: the database returned {column} {KeyText.Of(key)}, which is the {Info.SourceKeyText} of no {Info.Entity} that "
            + $"was asked for. {remedy}");
    }

    protected RelationIntegrityException Fail(string message) => new(message) { Entity = Info.Entity, Relation = Info.Property };

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

        _unsent = Keys.Count == 0 ? 0 : Prepare();
        _isFirst = true;
    }

    protected sealed override void IsSent() => _unsent = 0;

    internal sealed override DbCommand NextCommand(LoadCall call)
    {
        // A junction may name a target twice, which a limit must not count: that is written for lists of keys.
        bool isOne = _isFirst && _unsent == 1 && !(Options is { IsLimited: true } && Info.Steps.Count > 1);
        _isFirst = false;
        bool isWritten = Scope is not null || Options is not null;
        if (!isWritten && Sources.IsAll && _unsent >= MinScannedKeys && CanScan())
        {
            IsScan = true;
            _unsent = 0;
            _sent = 0;
            return call.CreateCommand(TableStatement<TTable>.All(default(TTable).Info));
        }

        DbCommand command = isWritten
            ? call.CreateCommand()
            : call.CreateCommand(
                isOne ? RelationStatement<TRelation>.ByKey(Info, Table, typeof(TKey))
                    : RelationStatement<TRelation>.ByKeys(Info, Table, typeof(TKey)));
        try
        {
            int count = isOne ? 1 : Math.Min(_unsent, call.Dialect.MaxKeys(typeof(TKey)));
            if (isOne)
                ((IKeySource)this).WriteNext(call.Dialect.OneKey(command));
            else
                call.Dialect.AddKeys(command, this, count);

            _unsent -= count;
            _sent = count;
            if (!isWritten)
                return command;

            new TargetStatement(Info, Scope, Options, Table, isOne, count, typeof(TKey)).Write(command, call.Dialect, call.Arguments);
            return call.ToPrepared(command);
        }
        catch
        {
            // A key that cannot be sent.
            command.Dispose();
            throw;
        }
    }
}
