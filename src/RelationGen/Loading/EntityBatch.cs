using System.Data.Common;

namespace RelationGen;

/// <summary>The entities that are read at a time, all of a query or some of a stream, and what is loaded below them.</summary>
internal abstract class EntityBatch<TEntity>(
    LoadCall call, TableInfo table, Include<TEntity>[] includes, string? relation, ExtraColumn[] extra) : IRowBatch<TEntity>
    where TEntity : class
{
    private Loader<TEntity>[] _loaders = [];

    public TableInfo Table => table;

    public string Name => relation ?? table.Entity;

    public List<TEntity> Entities { get; } = [];

    /// <summary>The loaders of what is included.</summary>
    public IReadOnlyList<Loader<TEntity>> Loaders => _loaders;

    /// <summary>Something is loaded below the entities.</summary>
    public bool HasBelow => includes.Length > 0;

    /// <summary>Forgets the entities before; those to come are a call of their own.</summary>
    public void Begin()
    {
        call.Restart();
        Entities.Clear();
        _loaders = Include<TEntity>.CreateLoaders(includes);
        call.Produces(typeof(TEntity));
        foreach (Loader<TEntity> loader in _loaders)
            loader.Announce(call);

        BeginRows(call);
    }

    /// <summary>How many rows belong to a page; null, the default, where all do.</summary>
    public int? Kept { get; init; }

    /// <inheritdoc cref="IRowReader.IsOfSql"/>
    public bool IsOfSql { get; init; }

    /// <summary>A row was read that does not belong to the page: there are more in the direction in which it was read.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Puts the entities into the order that was asked for.</summary>
    public void Arrange(QueryState state)
    {
        if (state.IsLast)
        {
            Entities.Reverse();
            foreach (ExtraColumn column in extra)
                column.Reverse();
        }
        else if (!state.HasOrder)
        {
            Sort();
        }
    }

    /// <summary>Loads what is included; <see cref="LoadCall.Attach"/> sets it.</summary>
    /// <param name="isAll">The entities are all rows of their table.</param>
    /// <param name="followed">The relations whose targets have arrived.</param>
    public void Load(bool isAll, params Loader<TEntity>[] followed)
    {
        if (Entities.Count == 0)
            return;

        foreach (Loader<TEntity> loader in followed)
            loader.Finish(call);

        Level.Load(call, Others(followed), new Sources<TEntity>(Entities) { IsAll = isAll });
    }

    /// <inheritdoc cref="Load"/>
    public async Task LoadAsync(bool isAll, CancellationToken cancellationToken, params Loader<TEntity>[] followed)
    {
        if (Entities.Count == 0)
            return;

        foreach (Loader<TEntity> loader in followed)
            await loader.FinishAsync(call, cancellationToken).ConfigureAwait(false);

        await Level.LoadAsync(call, Others(followed), new Sources<TEntity>(Entities) { IsAll = isAll }, cancellationToken)
            .ConfigureAwait(false);
    }

    List<TEntity> IRowBatch<TEntity>.Rows => Entities;

    void IRowBatch<TEntity>.Load()
    {
        Load(isAll: false);
        call.Attach();
    }

    async Task IRowBatch<TEntity>.LoadAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(isAll: false, cancellationToken).ConfigureAwait(false);
        call.Attach();
    }

    public abstract bool Read(Dialect dialect, DbDataReader reader, StatementRun run, long max);

    public abstract Task<bool> ReadAsync(
        Dialect dialect, DbDataReader reader, StatementRun run, long max, CancellationToken cancellationToken);

    /// <summary>The rows to come are those of a new call.</summary>
    protected abstract void BeginRows(LoadCall running);

    /// <summary>Rows that nothing orders are listed by their keys, where they have some.</summary>
    protected abstract void Sort();

    /// <summary>The row that comes is behind the page.</summary>
    protected bool IsSurplus()
    {
        if (Entities.Count != Kept)
            return false;

        HasMore = true;
        return true;
    }

    /// <summary>Takes the entity of a row, and what is read behind its columns.</summary>
    protected void Add<TRow>(TEntity entity, ref TRow row)
        where TRow : struct, IRow
    {
        Entities.Add(entity);
        ExtraColumn.Read(extra, ref row, table.Columns.Count);
    }

    private Loader<TEntity>[] Others(Loader<TEntity>[] followed) => followed.Length == 0 ? _loaders : [.. _loaders.Except(followed)];
}
