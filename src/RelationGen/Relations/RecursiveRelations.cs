using System.ComponentModel;

namespace RelationGen;

/// <summary>Follows a relation of an entity to itself from target to target: a whole tree, in one statement.</summary>
public static class RecursiveRelations
{
    /// <summary>
    /// Loads the targets, their targets, and so on, in one statement. A cycle in the data comes to an end: every row is loaded once.
    /// </summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="relation">A relation of the entity to itself whose foreign key the targets store.</param>
    /// <param name="maxDepth">How many times the relation is followed; what lies below is not loaded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is not positive.</exception>
    /// <example><code>await roots.LoadAsync(db, f => f.Children.Recursive())</code></example>
    public static ToMany<T, T, TTable> Recursive<T, TTable>(this ToMany<T, T, TTable> relation, int maxDepth)
        where T : class
        where TTable : struct, IAliasedTable<TTable>
        => relation.Recursive(maxDepth);

    /// <summary>
    /// Loads the targets, their targets, and so on, in one statement. A cycle in the data comes to an end: every row is loaded once.
    /// </summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <typeparam name="TTable">Its table struct.</typeparam>
    /// <param name="relation">A relation of the entity to itself whose foreign key the targets store.</param>
    /// <example><code>await roots.LoadAsync(db, f => f.Children.Recursive())</code></example>
    public static ToMany<T, T, TTable> Recursive<T, TTable>(this ToMany<T, T, TTable> relation)
        where T : class
        where TTable : struct, IAliasedTable<TTable>
        => relation.Recursive(int.MaxValue);

    /// <summary>Not possible: only a relation of an entity to itself is followed to its end.</summary>
    /// <typeparam name="TSource">The entity that declares the relation.</typeparam>
    /// <typeparam name="TTarget">The entity it leads to.</typeparam>
    /// <typeparam name="TTable">The table struct of the target.</typeparam>
    /// <param name="relation">A relation to another entity.</param>
    /// <param name="maxDepth">Nothing.</param>
    /// <param name="unused">Nothing: a parameter that is left out makes the possible overloads better ones.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Recursive follows a relation of an entity to itself. This one leads to another entity: load it, and name a relation of the target to itself in Include.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ToMany<TSource, TTarget, TTable> Recursive<TSource, TTarget, TTable>(
        this ToMany<TSource, TTarget, TTable> relation, int maxDepth = int.MaxValue, int unused = 0)
        where TSource : class
        where TTarget : class
        where TTable : struct, IAliasedTable<TTable>
        => throw new NotSupportedException();

    /// <summary>
    /// Loads the target, its target, and so on, in one statement: the way to the root. A cycle in the data comes to an end.
    /// </summary>
    /// <typeparam name="TTable">The table struct of the entity.</typeparam>
    /// <param name="relation">A relation of the entity to itself whose foreign key it stores.</param>
    /// <param name="maxDepth">How many times the relation is followed; what lies above is not loaded. Default: to the end.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is not positive.</exception>
    /// <exception cref="ArgumentException">The relation does not lead from an entity to the same entity.</exception>
    /// <example><code>await leaves.LoadAsync(db, f => f.Parent.Recursive())</code></example>
    public static ToOne<TTable> Recursive<TTable>(this TTable relation, int maxDepth = int.MaxValue)
        where TTable : struct, IAliasedTable<TTable>
        => new ToOne<TTable>(relation.Occurrence).Recursive(maxDepth);
}
