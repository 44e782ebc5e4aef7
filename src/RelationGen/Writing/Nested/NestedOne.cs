using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The target that a row gets in a relation to one.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTable">The table struct of the target.</typeparam>
/// <typeparam name="TKey">The key of the target; a value tuple when it is composite.</typeparam>
/// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NestedOne<TSelf, TSource, TTarget, TTable, TKey, TCreation> : NestedTargets<TSource, TTarget, TTable, TKey, TCreation>
    where TSelf : NestedOne<TSelf, TSource, TTarget, TTable, TKey, TCreation>
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
{
    private protected NestedOne(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }

    private protected TSelf Self => (TSelf)this;

    /// <summary>Inserts the target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="nested">What is written together with it; null, the default, for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The relation has a target already.</exception>
    public TSelf Create(TTarget target, Action<TCreation>? nested = null)
    {
        ThrowIfTaken();
        AddCreated(target, nested);
        return Self;
    }

    /// <summary>
    /// Gives the row a target that is there. The place of a one-to-one relation is taken from its holder, where that can be without.
    /// </summary>
    /// <param name="key">The key of the target. A key that the database lacks refuses the whole change.</param>
    /// <exception cref="InvalidOperationException">The relation has a target already.</exception>
    public TSelf Connect(TKey key)
    {
        ThrowIfTaken();
        Added.Connected.Add(WrappedKeys.Stored<TTable, TKey>(key));
        return Self;
    }

    /// <inheritdoc cref="Connect(TKey)"/>
    /// <param name="target">The target; foreign keys are set in memory too.</param>
    public TSelf Connect(TTarget target)
    {
        ThrowIfTaken();
        AddConnected(target);
        return Self;
    }

    /// <summary>
    /// Gives the row a target that is found by a unique column, or inserted where there is none. Of several sessions that do so at once one
    /// inserts.
    /// </summary>
    /// <param name="by">The column that says which target is meant, as in <c>t => t.Name</c>; declared with <see cref="UniqueAttribute"/>,
    /// or the key.</param>
    /// <param name="target">The target, with the value to look for.</param>
    /// <param name="nested">What is written together with it when it is inserted; null, the default, for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> or <paramref name="target"/> is null.</exception>
    /// <exception cref="ArgumentException">The column is not unique, or null in the target.</exception>
    /// <exception cref="InvalidOperationException">The relation has a target already.</exception>
    public TSelf ConnectOrCreate(Func<TTable, Ordering> by, TTarget target, Action<TCreation>? nested = null)
        => ConnectOrCreate([by], target, nested);

    /// <inheritdoc cref="ConnectOrCreate(Func{TTable, Ordering}, TTarget, Action{TCreation})"/>
    /// <param name="by">The columns that together say which target is meant.</param>
    /// <param name="target">The target, with the values to look for.</param>
    /// <param name="nested">What is written together with it when it is inserted; null, the default, for nothing.</param>
    public TSelf ConnectOrCreate(Func<TTable, Ordering>[] by, TTarget target, Action<TCreation>? nested = null)
    {
        ThrowIfTaken();
        AddFoundOrCreated(by, target, nested);
        return Self;
    }

    private protected virtual void ThrowIfTaken()
    {
        if (Added.Count > 0)
            throw new InvalidOperationException($"{Relation.Info.Name} is a relation to one, and is given a target twice.");
    }
}
