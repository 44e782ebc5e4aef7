using System.Data.Common;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>The distinct keys of a loader's sources, and the statements that ask for what has them.</summary>
/// <typeparam name="TSource">What the keys belong to.</typeparam>
/// <typeparam name="TKey">The key that both sides compare.</typeparam>
/// <typeparam name="TStatement">A struct that no other statement has; its texts are kept by it.</typeparam>
internal abstract class KeyLoader<TSource, TKey, TStatement>(RelationInfo info, TableInfo table) : Loader<TSource>, IKeySource, IRowReader
    where TSource : class
    where TKey : notnull
    where TStatement : struct
{
    /// <summary>Fewer keys are a short list, and the rows of few sources are soon found.</summary>
    private const int MinScannedKeys = 100;

    // One for each statement, which is the last of the types.
    private static ColumnInfo[]? _compared;
    private static StoredKey[]? _sought;
    private static StoredKey[]? _soughtOne;

    private int _next;
    private int _unsent;
    private int _sent;
    private bool _isFirst;

    /// <summary>The distinct keys of the sources; a slot is a key's number.</summary>
    protected KeyIndex<TKey> Keys;

    public sealed override TableInfo Table => table;

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

    /// <summary>The rows of the whole target table are read, and those of no source are left out.</summary>
    protected bool IsScan { get; set; }

    /// <summary>The sources are all rows of their table.</summary>
    protected abstract bool HasAllSources { get; }

    private StoredKey[] Sought => _sought ??= StoredKey.Of(Info, typeof(TKey), Table);

    bool IRowReader.FoundLittle(StatementRun run) => run.Rows < _sent;

    void IKeySource.WriteNext(KeyWriter writer)
    {
        while (!MustAsk(_next))
            _next++;

        Rules.Write(writer, Keys[_next++]);
    }

    internal override void Release() => Keys.Release();

    internal sealed override DbCommand NextCommand(LoadCall call)
    {
        // A junction may name a target twice, which a limit must not count, and a limit from the end wants another order within: that is
        // written for lists of keys.
        bool isOne = _isFirst && _unsent == 1 && !(Options is { IsLimited: true } && (Info.Steps.Count > 1 || Options.IsLast));
        _isFirst = false;
        bool isWritten = Scope is not null || Options is not null || Info.HasFilters || IsWritten;
        if (!isWritten && HasAllSources && _unsent >= MinScannedKeys && CanScan())
        {
            IsScan = true;
            _unsent = 0;
            _sent = 0;
            return call.CreateCommand(All());
        }

        DbCommand command = isWritten ? call.CreateCommand() : call.CreateCommand(isOne ? ByKey() : ByKeys());
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

            Written(isOne, count).Write(command, call.Dialect, call.Filters, call.Arguments);
            return call.ToPrepared(command);
        }
        catch
        {
            // A key that cannot be sent.
            command.Dispose();
            throw;
        }
    }

    protected sealed override void IsSent() => _unsent = 0;

    /// <summary>Begins to ask.</summary>
    /// <param name="keys">How many of the keys the database must be asked for.</param>
    protected void Ask(int keys)
    {
        _unsent = keys;
        _isFirst = true;
    }

    /// <summary>False for a key whose target is known without asking.</summary>
    protected virtual bool MustAsk(int slot) => true;

    /// <summary>The statement is another one at each call, also where nothing limits or orders the targets.</summary>
    protected virtual bool IsWritten => false;

    /// <summary>The statement for all rows of the table.</summary>
    protected abstract Statement All();

    /// <summary>The statement for one key, where nothing limits or orders the targets.</summary>
    protected abstract Statement ByKey();

    /// <summary>The statement for a list of keys, where nothing limits or orders the targets.</summary>
    protected abstract Statement ByKeys();

    /// <summary>The statement where something does.</summary>
    /// <param name="isOne">There is one key, each part a parameter of its own.</param>
    /// <param name="count">The number of keys.</param>
    protected abstract TargetStatement Written(bool isOne, int count);

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
}
