using System.Data.Common;
using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>The plan of a view of an entity.</summary>
internal sealed class ViewPlan<TView, TEntity, TTable, TShape>(string name, bool isGrouped) : ViewPlan<TView>
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
    where TShape : struct, IViewShape<TView, TTable>
{
    private ViewMembers? _members;

    internal override string Name => name;

    internal override bool IsGrouped => isGrouped;

    private static TableInfo Table => default(TTable).Info;

    // Two that describe it at once describe the same.
    private ViewMembers Members => _members ??= Describe();

    internal override List<TView> Read(DbSession db, QueryState state, GroupOptions? groups = null)
    {
        if (state.IsEmpty)
            return [];

        state = Grouped(state, groups);
        using LoadCall call = LoadCall.Of(db, state);
        return ViewRun.Read(call, Reader(call, state, IsAll(state)), () => Command(call, state));
    }

    internal override async Task<List<TView>> ReadAsync(
        DbSession db, QueryState state, GroupOptions? groups, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (state.IsEmpty)
            return [];

        state = Grouped(state, groups);
        LoadCall call = LoadCall.Of(db, state);
        await using (call.ConfigureAwait(false))
        {
            return await ViewRun.ReadAsync(
                    call, Reader(call, state, IsAll(state)), () => Command(call, state), beside: null, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    internal override RelationPage<TView> ReadPage(DbSession db, PagePlan page)
    {
        if (page.State.IsEmpty)
            return page.ToPage<TView>([], hasMore: false, [], total: null);

        CursorColumn[] columns = page.ColumnsOfRows(Members.Find);
        NumberReader? total = null;
        using LoadCall call = LoadCall.Of(db, page.State);
        ViewReader<TView, TTable, TShape> reader = new(call, Table, Members, page.State, isAll: false, columns);
        List<TView> views = ViewRun.Read(
            call, reader, () => Command(call, page.State, columns),
            page.HasTotal ? () => total = page.Total(call, reader.HasMore) : null);
        return page.ToPage(views, reader.HasMore, columns, total);
    }

    internal override async Task<RelationPage<TView>> ReadPageAsync(DbSession db, PagePlan page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (page.State.IsEmpty)
            return page.ToPage<TView>([], hasMore: false, [], total: null);

        CursorColumn[] columns = page.ColumnsOfRows(Members.Find);
        NumberReader? total = null;
        LoadCall call = LoadCall.Of(db, page.State);
        await using (call.ConfigureAwait(false))
        {
            ViewReader<TView, TTable, TShape> reader = new(call, Table, Members, page.State, isAll: false, columns);
            List<TView> views = await ViewRun.ReadAsync(
                call, reader, () => Command(call, page.State, columns),
                page.HasTotal ? () => total = page.Total(call, reader.HasMore) : null, cancellationToken).ConfigureAwait(false);
            return page.ToPage(views, reader.HasMore, columns, total);
        }
    }

    internal override List<TView> View(DbSession db, IEnumerable<object> entities)
    {
        TEntity[] listed = Listed(entities);
        if (listed.Length == 0)
            return [];

        using var call = new LoadCall(db);
        var reader = new MemoryReader<TView, TEntity, TTable, TShape>(call, Members, listed);
        return ViewRun.Read(call, reader, reader.Command);
    }

    internal override async Task<List<TView>> ViewAsync(DbSession db, IEnumerable<object> entities, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TEntity[] listed = Listed(entities);
        if (listed.Length == 0)
            return [];

        var call = new LoadCall(db);
        await using (call.ConfigureAwait(false))
        {
            var reader = new MemoryReader<TView, TEntity, TTable, TShape>(call, Members, listed);
            return await ViewRun.ReadAsync(call, reader, reader.Command, beside: null, cancellationToken).ConfigureAwait(false);
        }
    }

    internal override IRowBatch<TView> CreateBatch(LoadCall call, QueryState state)
        => Reader(call, Grouped(state, groups: null), isAll: false);

    internal override void Write(SqlWriter writer, QueryState state, GroupOptions? groups = null)
        => Grouped(state, groups).WriteValues(writer, Table, Members.Operands());

    /// <summary>All rows of their table; without a key they are nobody's sources, and lists belong to what they refer to.</summary>
    private static bool IsAll(QueryState state) => state.IsAll && Table.KeyColumns.Count > 0;

    private ViewReader<TView, TTable, TShape> Reader(LoadCall call, QueryState state, bool isAll)
        => new(call, Table, Members, state, isAll);

    /// <summary>
    /// The command that reads the rows. Its text is kept where it is the same at every call: of all rows, and of a compiled query; what the
    /// user's methods have a part in is not.
    /// </summary>
    private DbCommand Command(LoadCall call, QueryState state)
        => !Members.IsMade && state is { Grouped: null, Compiled: { } compiled }
            ? call.CreateFilled(command => compiled.Write(
                command, call.Dialect, call.Filters, state, this, (writer, asked) => Write(writer, asked)))
            : call.CreateCommand(writer => Write(writer, state));

    /// <summary>The command that reads the rows of a page, and what their cursors need.</summary>
    private DbCommand Command(LoadCall call, QueryState state, CursorColumn[] columns) => call.CreateCommand(
        writer => state.WriteValues(writer, Table, [.. Members.Operands(), .. ExtraColumn.Selected(columns)]));

    /// <summary>
    /// The rows in groups, where the view is of groups; a limit is of groups then, because rows with one are refused before.
    /// </summary>
    private QueryState Grouped(QueryState state, GroupOptions? groups)
    {
        if (!isGrouped || state.Grouped is not null)
            return state;

        Operand[] columns = Members.Operands();
        GroupOptions asked = groups ?? GroupOptions.All with { Take = state.Take };
        return state with { Orders = [], Take = null, Grouped = writer => asked.Write(writer, columns) };
    }

    private static TEntity[] Listed(IEnumerable<object> entities) => [.. entities.Select(entity => entity as TEntity
        ?? throw new ArgumentException($"An entity in the list is null, or no {Table.Entity}.", nameof(entities)))];

    private ViewMembers Describe()
    {
        var columns = new ViewColumns(name, Table);
        default(TShape).Describe(columns, default(TTable).At(null));
        return columns.Complete();
    }
}
