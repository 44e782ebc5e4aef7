namespace RelationGen;

/// <summary>
/// A relation to one with more to say about how it is loaded: what lies below it, that its target may be missing, or that it is followed
/// to its end.
/// </summary>
/// <typeparam name="TTable">The table struct of the target.</typeparam>
/// <example><code>await posts.LoadAsync(db, p => p.Author.Include(u => u.Profile).OrNull())</code></example>
public readonly struct ToOne<TTable>
    where TTable : struct, IAliasedTable<TTable>
{
    private readonly TableAlias? _table;
    private readonly Include[]? _below;
    private readonly bool _allowsMissing;
    private readonly int? _depth;

    internal ToOne(TableAlias? table) => _table = table;

    private ToOne(TableAlias? table, Include[]? below, bool allowsMissing, int? depth)
    {
        _table = table;
        _below = below;
        _allowsMissing = allowsMissing;
        _depth = depth;
    }

    /// <summary>What a load or query follows.</summary>
    /// <param name="relation">The relation.</param>
    public static implicit operator Include(ToOne<TTable> relation) =>
        RelationGen.Include.Of(relation._table, relation._below ?? [], relation._allowsMissing, relation._depth);

    /// <summary>Loads relations of the targets too, one statement for each relation.</summary>
    /// <param name="relation">A relation of the target.</param>
    /// <param name="more">More of them.</param>
    /// <exception cref="ArgumentNullException">A lambda is null.</exception>
    public ToOne<TTable> Include(Func<TTable, Include> relation, params Func<TTable, Include>[] more)
        => new(_table, [.. _below ?? [], .. RelationGen.Include.Asked(relation, more)], _allowsMissing, _depth);

    /// <summary>
    /// Accepts that a required target is missing in the database and loads null for it. Without it such a row throws
    /// <see cref="RelationIntegrityException"/>.
    /// </summary>
    public ToOne<TTable> OrNull() => new(_table, _below, allowsMissing: true, _depth);

    /// <summary>
    /// Loads the target, its target, and so on, in one statement: the way to the root. A cycle in the data comes to an end.
    /// </summary>
    /// <param name="maxDepth">How many times the relation is followed; what lies above is not loaded. Default: to the end.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is not positive.</exception>
    /// <exception cref="ArgumentException">The relation does not lead from an entity to the same entity.</exception>
    public ToOne<TTable> Recursive(int maxDepth = int.MaxValue)
    {
        RelationInfo relation = RelationsToOne.RelationOf(_table).Info;
        Counts.ThrowIfNotPositive(maxDepth, relation.Name, nameof(Recursive), nameof(maxDepth));
        if (relation.Entity != relation.Target)
            throw new ArgumentException($"{relation.Name} leads to {relation.Target}; only a relation of an entity to itself is followed to its end.");

        return new(_table, _below, _allowsMissing, maxDepth);
    }
}
