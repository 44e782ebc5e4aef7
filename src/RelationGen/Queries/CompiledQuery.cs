namespace RelationGen;

/// <summary>
/// A query whose lambdas ran once: what remains for each run is to fill in the parameters and send the statement, whose text is kept for
/// each dialect. Keep it in a static field; any thread may use it.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
/// <typeparam name="T">The type of the parameter.</typeparam>
/// <example>
/// <code>
/// private static readonly CompiledQuery&lt;Post, PostTable, string> ByAuthor =
///     CompiledQuery.Of((Query&lt;Post, PostTable> posts, Parameter&lt;string> name) => posts.Where(p => p.Author.Name == name).Include(p => p.Tags));
///
/// List&lt;Post> posts = await ByAuthor.On(db, "Ada").ToListAsync();
/// </code>
/// </example>
public sealed class CompiledQuery<TEntity, TTable, T>
    where TEntity : class
    where TTable : struct, IAliasedTable<TTable>
{
    private readonly Query<TEntity, TTable> _template;

    internal CompiledQuery(Query<TEntity, TTable> template) => _template = template;

    /// <summary>The query with its parameter. It can be refined; what is added then is written as in any other query.</summary>
    /// <param name="db">Where to read from.</param>
    /// <param name="value">The value of the parameter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> is null.</exception>
    public Query<TEntity, TTable> On(DbSession db, T value) => _template.Run(db, [value]);
}

/// <summary>A compiled query with two parameters.</summary>
/// <inheritdoc cref="CompiledQuery{TEntity, TTable, T}" path="/remarks"/>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
/// <typeparam name="T1">The type of the first parameter.</typeparam>
/// <typeparam name="T2">The type of the second parameter.</typeparam>
public sealed class CompiledQuery<TEntity, TTable, T1, T2>
    where TEntity : class
    where TTable : struct, IAliasedTable<TTable>
{
    private readonly Query<TEntity, TTable> _template;

    internal CompiledQuery(Query<TEntity, TTable> template) => _template = template;

    /// <summary>The query with its parameters. It can be refined; what is added then is written as in any other query.</summary>
    /// <param name="db">Where to read from.</param>
    /// <param name="first">The value of the first parameter.</param>
    /// <param name="second">The value of the second parameter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> is null.</exception>
    public Query<TEntity, TTable> On(DbSession db, T1 first, T2 second) => _template.Run(db, [first, second]);
}

/// <summary>A compiled query with three parameters.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
/// <typeparam name="T1">The type of the first parameter.</typeparam>
/// <typeparam name="T2">The type of the second parameter.</typeparam>
/// <typeparam name="T3">The type of the third parameter.</typeparam>
public sealed class CompiledQuery<TEntity, TTable, T1, T2, T3>
    where TEntity : class
    where TTable : struct, IAliasedTable<TTable>
{
    private readonly Query<TEntity, TTable> _template;

    internal CompiledQuery(Query<TEntity, TTable> template) => _template = template;

    /// <summary>The query with its parameters. It can be refined; what is added then is written as in any other query.</summary>
    /// <param name="db">Where to read from.</param>
    /// <param name="first">The value of the first parameter.</param>
    /// <param name="second">The value of the second parameter.</param>
    /// <param name="third">The value of the third parameter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="db"/> is null.</exception>
    public Query<TEntity, TTable> On(DbSession db, T1 first, T2 second, T3 third) => _template.Run(db, [first, second, third]);
}
