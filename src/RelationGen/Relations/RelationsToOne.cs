namespace RelationGen;

/// <summary>
/// What a relation to one has beside the columns and relations of its target: <c>p.Author</c> is the table of the target, so that
/// <c>p.Author.Name</c>
/// is a column; it can also be a condition, and be loaded.
/// </summary>
/// <example>
/// <code>
/// Post.Query(db).Where(p => p.Author.Is(a => a.Name == "Ada")).Include(p => p.Author.Include(u => u.Profile))
/// </code>
/// </example>
public static class RelationsToOne
{
    /// <summary>There is a target that fulfils the condition.</summary>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <param name="relation">The relation, as in <c>p.Author</c>.</param>
    /// <param name="where">The condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    /// <example><code>posts.Where(p => p.Author.Is(u => u.Name.StartsWith("A")))</code></example>
    public static Predicate Is<TTable>(this TTable relation, Func<TTable, Predicate> where)
        where TTable : struct, IAliasedTable<TTable>
        => Exists(relation, where, isNegated: false);

    /// <summary>There is no target that fulfils the condition, so that rows without a target are included.</summary>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <param name="relation">The relation, as in <c>p.Author</c>.</param>
    /// <param name="where">The condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    /// <example><code>posts.Where(p => p.Reviewer.IsNot(u => u.Name == "Ada"))</code></example>
    public static Predicate IsNot<TTable>(this TTable relation, Func<TTable, Predicate> where)
        where TTable : struct, IAliasedTable<TTable>
        => Exists(relation, where, isNegated: true);

    /// <summary>There is a target.</summary>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <param name="relation">The relation, as in <c>p.Author</c>.</param>
    /// <example><code>posts.Where(p => p.Reviewer.Exists())</code></example>
    public static Predicate Exists<TTable>(this TTable relation)
        where TTable : struct, IAliasedTable<TTable>
        => new RelationPredicate(RelationOf(relation.Occurrence), relation.Occurrence!.Source, new TableAlias(), where: null, isNegated: false);

    /// <summary>Loads relations of the targets too, one statement for each relation.</summary>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <param name="relation">The relation, as in <c>p.Author</c>.</param>
    /// <param name="first">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <example><code>await posts.LoadAsync(db, p => p.Author.Include(u => u.Profile));</code></example>
    public static ToOne<TTable> Include<TTable>(this TTable relation, Func<TTable, Include> first, params Func<TTable, Include>[] more)
        where TTable : struct, IAliasedTable<TTable>
        => new ToOne<TTable>(relation.Occurrence).Include(first, more);

    /// <summary>
    /// Accepts that a required target is missing in the database and loads null for it. Without it such a row throws
    /// <see cref="RelationIntegrityException"/>.
    /// </summary>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <param name="relation">The relation, as in <c>p.Author</c>.</param>
    /// <example><code>await posts.LoadAsync(db, p => p.Author.OrNull());</code></example>
    public static ToOne<TTable> OrNull<TTable>(this TTable relation)
        where TTable : struct, IAliasedTable<TTable>
        => new ToOne<TTable>(relation.Occurrence).OrNull();

    /// <summary>The relation that leads to a table.</summary>
    /// <exception cref="ArgumentException">None does.</exception>
    internal static IRelationFacts RelationOf(TableAlias? table) => table?.Relation
        ?? throw new ArgumentException("This is a table, and no relation leads to it here; take a relation of it, for example p => p.Author.");

    private static RelationPredicate Exists<TTable>(TTable relation, Func<TTable, Predicate> where, bool isNegated)
        where TTable : struct, IAliasedTable<TTable>
    {
        Lambdas.ThrowIfNull<TTable>(where, nameof(where));
        IRelationFacts facts = RelationOf(relation.Occurrence);
        var target = new TableAlias();
        return new RelationPredicate(facts, relation.Occurrence!.Source, target, Lambdas.Call(where, target), isNegated);
    }
}
