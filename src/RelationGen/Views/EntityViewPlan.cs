using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>The plan of a view of an entity.</summary>
internal sealed class ViewPlan<TView, TEntity, TTable, TShape>(string name) : ViewPlan<TView>
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
    where TShape : struct, IViewShape<TView, TTable>
{
    private ViewMembers? _members;

    internal override string Name => name;

    private static TableInfo Table => default(TTable).Info;

    // Two that describe it at once describe the same.
    private ViewMembers Members => _members ??= Describe();

    internal override List<TView> Read(DbSession db, QueryState state)
    {
        if (state.IsEmpty)
            return [];

        using var call = new LoadCall(db) { Arguments = state.Arguments };
        return new ViewReader<TView, TTable, TShape>(call, Table, Members, state).Read();
    }

    internal override async Task<List<TView>> ReadAsync(DbSession db, QueryState state, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (state.IsEmpty)
            return [];

        var call = new LoadCall(db) { Arguments = state.Arguments };
        await using (call.ConfigureAwait(false))
            return await new ViewReader<TView, TTable, TShape>(call, Table, Members, state).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    internal override IRowBatch<TView> CreateBatch(LoadCall call, QueryState state)
        => new ViewReader<TView, TTable, TShape>(call, Table, Members, state);

    internal override void Write(SqlWriter writer, QueryState state) => state.WriteValues(writer, Table, Members.Operands());

    private ViewMembers Describe()
    {
        var columns = new ViewColumns(name, Table);
        default(TShape).Describe(columns, default(TTable).At(null));
        return columns.Complete();
    }
}
