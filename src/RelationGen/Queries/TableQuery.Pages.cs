namespace RelationGen;

/// <content>Pages of rows, by cursors.</content>
internal abstract partial class TableQuery<TEntity, TTable>
{
    private protected override PagePlan PageOf(PageRequest page) => new(Db, typeof(TEntity), Table, state, page);

    /// <summary>Reads a page.</summary>
    protected RelationPage<TEntity> ReadPage(PageRequest page)
    {
        PagePlan plan = PageOf(page);
        if (plan.State.IsEmpty)
            return plan.ToPage<TEntity>([], hasMore: false, [], total: null);

        CursorColumn[] columns = plan.ColumnsOfEntities();
        NumberReader? total = null;
        using LoadCall call = NewCall();
        EntityBatch<TEntity> batch = CreateBatch(call, includes, plan.State, columns);
        Func<NumberReader?>? beside = plan.HasTotal ? () => total = plan.Total(call, batch.HasMore) : null;
        List<TEntity> entities = new RootReader<TEntity, TTable>(call, batch, plan.State, columns, beside).Read();
        return plan.ToPage(entities, batch.HasMore, columns, total);
    }

    /// <inheritdoc cref="ReadPage"/>
    protected async Task<RelationPage<TEntity>> ReadPageAsync(PageRequest page, CancellationToken cancellationToken)
    {
        PagePlan plan = PageOf(page);
        cancellationToken.ThrowIfCancellationRequested();
        if (plan.State.IsEmpty)
            return plan.ToPage<TEntity>([], hasMore: false, [], total: null);

        CursorColumn[] columns = plan.ColumnsOfEntities();
        NumberReader? total = null;
        LoadCall call = NewCall();
        await using (call.ConfigureAwait(false))
        {
            EntityBatch<TEntity> batch = CreateBatch(call, includes, plan.State, columns);
            Func<NumberReader?>? beside = plan.HasTotal ? () => total = plan.Total(call, batch.HasMore) : null;
            List<TEntity> entities = await new RootReader<TEntity, TTable>(call, batch, plan.State, columns, beside)
                .ReadAsync(cancellationToken).ConfigureAwait(false);
            return plan.ToPage(entities, batch.HasMore, columns, total);
        }
    }
}
