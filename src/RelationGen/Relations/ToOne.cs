namespace RelationGen;

/// <summary>
/// A relation to one target, as the lambda of a load or query sees it. Generated code wraps it in a struct that also has the target's columns and
/// relations: <c>p.Author.Name</c>.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <example><code>await posts.LoadAsync(db, p => p.Author.OrNull())</code></example>
public readonly struct ToOne<TSource, TTarget, TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IAliasedTable<TTargetTable>
{
    private readonly Relation<TSource, TTarget>? _relation;
    private readonly TableAlias? _source;
    private readonly Include<TTarget>[]? _nested;
    private readonly bool _allowsMissing;
    private readonly int? _depth;

    /// <summary>Wraps a relation. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The occurrence of the table that declares it.</param>
    public ToOne(Relation<TSource, TTarget> relation, TableAlias? source)
    {
        ArgumentNullException.ThrowIfNull(relation);
        _relation = relation;
        _source = source;
    }

    private ToOne(ToOne<TSource, TTarget, TTargetTable> relation, Include<TTarget>[] nested, bool allowsMissing, int? depth)
        : this(relation.Relation, relation._source)
    {
        _nested = nested;
        _allowsMissing = allowsMissing;
        _depth = depth;
    }

    /// <summary>
    /// The target's table, joined to the table that declares the relation; where there is no target, every column is NULL. Called by generated code.
    /// </summary>
    public TTargetTable Row => default(TTargetTable).At(new TableAlias(Relation, _source));

    private Relation<TSource, TTarget> Relation
        => _relation ?? throw new InvalidOperationException("A default relation leads nowhere; take it from the table, for example p => p.Author.");

    /// <summary>What a load or query follows.</summary>
    /// <param name="relation">The relation.</param>
    public static implicit operator Include<TSource>(ToOne<TSource, TTarget, TTargetTable> relation)
        => new Include<TSource, TTarget>(
            relation.Relation,
            relation._nested ?? [],
            relation._allowsMissing,
            relation._depth is null ? null : new TargetOptions(new TableAlias(), [], [], null, null) { Depth = relation._depth });

    /// <summary>There is a target that fulfils the condition.</summary>
    /// <param name="where">The condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    public Predicate Is(Func<TTargetTable, Predicate> where) => Exists(where, isNegated: false);

    /// <summary>There is no target that fulfils the condition, so that rows without a target are included.</summary>
    /// <param name="where">The condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    public Predicate IsNot(Func<TTargetTable, Predicate> where) => Exists(where, isNegated: true);

    /// <summary>There is a target.</summary>
    public Predicate Exists() => new RelationPredicate(Relation, _source, new TableAlias(), where: null, isNegated: false);

    /// <summary>Loads relations of the targets too, one statement for each relation.</summary>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    public ToOne<TSource, TTarget, TTargetTable> Include(Func<TTargetTable, Include<TTarget>> relation, params Func<TTargetTable, Include<TTarget>>[] more)
        => new(this, [.. _nested ?? [], .. Include<TTarget>.Resolve(relation, more)], _allowsMissing, _depth);

    /// <summary>
    /// Accepts that a required target is missing in the database and loads null for it. Without it such a row throws
    /// <see cref="RelationIntegrityException"/>.
    /// </summary>
    public ToOne<TSource, TTarget, TTargetTable> OrNull() => new(this, _nested ?? [], allowsMissing: true, _depth);

    /// <summary>The same relation, followed from target to target.</summary>
    internal ToOne<TSource, TTarget, TTargetTable> Recursive(int maxDepth)
    {
        Counts.ThrowIfNotPositive(maxDepth, Relation.Info.Name, nameof(Recursive), nameof(maxDepth));
        return new(this, _nested ?? [], _allowsMissing, maxDepth);
    }

    private RelationPredicate Exists(Func<TTargetTable, Predicate> where, bool isNegated)
    {
        Lambdas.ThrowIfNull<TTargetTable>(where, nameof(where));
        var target = new TableAlias();
        return new RelationPredicate(Relation, _source, target, Lambdas.Call(where, target), isNegated);
    }
}
