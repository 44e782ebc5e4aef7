using System.ComponentModel;

namespace RelationGen;

/// <summary>
/// A relation to many targets, as the lambda of a load or query sees it: it can be loaded, all of it or some, it can be a condition, and
/// what is
/// counted or summed over it is a value.
/// </summary>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTargetTable">The table struct of the target.</typeparam>
/// <example>
/// <code>
/// await posts.LoadAsync(db, p => p.Comments.Where(c => c.Approved).OrderBy(c => c.CreatedAt.Descending).Take(3).Include(c => c.Author));
/// Post.Query(db).Where(p => p.Comments.Some(c => c.Approved) &amp; p.Tags.Count > 2)
/// </code>
/// </example>
public readonly struct ToMany<TSource, TTarget, TTargetTable> : IAggregated<TTargetTable>
    where TSource : class
    where TTarget : class
    where TTargetTable : struct, IAliasedTable<TTargetTable>
{
    private readonly Relation<TSource, TTarget>? _relation;
    private readonly TableAlias? _source;
    private readonly Parts? _parts;

    /// <summary>Wraps a relation. Called by generated code.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="source">The occurrence of the table that declares it.</param>
    public ToMany(Relation<TSource, TTarget> relation, TableAlias? source)
    {
        ArgumentNullException.ThrowIfNull(relation);
        _relation = relation;
        _source = source;
    }

    private ToMany(Relation<TSource, TTarget> relation, TableAlias? source, Parts parts)
        : this(relation, source) => _parts = parts;

    /// <summary>The number of targets: those that <see cref="Where"/> admits, each once.</summary>
    /// <example><code>p => p.Comments.Where(c => c.Approved).Count > 2</code></example>
    public Scalar<long> Count => Compute<long>(AggregateFunction.Count, column: null, AggregateOperand.Number);

    internal Relation<TSource, TTarget> Relation
        => _relation ?? throw new InvalidOperationException("A default relation leads nowhere; take it from the table, for example p => p.Comments.");

    /// <summary>The table that the relation starts at; null for the one that the statement is about.</summary>
    internal TableAlias? Source => _source;

    private Parts Current => _parts ?? Parts.None;

    /// <summary>What a load or query follows.</summary>
    /// <param name="relation">The relation.</param>
    public static implicit operator Include(ToMany<TSource, TTarget, TTargetTable> relation) => RelationGen.Include.Below(
        relation._source,
        new Include<TSource, TTarget>(relation.Relation, relation.Current.Nested, allowMissing: false, relation.Current.ToOptions(relation.Relation.Info)));

    /// <summary>
    /// Only the targets that fulfil the condition. Loaded so, the property is partial: it can be read, <c>IsLoaded</c> is false and
    /// <c>IsPartial</c> true.
    /// </summary>
    /// <param name="where">The condition; with several calls all must hold.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    /// <example><code>await posts.LoadAsync(db, p => p.Comments.Where(c => c.Approved));</code></example>
    public ToMany<TSource, TTarget, TTargetTable> Where(Func<TTargetTable, Predicate> where)
    {
        Lambdas.ThrowIfNull<TTargetTable>(where, nameof(where));
        return With(Current with { Where = [.. Current.Where, where] });
    }

    /// <summary>Loads the targets of each source in this order rather than in that of their key, which ends every order.</summary>
    /// <param name="order">What comes first; a column alone is ascending.</param>
    /// <param name="more">What decides among equals.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <example><code>await posts.LoadAsync(db, p => p.Comments.OrderBy(c => c.CreatedAt.Descending));</code></example>
    public ToMany<TSource, TTarget, TTargetTable> OrderBy(Func<TTargetTable, Ordering> order, params Func<TTargetTable, Ordering>[] more)
    {
        Lambdas.ThrowIfNull<TTargetTable>(order, nameof(order));
        Lambdas.ThrowIfNull<TTargetTable>(more, nameof(more));
        return With(Current with { Orders = target => [Lambdas.Call(order, target), .. more.Select(next => Lambdas.Call(next, target))] });
    }

    /// <summary>The same order where a method names all of it at once; for generated code.</summary>
    /// <param name="orders">What comes first, and what decides among equals.</param>
    /// <exception cref="ArgumentNullException"><paramref name="orders"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ToMany<TSource, TTarget, TTargetTable> OrderByAll(Func<TTargetTable, Ordering[]> orders)
    {
        Lambdas.ThrowIfNull<TTargetTable>(orders, nameof(orders));
        return With(Current with { Orders = target => orders(default(TTargetTable).At(target)) });
    }

    /// <summary>Loads at most so many targets of each source. The property is partial then.</summary>
    /// <param name="count">The most targets; 0 loads none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example><code>await posts.LoadAsync(db, p => p.Comments.OrderBy(c => c.Id).Take(3));   // three of each post</code></example>
    public ToMany<TSource, TTarget, TTargetTable> Take(int count)
    {
        Counts.ThrowIfNegative(count, Relation.Info.Name, nameof(Take));
        return With(Current with { Take = count, IsLast = false });
    }

    /// <summary>
    /// Loads at most so many targets of each source from the end of the order; they are still listed in that order. The property is partial
    /// then.
    /// </summary>
    /// <param name="count">The most targets; 0 loads none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example>
    /// <code>
    /// await posts.LoadAsync(db, p => p.Comments.OrderBy(c => c.CreatedAt).TakeLast(3));   // the newest three of each, the oldest first
    /// </code>
    /// </example>
    public ToMany<TSource, TTarget, TTargetTable> TakeLast(int count)
    {
        Counts.ThrowIfNegative(count, Relation.Info.Name, nameof(TakeLast));
        return With(Current with { Take = count, IsLast = true });
    }

    /// <summary>Leaves out so many targets of each source. The property is partial then.</summary>
    /// <param name="count">The number of targets.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example><code>await posts.LoadAsync(db, p => p.Comments.OrderBy(c => c.Id).Skip(3));</code></example>
    public ToMany<TSource, TTarget, TTargetTable> Skip(int count)
    {
        Counts.ThrowIfNegative(count, Relation.Info.Name, nameof(Skip));
        return With(Current with { Skip = count });
    }

    /// <summary>Loads relations of the targets too, one statement for each relation.</summary>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    /// <example><code>await posts.LoadAsync(db, p => p.Comments.Include(c => c.Author));</code></example>
    public ToMany<TSource, TTarget, TTargetTable> Include(Func<TTargetTable, Include> relation, params Func<TTargetTable, Include>[] more)
        => With(Current with { Nested = [.. Current.Nested, .. Include<TTarget>.Resolve(relation, more)] });

    /// <summary>There is a target.</summary>
    /// <example><code>posts.Where(p => p.Comments.Any())</code></example>
    public Predicate Any() => Exists(where: null, isNegated: false);

    /// <summary>There is a target that fulfils the condition.</summary>
    /// <param name="where">The condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    /// <example><code>posts.Where(p => p.Comments.Some(c => c.Author.Name == "Ada"))</code></example>
    public Predicate Some(Func<TTargetTable, Predicate> where) => Where(where).Exists(where: null, isNegated: false);

    /// <summary>There is no target.</summary>
    /// <example><code>posts.Where(p => p.Comments.None())</code></example>
    public Predicate None() => Exists(where: null, isNegated: true);

    /// <summary>There is no target that fulfils the condition.</summary>
    /// <param name="where">The condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    /// <example><code>posts.Where(p => p.Comments.None(c => c.Approved))</code></example>
    public Predicate None(Func<TTargetTable, Predicate> where) => Where(where).Exists(where: null, isNegated: true);

    /// <summary>Every target fulfils the condition; true without targets. A condition that is NULL is not fulfilled.</summary>
    /// <param name="where">The condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    /// <example><code>posts.Where(p => p.Comments.Every(c => c.Approved))</code></example>
    public Predicate Every(Func<TTargetTable, Predicate> where)
    {
        Lambdas.ThrowIfNull<TTargetTable>(where, nameof(where));
        return Exists(table => !where(table), isNegated: true);
    }

    /// <summary>The same relation, followed from target to target.</summary>
    internal ToMany<TSource, TTarget, TTargetTable> Recursive(int maxDepth)
    {
        Counts.ThrowIfNotPositive(maxDepth, Relation.Info.Name, nameof(Recursive), nameof(maxDepth));
        return With(Current with { Depth = maxDepth });
    }

    /// <summary>What is loaded below the targets.</summary>
    internal Include<TTarget>[] Nested => Current.Nested;

    /// <summary>What limits and orders the targets; null for nothing.</summary>
    /// <param name="target">The targets, as conditions and orders name them.</param>
    internal TargetOptions? OptionsAt(TableAlias target) => Current.ToOptions(Relation.Info, target);

    private ToMany<TSource, TTarget, TTargetTable> With(Parts parts) => new(Relation, _source, parts);

    private RelationPredicate Exists(Func<TTargetTable, Predicate>? where, bool isNegated)
    {
        var target = new TableAlias();
        return new RelationPredicate(Relation, _source, target, Condition(where, target), isNegated);
    }

    Scalar<T> IAggregated<TTargetTable>.Compute<T>(AggregateFunction function, Func<TTargetTable, Operand>? column, ColumnInfo? info)
        => Compute<T>(function, column, info);

    private Scalar<T> Compute<T>(AggregateFunction function, Func<TTargetTable, Operand>? column, ColumnInfo? info)
    {
        var target = new TableAlias();
        Operand? operand = column?.Invoke(default(TTargetTable).At(target));
        return new(new AggregateOperand(Relation, _source, target, function, operand, info ?? operand!.Info, Condition(where: null, target)));
    }

    private Predicate? Condition(Func<TTargetTable, Predicate>? where, TableAlias target)
    {
        if (Current.Take is not null || Current.Skip is not null || Current.Depth is not null)
            throw new InvalidOperationException(
                $"{Relation.Info.Name}: Take, TakeLast, Skip and Recursive say what is loaded; a condition or a count is about the targets "
                + "of one row.");

        Predicate[] all = [.. Current.Where.Select(part => Lambdas.Call(part, target)), .. where is null ? [] : new[] { Lambdas.Call(where, target) }];
        return all.Length switch
        {
            0 => null,
            1 => all[0],
            _ => Predicate.All(all),
        };
    }

    /// <summary>
    /// What was said about the targets so far. The lambdas are kept, because a condition and a load mean different occurrences of the
    /// table.
    /// </summary>
    private sealed record Parts(
        Func<TTargetTable, Predicate>[] Where, Func<TableAlias, Ordering[]>? Orders, int? Take, int? Skip, Include<TTarget>[] Nested)
    {
        public static Parts None { get; } = new([], null, null, null, []);

        public int? Depth { get; init; }

        public bool IsLast { get; init; }

        private bool IsPlain => Where.Length == 0 && Orders is null && Take is null && Skip is null;

        public TargetOptions? ToOptions(RelationInfo relation, TableAlias? alias = null)
        {
            TableAlias target = alias ?? new TableAlias();
            if (Depth is not null)
            {
                return IsPlain
                    ? new TargetOptions(target, [], [], null, null) { Depth = Depth }
                    : throw new InvalidOperationException($"{relation.Name}: Recursive loads whole trees; it cannot be combined with Where, OrderBy, Take or Skip.");
            }

            if (IsPlain)
                return null;

            return new TargetOptions(
                target, [.. Where.Select(part => Lambdas.Call(part, target))], Orders?.Invoke(target) ?? [], Take, Skip)
            {
                IsLast = IsLast,
            };
        }
    }
}
