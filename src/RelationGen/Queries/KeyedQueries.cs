using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>
/// What a query can do because its rows have a key: pages by key, and changes of all its rows. For a query over a class without a key, such
/// as a database view, it does not compile.
/// </summary>
/// <example><code>await Post.Query(db).Where(p => p.Author.Name == "Ada").DeleteAsync();</code></example>
public static class KeyedQueries
{
    /// <summary>
    /// Only the rows behind an entity in the order of the query, for the next page of a list: what the entity holds in memory is compared
    /// with the columns of the order, so that an index on them finds the page however deep it is. Call it after <c>OrderBy</c>.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="entity">The last entity of the page before.</param>
    /// <returns>A new query.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="NotSupportedException">The order has something that is no column of the entity itself.</exception>
    /// <example>
    /// <code>
    /// var next = await Post.Query(db).OrderBy(p => p.CreatedAt.Descending).After(page[^1]).Take(20).ToListAsync();
    /// </code>
    /// </example>
    public static Query<TEntity, TTable> After<TEntity, TTable>(this Query<TEntity, TTable> query, TEntity entity)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Keyed(query).After(entity);
    }

    /// <summary>
    /// The rows that have the keys, with what the query includes: one statement whatever the keys, in the shape that DataLoaders of GraphQL
    /// servers ask for. Keys that are equal are one, and their order and that of the query mean nothing.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <typeparam name="TKey">Its key; of several parts a tuple.</typeparam>
    /// <param name="query">The query; a row that its conditions do not admit is not found.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <returns>The rows by their keys; a key without a row is not in it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A key is null.</exception>
    /// <exception cref="InvalidOperationException">The query has <c>Take</c>, <c>TakeLast</c> or <c>Skip</c>.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">More than one row has a key, or the rows contradict an included relation.</exception>
    /// <example>
    /// <code>
    /// IReadOnlyDictionary&lt;long, Post> posts = await Post.Query(db).Include(p => p.Author).ByKeysAsync(ids, token);
    /// // SELECT t."id", … FROM "posts" AS t WHERE t."id" IN (SELECT "value" FROM json_each($1))
    /// </code>
    /// </example>
    public static async Task<IReadOnlyDictionary<TKey, TEntity>> ByKeysAsync<TEntity, TTable, TKey>(
        this Query<TEntity, TTable> query, IEnumerable<TKey> keys, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(query);
        return await ((IQueryByKeys<TEntity, TKey>)query).ByKeysAsync(keys, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="ByKeysAsync{TEntity, TTable, TKey}(Query{TEntity, TTable}, IEnumerable{TKey}, CancellationToken)"/>
    public static IReadOnlyDictionary<TKey, TEntity> ByKeys<TEntity, TTable, TKey>(
        this Query<TEntity, TTable> query, IEnumerable<TKey> keys)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(query);
        return ((IQueryByKeys<TEntity, TKey>)query).ByKeys(keys);
    }

    /// <summary>
    /// Reads a page of the rows in the order of the query, which the key ends: the first ones, or the first ones behind a cursor. The
    /// statement compares what the row of the cursor has in the order, so that an index finds the page however deep it is; it reads one row
    /// more than the page has, which tells whether there is a next one.
    /// </summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="query">The query, without a limit of its own; its order may have anything that rows can be ordered by.</param>
    /// <param name="first">The most rows; at least 1.</param>
    /// <param name="after">The cursor of the last row of the page before. Default: null, for the first page.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="first"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The text is no cursor, or one of another order or entity.</exception>
    /// <exception cref="InvalidOperationException">The query has <c>Take</c>, <c>TakeLast</c> or <c>Skip</c>.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict an included relation.</exception>
    /// <example>
    /// <code>
    /// RelationPage&lt;Post> page = await Post.Query(db).OrderBy(p => p.Title).ToPageAsync(20, after: cursor);
    /// // SELECT t."id", t."title", … FROM "posts" AS t
    /// // WHERE t."title" >= $1 AND (t."title" > $2 OR (t."title" = $3 AND t."id" > $4)) ORDER BY t."title", t."id" LIMIT 21
    /// </code>
    /// </example>
    public static Task<RelationPage<TEntity>> ToPageAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, int first, string? after = null, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => ToPageAsync(query, new PageRequest(first, after), cancellationToken);

    /// <summary>
    /// Reads the page that is asked for: from the beginning or the end of the rows, or from a cursor on, with their number where that is
    /// asked for.
    /// </summary>
    /// <inheritdoc cref="ToPageAsync{TEntity, TTable}(Query{TEntity, TTable}, int, string?, CancellationToken)" path="/typeparam"/>
    /// <param name="query">The query, without a limit of its own.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels between rows and statements.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><c>First</c> or <c>Last</c> is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// <c>First</c> and <c>Last</c> are both there, or neither; a text is no cursor, or one of another order or entity.
    /// </exception>
    /// <exception cref="InvalidOperationException">The query has <c>Take</c>, <c>TakeLast</c> or <c>Skip</c>.</exception>
    /// <exception cref="RelationMappingException">The database disagrees with an entity.</exception>
    /// <exception cref="RelationIntegrityException">The rows contradict an included relation.</exception>
    /// <example><code>await Post.Query(db).ToPageAsync(new PageRequest(Last: 20, Before: cursor, WithTotal: true))</code></example>
    public static Task<RelationPage<TEntity>> ToPageAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, PageRequest page, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => Keyed(query).ToPageAsync(page, cancellationToken);

    /// <inheritdoc cref="ToPageAsync{TEntity, TTable}(Query{TEntity, TTable}, int, string?, CancellationToken)"/>
    public static RelationPage<TEntity> ToPage<TEntity, TTable>(this Query<TEntity, TTable> query, int first, string? after = null)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => ToPage(query, new PageRequest(first, after));

    /// <inheritdoc cref="ToPageAsync{TEntity, TTable}(Query{TEntity, TTable}, PageRequest, CancellationToken)"/>
    public static RelationPage<TEntity> ToPage<TEntity, TTable>(this Query<TEntity, TTable> query, PageRequest page)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => Keyed(query).ToPage(page);

    /// <summary>
    /// Locks the rows that the query reads until the transaction ends: nobody else changes, deletes or locks them meanwhile, and what was
    /// read of them stays true. Reading without a lock goes on. A later call, of this or of <see cref="ForShare"/>, replaces an earlier one.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Locked are the rows of the entity itself: not those of relations that conditions and orders name, and not those of includes, which
    /// have statements of their own. Without an order rows come, and are locked, in the order of their key. Rows that <c>Skip</c> leaves
    /// out are locked too.
    /// </para>
    /// <para>
    /// PostgreSQL: <c>FOR UPDATE OF t</c>, which also keeps others from inserting rows that refer to these. SQLite has one writer at a time
    /// and no locks of rows: the query is refused, unless <see cref="DbSession.LocksDatabase"/> says that the lock of the whole database
    /// will do.
    /// </para>
    /// </remarks>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="query">The query, in a transaction when it is read.</param>
    /// <param name="wait">What is done about rows that somebody else has locked. Default: wait for them.</param>
    /// <returns>
    /// A new query. When it is read, <see cref="RelationLockException"/> says that a row was locked;
    /// <see cref="InvalidOperationException"/> that there is no transaction, or that counts, aggregates, groups, pages, updates and deletes
    /// lock no rows; and <see cref="NotSupportedException"/> that the database has no such locks.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wait"/> is none of the values.</exception>
    /// <exception cref="InvalidOperationException">The rows are those of <c>FromSql</c>, which says itself what it locks.</exception>
    /// <example>
    /// <code>
    /// await using DbSessionTransaction transaction = await db.BeginTransactionAsync();
    /// Account account = await Account.Query(transaction).Where(a => a.Id == id).ForUpdate().SingleAsync();
    /// // SELECT t."id", t."balance" FROM "accounts" AS t WHERE t."id" = $1 ORDER BY t."id" LIMIT 2 FOR UPDATE OF t
    /// account.Balance -= amount;
    /// await account.UpdateAsync(transaction);
    /// await transaction.CommitAsync();
    /// </code>
    /// </example>
    public static Query<TEntity, TTable> ForUpdate<TEntity, TTable>(
        this Query<TEntity, TTable> query, LockWait wait = LockWait.Wait)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Locked(isShared: false, wait);
    }

    /// <summary>
    /// Locks the rows that the query reads against changes until the transaction ends; others may lock them likewise. For rows that must
    /// stay as they are while something else is written.
    /// </summary>
    /// <remarks>
    /// PostgreSQL: <c>FOR SHARE OF t</c>. Two transactions that share a row and then change it wait for one another, and one is given up:
    /// who will change a row takes <see cref="ForUpdate"/>. SQLite: as there, the lock of the whole database or a refusal.
    /// </remarks>
    /// <inheritdoc cref="ForUpdate" path="/typeparam|/param|/returns|/exception"/>
    /// <example>
    /// <code>
    /// Account account = await Account.Query(transaction).Where(a => a.Id == id).ForShare().SingleAsync();
    /// // … FOR SHARE OF t: nobody closes the account while the order is written
    /// </code>
    /// </example>
    public static Query<TEntity, TTable> ForShare<TEntity, TTable>(
        this Query<TEntity, TTable> query, LockWait wait = LockWait.Wait)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Locked(isShared: true, wait);
    }

    /// <summary>Sets columns of every row of the query with one statement; reads none.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="update">Says what to set.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>How many rows were updated.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Nothing is set.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <example>
    /// <code>
    /// await Post.Query(db).Where(p => p.Author.Name == "Ada").UpdateAsync(x => x.Set(p => p.State, PostState.Withdrawn));
    /// // UPDATE "posts" SET "state" = $1 WHERE "id" IN (SELECT t."id" FROM "posts" AS t LEFT JOIN … WHERE …)
    /// </code>
    /// </example>
    public static Task<int> UpdateAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<RowUpdate<TTable>, RowUpdate<TTable>> update, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => Keyed(query).UpdateAsync(update, cancellationToken);

    /// <inheritdoc cref="UpdateAsync"/>
    public static int Update<TEntity, TTable>(
        this Query<TEntity, TTable> query, Func<RowUpdate<TTable>, RowUpdate<TTable>> update)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => Keyed(query).Update(update);

    /// <summary>Deletes every row of the query with one statement; reads none.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="applyActions">
    /// True to carry out <c>OnDelete</c> of relations that have no constraint in the database, before and in the same transaction; the keys
    /// of the rows are read then.
    /// </param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>How many rows of the query were deleted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <exception cref="RelationChangeException">A relation without a constraint refuses it, when <paramref name="applyActions"/> is
    /// true.</exception>
    /// <example><code>await post.On(db).Comments.Where(c => !c.Approved).DeleteAsync()</code></example>
    public static Task<int> DeleteAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, bool applyActions, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => Keyed(query).DeleteAsync(applyActions, cancellationToken);

    /// <summary>Deletes every row of the query with one statement; reads none.</summary>
    /// <typeparam name="TEntity">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>How many rows of the query were deleted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="RelationConstraintException">A constraint of the database refuses the change.</exception>
    /// <example><code>await post.On(db).Comments.Where(c => !c.Approved).DeleteAsync()</code></example>
    public static Task<int> DeleteAsync<TEntity, TTable>(
        this Query<TEntity, TTable> query, CancellationToken cancellationToken = default)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => DeleteAsync(query, applyActions: false, cancellationToken);

    /// <inheritdoc cref="DeleteAsync{TEntity, TTable}(Query{TEntity, TTable}, bool, CancellationToken)"/>
    public static int Delete<TEntity, TTable>(this Query<TEntity, TTable> query, bool applyActions = false)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
        => Keyed(query).Delete(applyActions);

    /// <summary>The table creates its queries, and one with a key creates such a one.</summary>
    internal static IKeyedQuery<TEntity, TTable> Keyed<TEntity, TTable>(Query<TEntity, TTable> query)
        where TEntity : class
        where TTable : struct, IKeyedTable<TEntity, TTable>
    {
        ArgumentNullException.ThrowIfNull(query);
        return (IKeyedQuery<TEntity, TTable>)query;
    }
}
