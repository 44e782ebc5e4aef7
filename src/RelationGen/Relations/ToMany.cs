namespace RelationGen;

/// <summary>A relation to many targets, as the lambda of a load or query sees it.</summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <example><code>await posts.LoadAsync(db, p => p.Comments.Include(c => c.Author))</code></example>
public readonly struct ToMany<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct
{
    private readonly Include<TSource, TTarget>? _include;

    /// <summary>Wraps a relation. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    public ToMany(Relation<TSource, TTarget> relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        _include = new Include<TSource, TTarget>(relation, [], allowMissing: false);
    }

    private ToMany(Include<TSource, TTarget> include) => _include = include;

    private Include<TSource, TTarget> Node
        => _include ?? throw new InvalidOperationException("A default relation leads nowhere; take it from the table, for example p => p.Comments.");

    /// <summary>What a load or query follows.</summary>
    /// <param name="relation">The relation.</param>
    public static implicit operator Include<TSource>(ToMany<TSource, TTarget, TTargetTable> relation) => relation.Node;

    /// <summary>Loads relations of the targets too, one statement for each relation.</summary>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    public ToMany<TSource, TTarget, TTargetTable> Include(
        Func<TTargetTable, Include<TTarget>> relation, params Func<TTargetTable, Include<TTarget>>[] more)
        => new(Node.With(Include<TTarget>.Resolve(relation, more)));
}
