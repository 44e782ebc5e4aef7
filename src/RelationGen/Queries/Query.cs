using System.Runtime.CompilerServices;

#pragma warning disable CA1720 // Single is the term of LINQ for exactly one row.

namespace RelationGen;

/// <summary>
/// A query over the rows of an entity. Immutable: every method returns a new query, so one can be kept and refined. Nothing is sent before
/// a method that reads; the rows of the entity are one statement, and each included relation one more.
/// </summary>
/// <remarks>
/// What asks for a key stands in <see cref="KeyedQueries"/>. Rows of a class without one come in no order, so that the first row and limits
/// (<see cref="FirstAsync(CancellationToken)"/>, <see cref="Take(int)"/>, <see cref="TakeLast"/>, <see cref="Skip(int)"/>) throw
/// <see cref="InvalidOperationException"/> when such a query is read, unless it says <see cref="OrderBy"/>.
/// </remarks>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
/// <example>
/// <code>
/// List&lt;Post&gt; posts = await Post.Query(db)
///     .Where(p => p.Author.Is(a => a.Name == "Ada") &amp; p.Comments.Some(c => c.Approved))
///     .OrderBy(p => p.Author.Name, p => p.Id.Descending)
///     .Include(p => p.Comments.OrderBy(c => c.CreatedAt.Descending).Take(3))
///     .Take(20)
///     .ToListAsync();
/// </code>
/// </example>
public abstract partial class Query<TEntity, TTable>
    where TEntity : class
    where TTable : struct, IAliasedTable<TTable>
{
    private protected const int DefaultBatchSize = 500;

    private protected Query()
    {
    }

    /// <summary>Only the rows that fulfil the condition.</summary>
    /// <param name="where">The condition; with several calls all must hold.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    /// <example><code>posts.Where(p => p.Title.StartsWith("How") &amp; p.Tags.Some(t => t.Name == "sql"))</code></example>
    public abstract Query<TEntity, TTable> Where(Func<TTable, Predicate> where);

    /// <summary>
    /// The rows of SQL of your own, in the place of those of the table: a function, a recursion, a window, whatever the database has.
    /// Conditions, orders, limits, includes, views, pages and changes stand on top of it, as they do on the table.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The SQL is one SELECT (or <c>WITH … SELECT</c>), which becomes <c>FROM (…) AS t</c>. It yields every column that is read, under the
    /// name that the entity says, in any order; others that it yields are left alone. A semicolon at its end, and comments, do no harm.
    /// An order within it means nothing: say <see cref="OrderBy"/>.
    /// </para>
    /// <para>
    /// What stands in the holes of the string becomes a parameter, whatever it is; only the text around them reaches the database as it
    /// stands, so a text that is put together at run time is handed in with
    /// <see cref="FormattableStringFactory.Create(string, object?[])"/>: its braces are holes, and doubled ones are braces.
    /// </para>
    /// </remarks>
    /// <param name="sql">An interpolated string.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// It is empty, has more than one statement, or a column or a condition of a query in a hole.
    /// </exception>
    /// <exception cref="InvalidOperationException">The query has SQL of its own already.</exception>
    /// <example>
    /// <code>
    /// List&lt;Post> found = await Post.Query(db)
    ///     .FromSql($"SELECT p.* FROM posts p JOIN search({words}) s ON s.post_id = p.id")
    ///     .Where(p => p.Author.Name == "Ada")
    ///     .Include(p => p.Comments)
    ///     .Take(20)
    ///     .ToListAsync();
    /// // SELECT t."id", … FROM (SELECT p.* FROM posts p JOIN search($1) s ON s.post_id = p.id) AS t LEFT JOIN … WHERE t1."name" = $2
    /// // A column that it lacks is a RelationMappingException, which names the property and the column.
    /// </code>
    /// </example>
    public abstract Query<TEntity, TTable> FromSql(FormattableString sql);

    /// <summary>
    /// The same query, for which row filters do not apply: neither to its rows, nor to what it includes, compares and counts.
    /// </summary>
    /// <param name="names">The names of the filters, see <see cref="RowFilterAttribute"/>; none for all of them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is null.</exception>
    /// <example>
    /// <code>List&lt;Post> all = await Post.Query(db).IgnoreFilters("SoftDelete").Include(p => p.Comments).ToListAsync();</code>
    /// </example>
    public abstract Query<TEntity, TTable> IgnoreFilters(params string[] names);

    /// <summary>
    /// Orders the rows; the key ends every order. Without it rows come in key order, and those without a key in none. A later call replaces
    /// an earlier one.
    /// </summary>
    /// <param name="order">What comes first; a column alone is ascending.</param>
    /// <param name="more">What decides among equals.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <example><code>posts.OrderBy(p => p.Author.Name, p => p.Comments.Count.Descending)</code></example>
    public abstract Query<TEntity, TTable> OrderBy(Func<TTable, Ordering> order, params Func<TTable, Ordering>[] more);

    /// <summary>Adds to the order what decides among rows that are equal so far.</summary>
    /// <param name="order">What is added.</param>
    /// <param name="more">What decides after that.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <example><code>Post.Query(db).OrderBy(p => p.Author.Name).ThenBy(p => p.Title)</code></example>
    public abstract Query<TEntity, TTable> ThenBy(Func<TTable, Ordering> order, params Func<TTable, Ordering>[] more);

    /// <summary>At most so many rows, in the order of the query. A later call replaces an earlier one.</summary>
    /// <param name="count">The most rows; 0 yields none and sends nothing.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example><code>await Post.Query(db).OrderBy(p => p.Title).Take(10).ToListAsync();</code></example>
    public abstract Query<TEntity, TTable> Take(int count);

    /// <summary>At most so many rows from the end of the order; they are still listed in that order.</summary>
    /// <param name="count">The most rows; 0 yields none and sends nothing.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example>
    /// <code>
    /// await Post.Query(db).OrderBy(p => p.CreatedAt).TakeLast(10).ToListAsync();   // the newest ten, the oldest of them first
    /// </code>
    /// </example>
    public abstract Query<TEntity, TTable> TakeLast(int count);

    /// <summary>
    /// Leaves out so many rows. The database still finds them: for pages deep in a list <see cref="KeyedQueries.After"/> is faster, and
    /// stable while rows come and go.
    /// </summary>
    /// <param name="count">The number of rows.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example><code>await Post.Query(db).OrderBy(p => p.Title).Skip(20).Take(10).ToListAsync();</code></example>
    public abstract Query<TEntity, TTable> Skip(int count);

    /// <summary>At most as many rows as a parameter of a compiled query says; 0 yields none and sends nothing.</summary>
    /// <param name="count">The parameter; a negative value is refused when the query runs.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="InvalidOperationException">The query is not being compiled.</exception>
    /// <example><code>CompiledQuery.Of((Query&lt;Post, PostTable> posts, Parameter&lt;int> skip, Parameter&lt;int> take) => posts.OrderBy(p => p.Title).Skip(skip).Take(take))</code></example>
    public abstract Query<TEntity, TTable> Take(Parameter<int> count);

    /// <summary>Leaves out as many rows as a parameter of a compiled query says.</summary>
    /// <inheritdoc cref="Take(Parameter{int})" path="/param|/returns|/exception|/example"/>
    public abstract Query<TEntity, TTable> Skip(Parameter<int> count);

    /// <summary>Loads relations of the entities too, one statement for each relation.</summary>
    /// <param name="relation">A relation.</param>
    /// <param name="more">More of them.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <example>
    /// <code>
    /// await Post.Query(db).Include(p => p.Author, p => p.Comments.OrderBy(c => c.Id.Descending).Take(3)).ToListAsync();
    /// </code>
    /// </example>
    public abstract Query<TEntity, TTable> Include(Func<TTable, Include> relation, params Func<TTable, Include>[] more);

    /// <summary>Sends the query and reads all rows.</summary>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict an included relation.</exception>
    /// <example><code>List&lt;Post> posts = await Post.Query(db).Where(p => p.Author.Name == "Ada").ToListAsync();</code></example>
    public abstract Task<List<TEntity>> ToListAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ToListAsync(CancellationToken)" path="/summary|/exception"/>
    public abstract List<TEntity> ToList();

    /// <summary>Reads all rows, each with a value that the same statement computes, such as the number of its comments.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <example><code>foreach ((Post post, long comments) in await Post.Query(db).ToListAsync(p => p.Comments.Count))</code></example>
    public abstract Task<List<(TEntity Entity, T Value)>> ToListAsync<T>(
        Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ToListAsync{T}(Func{TTable, Scalar{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/param[@name='value']|/exception"/>
    public abstract List<(TEntity Entity, T Value)> ToList<T>(Func<TTable, Scalar<T>> value);

    /// <summary>Reads all rows, each with two values that the same statement computes.</summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <example>
    /// <code>
    /// foreach ((Post post, long comments, long tags) in await Post.Query(db).ToListAsync(p => p.Comments.Count, p => p.Tags.Count))
    /// </code>
    /// </example>
    public abstract Task<List<(TEntity Entity, T1 First, T2 Second)>> ToListAsync<T1, T2>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ToListAsync{T1, T2}(Func{TTable, Scalar{T1}}, Func{TTable, Scalar{T2}}, CancellationToken)"
    /// path="/summary|/typeparam|/param[@name!='cancellationToken']|/exception"/>
    public abstract List<(TEntity Entity, T1 First, T2 Second)> ToList<T1, T2>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second);

    /// <summary>Reads all rows, each with three values that the same statement computes.</summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <param name="first">The first value.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    public abstract Task<List<(TEntity Entity, T1 First, T2 Second, T3 Third)>> ToListAsync<T1, T2, T3>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, Func<TTable, Scalar<T3>> third,
        CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ToListAsync{T1, T2, T3}(Func{TTable, Scalar{T1}}, Func{TTable, Scalar{T2}}, Func{TTable, Scalar{T3}}, CancellationToken)" path="/summary|/typeparam|/param[@name!='cancellationToken']|/exception"/>
    public abstract List<(TEntity Entity, T1 First, T2 Second, T3 Third)> ToList<T1, T2, T3>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, Func<TTable, Scalar<T3>> third);

    /// <summary>Reads a value of each row, in the order of the rows, and nothing else. The includes of the query do not matter.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; for a column name its type.</param>
    /// <param name="cancellationToken">Cancels between rows.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="RelationMappingException">A column is not what its entity says.</exception>
    /// <example>
    /// <code>
    /// List&lt;string> titles = await Post.Query(db).Where(p => p.Tags.None()).ValuesAsync&lt;string>(p => p.Title);
    /// </code>
    /// </example>
    public abstract Task<List<T>> ValuesAsync<T>(Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ValuesAsync{T}(Func{TTable, Scalar{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/param[@name!='cancellationToken']|/exception"/>
    public abstract List<T> Values<T>(Func<TTable, Scalar<T>> value);

    /// <summary>
    /// Reads two values of each row, in the order of the rows, and nothing else. The includes of the query do not matter.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <param name="first">The first value; for a column name its type.</param>
    /// <param name="second">The second value.</param>
    /// <param name="cancellationToken">Cancels between rows.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <exception cref="RelationMappingException">A column is not what its entity says.</exception>
    /// <example>
    /// <code>
    /// foreach ((long id, long posts) in await Blog.Query(db).ValuesAsync&lt;long, long>(b => b.Id, b => b.Posts.Count))
    /// // SELECT t."id", COALESCE(a1.v1, 0) FROM "blogs" AS t
    /// // LEFT JOIN (SELECT t1."blog_id" AS k1, COUNT(*) AS v1 FROM "posts" AS t1 GROUP BY t1."blog_id") AS a1 ON a1.k1 = t."id" ORDER BY
    /// t."id"
    /// </code>
    /// </example>
    public abstract Task<List<(T1 First, T2 Second)>> ValuesAsync<T1, T2>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ValuesAsync{T1, T2}(Func{TTable, Scalar{T1}}, Func{TTable, Scalar{T2}}, CancellationToken)"
    /// path="/summary|/typeparam|/param[@name!='cancellationToken']|/exception"/>
    public abstract List<(T1 First, T2 Second)> Values<T1, T2>(Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second);

    /// <summary>
    /// Reads three values of each row, in the order of the rows, and nothing else. The includes of the query do not matter.
    /// </summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <param name="first">The first value; for a column name its type.</param>
    /// <param name="second">The second value.</param>
    /// <param name="third">The third value.</param>
    /// <param name="cancellationToken">Cancels between rows.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <exception cref="RelationMappingException">A column is not what its entity says.</exception>
    public abstract Task<List<(T1 First, T2 Second, T3 Third)>> ValuesAsync<T1, T2, T3>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, Func<TTable, Scalar<T3>> third,
        CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ValuesAsync{T1, T2, T3}(Func{TTable, Scalar{T1}}, Func{TTable, Scalar{T2}}, Func{TTable, Scalar{T3}}, CancellationToken)" path="/summary|/typeparam|/param[@name!='cancellationToken']|/exception"/>
    public abstract List<(T1 First, T2 Second, T3 Third)> Values<T1, T2, T3>(
        Func<TTable, Scalar<T1>> first, Func<TTable, Scalar<T2>> second, Func<TTable, Scalar<T3>> third);

    /// <summary>The first row; null when there is none.</summary>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <example><code>Post? oldest = await Post.Query(db).OrderBy(p => p.CreatedAt).FirstOrDefaultAsync();</code></example>
    public abstract Task<TEntity?> FirstOrDefaultAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="FirstOrDefaultAsync(CancellationToken)" path="/summary"/>
    public abstract TEntity? FirstOrDefault();

    /// <summary>The first row.</summary>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <example><code>Post oldest = await Post.Query(db).OrderBy(p => p.CreatedAt).FirstAsync();</code></example>
    public async Task<TEntity> FirstAsync(CancellationToken cancellationToken = default)
        => await FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw NoRow();

    /// <inheritdoc cref="FirstAsync(CancellationToken)" path="/summary|/exception"/>
    public TEntity First() => FirstOrDefault() ?? throw NoRow();

    /// <summary>The only row; null when there is none.</summary>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    /// <example><code>User? ada = await User.Query(db).Where(u => u.Email == "ada@example.org").SingleOrDefaultAsync();</code></example>
    public abstract Task<TEntity?> SingleOrDefaultAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="SingleOrDefaultAsync(CancellationToken)" path="/summary|/exception"/>
    public abstract TEntity? SingleOrDefault();

    /// <summary>The only row.</summary>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    /// <example><code>User ada = await User.Query(db).Where(u => u.Email == "ada@example.org").SingleAsync();</code></example>
    public async Task<TEntity> SingleAsync(CancellationToken cancellationToken = default)
        => await SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw NoRow();

    /// <inheritdoc cref="SingleAsync(CancellationToken)" path="/summary|/exception"/>
    public TEntity Single() => SingleOrDefault() ?? throw NoRow();

    /// <summary>Whether there is a row; reads none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <example><code>bool isUsed = await Post.Query(db).Where(p => p.AuthorId == 5).AnyAsync();</code></example>
    public abstract Task<bool> AnyAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="AnyAsync(CancellationToken)" path="/summary"/>
    public abstract bool Any();

    /// <summary>The number of rows; reads none.</summary>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <example><code>long drafts = await Post.Query(db).Where(p => p.State == PostState.Draft).CountAsync();</code></example>
    public abstract Task<long> CountAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="CountAsync(CancellationToken)" path="/summary"/>
    public abstract long Count();

    /// <summary>
    /// How many rows have each value, in the order of the values; the database groups them. The order and the includes of the query do not
    /// matter.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; for a column name its type.</param>
    /// <param name="cancellationToken">Cancels between rows.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <example>
    /// <code>
    /// foreach ((long comments, long posts) in await Post.Query(db).CountByAsync(p => p.Comments.Count))
    /// foreach ((string? country, long customers) in await Customer.Query(db).CountByAsync&lt;string?&gt;(c => c.Country))
    /// </code>
    /// </example>
    public abstract Task<List<(T Value, long Count)>> CountByAsync<T>(
        Func<TTable, Scalar<T>> value, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="CountByAsync{T}(Func{TTable, Scalar{T}}, CancellationToken)"
    /// path="/summary|/typeparam|/param[@name='value']|/exception"/>
    public abstract List<(T Value, long Count)> CountBy<T>(Func<TTable, Scalar<T>> value);

    /// <summary>
    /// Streams the rows, with their included relations, in batches: memory stays bounded however many rows there are. Included relations
    /// are loaded for each batch, one statement for each. On PostgreSQL a query with includes reads from a cursor, in the session's
    /// transaction or one of its own; everywhere one connection suffices.
    /// </summary>
    /// <param name="batchSize">How many entities are held at a time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is not positive.</exception>
    /// <example><code>await foreach (Post post in Post.Query(db).Include(p => p.Comments).AsAsyncEnumerable())</code></example>
    public abstract IAsyncEnumerable<TEntity> AsAsyncEnumerable(int batchSize = DefaultBatchSize);

    /// <inheritdoc cref="AsAsyncEnumerable(int)"/>
    /// <param name="batchSize">How many entities are held at a time.</param>
    /// <param name="cancellationToken">Cancels between rows and statements, as does one that <c>WithCancellation</c> adds.</param>
    public IAsyncEnumerable<TEntity> AsAsyncEnumerable(int batchSize, CancellationToken cancellationToken)
    {
#pragma warning disable CA2016 // This is the overload that takes the token: it wraps the rows of the one that takes none.
        IAsyncEnumerable<TEntity> rows = AsAsyncEnumerable(batchSize);
#pragma warning restore CA2016
        return Cancelled(rows, cancellationToken);
    }

    /// <inheritdoc cref="AsAsyncEnumerable(int)"/>
    /// <param name="cancellationToken">Cancels between rows and statements, as does one that <c>WithCancellation</c> adds.</param>
    public IAsyncEnumerable<TEntity> AsAsyncEnumerable(CancellationToken cancellationToken)
        => AsAsyncEnumerable(DefaultBatchSize, cancellationToken);

    /// <inheritdoc cref="AsAsyncEnumerable(int)"/>
    public abstract IEnumerable<TEntity> AsEnumerable(int batchSize = DefaultBatchSize);

    /// <summary>
    /// The statement that reads the rows of the query and its parameters; nothing is sent. Those of included relations depend on the rows.
    /// </summary>
    /// <example><code>string sql = Post.Query(db).Where(p => p.Title.Contains("SQL")).ToSql().Text;   // sends nothing</code></example>
    public abstract QueryText ToSql();

    /// <summary>The query, whose rows are locked as they are read.</summary>
    /// <param name="isShared">Others may lock them likewise.</param>
    /// <param name="wait">What is done about rows that are locked.</param>
    internal abstract Query<TEntity, TTable> Locked(bool isShared, LockWait wait);

    /// <summary>The query as the template of a compiled one.</summary>
    internal abstract Query<TEntity, TTable> Compiled();

    /// <summary>A compiled query with its arguments.</summary>
    internal abstract Query<TEntity, TTable> Run(DbSession session, object?[] arguments);

    private protected abstract InvalidOperationException NoRow();

    // The compiler joins the token that the loop adds to the one that was passed here.
    private static async IAsyncEnumerable<TResult> Cancelled<TResult>(
        IAsyncEnumerable<TResult> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (TResult row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return row;
    }
}
