using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The targets that a row gets in a relation to many.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTable">The table struct of the target.</typeparam>
/// <typeparam name="TKey">The key of the target; a value tuple when it is composite.</typeparam>
/// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NestedMany<TSelf, TSource, TTarget, TTable, TKey, TCreation>
    : NestedTargets<TSource, TTarget, TTable, TKey, TCreation>
    where TSelf : NestedMany<TSelf, TSource, TTarget, TTable, TKey, TCreation>
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
{
    private protected NestedMany(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }

    private protected TSelf Self => (TSelf)this;

    /// <summary>Inserts targets; those of one relation are inserted together, whatever rows get them.</summary>
    /// <param name="target">A target.</param>
    /// <param name="more">Further ones.</param>
    /// <exception cref="ArgumentNullException">The list, or a target, is null.</exception>
    public TSelf Create(TTarget target, params TTarget[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return Create([target, .. more]);
    }

    /// <inheritdoc cref="Create(TTarget, TTarget[])"/>
    /// <param name="targets">The targets; none for nothing.</param>
    public TSelf Create(IEnumerable<TTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        foreach (TTarget target in targets)
            AddCreated(target, nested: null);

        return Self;
    }

    /// <summary>Inserts a target, and what is written together with it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="nested">Its relations: <c>p => p.Tags.Connect(1, 2)</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> or <paramref name="nested"/> is null.</exception>
    public TSelf Create(TTarget target, Action<TCreation> nested)
    {
        ArgumentNullException.ThrowIfNull(nested);
        AddCreated(target, nested);
        return Self;
    }

    /// <summary>
    /// Gives the row targets that are there; one that belongs to another source belongs to this one then, unless each may have many.
    /// </summary>
    /// <param name="key">The key of a target. A key that the database lacks refuses the whole change.</param>
    /// <param name="more">Those of further ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="more"/> is null.</exception>
    public TSelf Connect(TKey key, params TKey[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return Connect((IEnumerable<TKey>)[key, .. more]);
    }

    /// <inheritdoc cref="Connect(TKey, TKey[])"/>
    /// <param name="keys">The keys of the targets; none for nothing.</param>
    public TSelf Connect(IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Added.Connected.AddRange(keys.Select(WrappedKeys.Stored<TTable, TKey>));
        return Self;
    }

    /// <inheritdoc cref="Connect(TKey, TKey[])"/>
    /// <param name="target">A target; foreign keys are set in memory too.</param>
    /// <param name="more">Further ones.</param>
    public TSelf Connect(TTarget target, params TTarget[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return Connect((IEnumerable<TTarget>)[target, .. more]);
    }

    /// <inheritdoc cref="Connect(TTarget, TTarget[])"/>
    /// <param name="targets">The targets; none for nothing.</param>
    public TSelf Connect(IEnumerable<TTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        foreach (TTarget target in targets)
            AddConnected(target);

        return Self;
    }

    /// <summary>
    /// Gives the row targets that are found by a unique column, or inserted where there are none. Of several sessions that do so at once
    /// one inserts.
    /// </summary>
    /// <param name="by">The column that says which target is meant, as in <c>t => t.Name</c>; declared with <see cref="UniqueAttribute"/>,
    /// or the key.</param>
    /// <param name="target">A target, with the value to look for.</param>
    /// <param name="more">Further ones.</param>
    /// <exception cref="ArgumentNullException">An argument, or a target in the list, is null.</exception>
    /// <exception cref="ArgumentException">The column is not unique, or null in a target.</exception>
    public TSelf ConnectOrCreate(Func<TTable, Ordering> by, TTarget target, params TTarget[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return ConnectOrCreate(by, [target, .. more]);
    }

    /// <inheritdoc cref="ConnectOrCreate(Func{TTable, Ordering}, TTarget, TTarget[])"/>
    /// <param name="by">The column that says which target is meant.</param>
    /// <param name="targets">The targets; none for nothing.</param>
    public TSelf ConnectOrCreate(Func<TTable, Ordering> by, IEnumerable<TTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        foreach (TTarget target in targets)
            AddFoundOrCreated([by], target, nested: null);

        return Self;
    }

    /// <inheritdoc cref="ConnectOrCreate(Func{TTable, Ordering}, TTarget, TTarget[])"/>
    /// <param name="by">The columns that together say which target is meant.</param>
    /// <param name="target">The target, with the values to look for.</param>
    /// <param name="nested">Its relations, written only when it is inserted.</param>
    public TSelf ConnectOrCreate(Func<TTable, Ordering>[] by, TTarget target, Action<TCreation>? nested = null)
    {
        AddFoundOrCreated(by, target, nested);
        return Self;
    }

    /// <inheritdoc cref="ConnectOrCreate(Func{TTable, Ordering}, TTarget, TTarget[])"/>
    /// <param name="by">The column that says which target is meant.</param>
    /// <param name="target">The target, with the value to look for.</param>
    /// <param name="nested">Its relations, written only when it is inserted.</param>
    public TSelf ConnectOrCreate(Func<TTable, Ordering> by, TTarget target, Action<TCreation> nested)
    {
        ArgumentNullException.ThrowIfNull(nested);
        AddFoundOrCreated([by], target, nested);
        return Self;
    }
}
