using System.Data.Common;

namespace RelationGen;

/// <summary>Loads one relation within one call; what it found is attached when every statement of the call has succeeded.</summary>
internal abstract class Loader : IRowReader
{
    public abstract TableInfo Table { get; }

    public abstract string Name { get; }

    /// <inheritdoc cref="IRowReader.Columns"/>
    public virtual IReadOnlyList<ColumnInfo> Columns => Table.Columns;

    /// <summary>True while there are keys that the database must be asked for.</summary>
    internal abstract bool MustSend { get; }

    public abstract bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max);

    public abstract Task<bool> ReadAsync(Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken);

    /// <summary>Tells the call which entities this loader and those below it produce.</summary>
    internal abstract void Announce(LoadCall call);

    /// <summary>True when what relations of the same level load, and those below them, decides what this one asks for.</summary>
    internal virtual bool DependsOnSiblings(LoadCall call) => false;

    /// <summary>The next statement with its keys. The connection must be open.</summary>
    internal abstract DbCommand NextCommand(LoadCall call);

    /// <summary>Checks what arrived and loads what is below.</summary>
    internal abstract void Finish(LoadCall call);

    /// <inheritdoc cref="Finish"/>
    internal abstract Task FinishAsync(LoadCall call, CancellationToken cancellationToken);

    /// <summary>Sets the relation property of every source. Nothing here can fail because of the database.</summary>
    internal abstract void Attach();

    /// <summary>Gives pooled memory back.</summary>
    internal abstract void Release();
}

/// <summary>Loads one relation of <typeparamref name="TSource"/>.</summary>
internal abstract class Loader<TSource> : Loader
    where TSource : class
{
    /// <summary>What limits or orders the targets; null for all of them in key order.</summary>
    internal Scope? Scope { get; set; }

    /// <summary>What the caller asked for beside that; null for all of them in key order.</summary>
    internal TargetOptions? Options { get; set; }

    /// <summary>The rows arrive in the order in which the targets are to be listed.</summary>
    protected bool HasOrder => Scope is { HasOrder: true } || Options is { Orders.Count: > 0 };

    /// <summary>True when the statement can ask for the sources anew, so that it need not wait for their keys.</summary>
    internal virtual bool CanFollow(LoadCall call) => false;

    /// <summary>
    /// The statement for all rows of a query, of whose keys nothing is known yet; null when they cannot be asked for again.
    /// </summary>
    internal virtual DbCommand? TryFollow(LoadCall call, SourceQuery sources) => throw new NotSupportedException("It waits for keys.");

    /// <summary>True when relations of the targets are loaded too.</summary>
    internal abstract bool HasNested { get; }

    /// <summary>Takes the sources and finds the keys to ask for.</summary>
    internal abstract void Begin(LoadCall call, Sources<TSource> sources);

    /// <summary>The same, when the statement is on its way: no key need be sent.</summary>
    internal void BeginFollowed(LoadCall call, Sources<TSource> sources)
    {
        Begin(call, sources);
        IsSent();
    }

    /// <summary>Nothing is left to be sent.</summary>
    protected virtual void IsSent()
    {
    }
}
