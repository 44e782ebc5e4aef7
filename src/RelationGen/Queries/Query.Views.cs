using System.Runtime.CompilerServices;
using RelationGen.Infrastructure;

#pragma warning disable CA1720 // Single is the term of LINQ for exactly one row.

namespace RelationGen;

public abstract partial class Query<TEntity, TTable>
{
    private protected abstract DbSession Session { get; }

    /// <summary>All rows, in an order of the database.</summary>
    private protected abstract QueryState Rows { get; }

    /// <summary>
    /// Reads a view of each row: one statement for the rows, with exactly the columns that the view names, and one for each list.
    /// </summary>
    /// <typeparam name="TView">A view of the entity, marked with <see cref="ViewAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="InvalidOperationException">The query has includes, which a view does not hold.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with the view.</exception>
    /// <exception cref="RelationIntegrityException">A required relation of the view leads nowhere.</exception>
    /// <example>
    /// <code>
    /// List&lt;PostCard> cards = await Post.Query(db).Where(p => p.Approved).Take(20).ToListAsync&lt;PostCard>();
    /// </code>
    /// </example>
    public Task<List<TView>> ToListAsync<TView>(CancellationToken cancellationToken = default)
        where TView : IView<TView, TEntity>
        => PlanOf<TView>().ReadAsync(Session, Rows, cancellationToken);

    /// <inheritdoc cref="ToListAsync{TView}(CancellationToken)" path="/summary|/typeparam|/exception"/>
    public List<TView> ToList<TView>()
        where TView : IView<TView, TEntity>
        => PlanOf<TView>().Read(Session, Rows);

    /// <summary>The view of the first row; null when there is none, and the default of a view that is a struct.</summary>
    /// <inheritdoc cref="ToListAsync{TView}(CancellationToken)" path="/typeparam|/param|/exception"/>
    public async Task<TView?> FirstOrDefaultAsync<TView>(CancellationToken cancellationToken = default)
        where TView : IView<TView, TEntity>
        => (await PlanOf<TView>().ReadAsync(Session, FirstRow, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <inheritdoc cref="FirstOrDefaultAsync{TView}(CancellationToken)" path="/summary|/typeparam|/exception"/>
    public TView? FirstOrDefault<TView>()
        where TView : IView<TView, TEntity>
        => PlanOf<TView>().Read(Session, FirstRow).FirstOrDefault();

    /// <summary>The view of the first row.</summary>
    /// <inheritdoc cref="ToListAsync{TView}(CancellationToken)" path="/typeparam|/param"/>
    /// <exception cref="InvalidOperationException">There is none, or the query has includes, which a view does not hold.</exception>
    public async Task<TView> FirstAsync<TView>(CancellationToken cancellationToken = default)
        where TView : IView<TView, TEntity>
        => First(await PlanOf<TView>().ReadAsync(Session, FirstRow, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc cref="FirstAsync{TView}(CancellationToken)" path="/summary|/typeparam|/exception"/>
    public TView First<TView>()
        where TView : IView<TView, TEntity>
        => First(PlanOf<TView>().Read(Session, FirstRow));

    /// <summary>The view of the only row; null when there is none, and the default of a view that is a struct.</summary>
    /// <inheritdoc cref="ToListAsync{TView}(CancellationToken)" path="/typeparam|/param"/>
    /// <exception cref="InvalidOperationException">There is more than one, or the query has includes, which a view does not
    /// hold.</exception>
    public async Task<TView?> SingleOrDefaultAsync<TView>(CancellationToken cancellationToken = default)
        where TView : IView<TView, TEntity>
        => One(await PlanOf<TView>().ReadAsync(Session, TwoRows, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc cref="SingleOrDefaultAsync{TView}(CancellationToken)" path="/summary|/typeparam|/exception"/>
    public TView? SingleOrDefault<TView>()
        where TView : IView<TView, TEntity>
        => One(PlanOf<TView>().Read(Session, TwoRows));

    /// <summary>The view of the only row.</summary>
    /// <inheritdoc cref="ToListAsync{TView}(CancellationToken)" path="/typeparam|/param"/>
    /// <exception cref="InvalidOperationException">There is none, or more than one, or the query has includes, which a view does not
    /// hold.</exception>
    public async Task<TView> SingleAsync<TView>(CancellationToken cancellationToken = default)
        where TView : IView<TView, TEntity>
        => Single(await PlanOf<TView>().ReadAsync(Session, TwoRows, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc cref="SingleAsync{TView}(CancellationToken)" path="/summary|/typeparam|/exception"/>
    public TView Single<TView>()
        where TView : IView<TView, TEntity>
        => Single(PlanOf<TView>().Read(Session, TwoRows));

    /// <summary>
    /// Streams views of the rows in batches: memory stays bounded however many rows there are. Lists are read for each batch, one statement
    /// for each.
    /// </summary>
    /// <typeparam name="TView">A view of the entity, marked with <see cref="ViewAttribute"/>.</typeparam>
    /// <param name="batchSize">How many views are held at a time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is not positive.</exception>
    /// <exception cref="InvalidOperationException">The query has includes, which a view does not hold.</exception>
    /// <example><code>await foreach (PostCard card in Post.Query(db).AsAsyncEnumerable&lt;PostCard>()) { }</code></example>
    public IAsyncEnumerable<TView> AsAsyncEnumerable<TView>(int batchSize = DefaultBatchSize)
        where TView : IView<TView, TEntity>
        => Stream<TView>(batchSize, nameof(AsAsyncEnumerable));

    /// <inheritdoc cref="AsAsyncEnumerable{TView}(int)"/>
    /// <param name="batchSize">How many views are held at a time.</param>
    /// <param name="cancellationToken">Cancels between rows and statements, as does one that <c>WithCancellation</c> adds.</param>
    public IAsyncEnumerable<TView> AsAsyncEnumerable<TView>(int batchSize, CancellationToken cancellationToken)
        where TView : IView<TView, TEntity>
        => Cancelled(Stream<TView>(batchSize, nameof(AsAsyncEnumerable)), cancellationToken);

    /// <inheritdoc cref="AsAsyncEnumerable{TView}(int)"/>
    /// <param name="cancellationToken">Cancels between rows and statements, as does one that <c>WithCancellation</c> adds.</param>
    public IAsyncEnumerable<TView> AsAsyncEnumerable<TView>(CancellationToken cancellationToken)
        where TView : IView<TView, TEntity>
        => AsAsyncEnumerable<TView>(DefaultBatchSize, cancellationToken);

    /// <inheritdoc cref="AsAsyncEnumerable{TView}(int)"/>
    public IEnumerable<TView> AsEnumerable<TView>(int batchSize = DefaultBatchSize)
        where TView : IView<TView, TEntity>
        => Stream<TView>(batchSize, nameof(AsEnumerable));

    /// <summary>
    /// The statement that reads the rows of the view and its parameters; nothing is sent. Those of lists depend on the rows.
    /// </summary>
    /// <typeparam name="TView">A view of the entity, marked with <see cref="ViewAttribute"/>.</typeparam>
    /// <example><code>string sql = Post.Query(db).ToSql&lt;PostCard>().Text;</code></example>
    public QueryText ToSql<TView>()
        where TView : IView<TView, TEntity>
    {
        ViewPlan<TView> plan = PlanOf<TView>();
        QueryState rows = Rows;
        return QueryText.Of(Session, rows.Arguments, writer => plan.Write(writer, rows));
    }

    /// <summary>The groups of the rows that a view makes of them; order and limits of groups follow.</summary>
    /// <typeparam name="TView">A view of the entity with <see cref="ViewAttribute.Grouped"/>.</typeparam>
    /// <exception cref="InvalidOperationException">The query has includes, which a view does not hold, or a limit, which is of
    /// rows.</exception>
    /// <example><code>await OrderLine.Query(db).GroupBy&lt;SalesByProduct>().Having(rows => rows.Count > 1).ToListAsync()</code></example>
    public GroupQuery<TView, TTable> GroupBy<TView>()
        where TView : IGroupView<TView, TEntity>
        => new(Session, PlanOf<TView>(), Rows with { Orders = [], Compiled = null }, GroupOptions.All);

    /// <summary>The first row; of rows from the end only all of them tell which is first.</summary>
    private protected abstract QueryState FirstRow { get; }

    /// <summary>As many rows as tell one from several.</summary>
    private protected abstract QueryState TwoRows { get; }

    /// <summary>The rows as a stream reads them.</summary>
    private protected abstract QueryState StreamedRows(int batchSize, string method);

    /// <summary>
    /// Refuses a query that loads relations, because a view holds what it names, and an order of rows for a view of groups.
    /// </summary>
    private protected abstract void CheckFor(string view, bool isGrouped);

    private ViewPlan<TView> PlanOf<TView>()
        where TView : IView<TView, TEntity>
    {
        ViewPlan<TView> plan = TView.Plan;
        CheckFor(plan.Name, plan.IsGrouped);
        return plan;
    }

    private RootStream<TView> Stream<TView>(int batchSize, string method)
        where TView : IView<TView, TEntity>
    {
        ViewPlan<TView> plan = PlanOf<TView>();
        QueryState rows = StreamedRows(batchSize, method);
        return new(Session, rows, call => plan.CreateBatch(call, rows), writer => plan.Write(writer, rows), batchSize);
    }

    private TView First<TView>(List<TView> views) => views.Count > 0 ? views[0] : throw NoRow();

    private TView Single<TView>(List<TView> views) => views.Count > 0 ? One(views)! : throw NoRow();

    private TView? One<TView>(List<TView> views) => views.Count < 2 ? views.FirstOrDefault() : throw ManyRows();

    private protected abstract InvalidOperationException ManyRows();
}
