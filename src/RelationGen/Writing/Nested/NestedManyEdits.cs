using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What is written of a relation to many of a row that exists.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTable">The table struct of the target.</typeparam>
/// <typeparam name="TKey">The key of the target; a value tuple when it is composite.</typeparam>
/// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
/// <typeparam name="TModification">What can be changed of a target.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>
    : NestedMany<TSelf, TSource, TTarget, TTable, TKey, TCreation>
    where TSelf : NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
    where TModification : Modification<TTarget>, new()
{
    private protected NestedManyEdits(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
        => Edits = (Known as NestedManyEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>)?.Edits ?? new();

    internal ManyEdits<TTarget, TKey, TTable, TCreation, TModification> Edits { get; }

    /// <summary>Deletes targets of the row, with one statement for all.</summary>
    /// <param name="key">The key of a target. One that belongs to another row, or is not there, refuses the whole change.</param>
    /// <param name="more">Those of further ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="more"/> is null.</exception>
    public TSelf Delete(TKey key, params TKey[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return Delete([key, .. more]);
    }

    /// <inheritdoc cref="Delete(TKey, TKey[])"/>
    /// <param name="keys">Their keys; none for nothing.</param>
    public TSelf Delete(IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Edits.Deleted.AddRange(keys.Select(WrappedKeys.Stored<TTable, TKey>));
        return Self;
    }

    /// <summary>Deletes every target of the row that fulfils a condition.</summary>
    /// <param name="where">The condition: <c>c => c.Approved == false</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    public TSelf DeleteMany(Func<TTable, Predicate> where)
    {
        Edits.DeletedWhere.Add(Lambdas.Call(where, table: null));
        return Self;
    }

    /// <summary>Changes one target of the row, with a statement of its own.</summary>
    /// <param name="key">Its key. One that belongs to another row, or is not there, refuses the whole change.</param>
    /// <param name="change">What is changed: <c>p => p.Set(x => x.Title, "…")</c>, and its relations.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public TSelf Update(TKey key, Action<TModification> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Edits.Updated.Add((WrappedKeys.Stored<TTable, TKey>(key), NestedPayload.Build(change)));
        return Self;
    }

    /// <summary>Sets columns of every target of the row that fulfils a condition.</summary>
    /// <param name="where">The condition.</param>
    /// <param name="update">What is set: <c>x => x.Set(c => c.Approved, true)</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> or <paramref name="update"/> is null.</exception>
    public TSelf UpdateMany(Func<TTable, Predicate> where, Func<RowUpdate<TTable>, RowUpdate<TTable>> update)
    {
        ArgumentNullException.ThrowIfNull(update);
        Edits.UpdatedWhere.Add((Lambdas.Call(where, table: null), update));
        return Self;
    }

    /// <summary>Changes one target of the row, or inserts it where there is none, with statements of its own.</summary>
    /// <param name="key">Its key. One that belongs to another row refuses the whole change.</param>
    /// <param name="target">What is inserted where there is no such row.</param>
    /// <param name="change">What is changed where there is one.</param>
    /// <param name="nested">What is written together with a new one; null, the default, for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> or <paramref name="change"/> is null.</exception>
    public TSelf Upsert(TKey key, TTarget target, Action<TModification> change, Action<TCreation>? nested = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(change);
        Edits.Upserted.Add((WrappedKeys.Stored<TTable, TKey>(key), target, NestedPayload.Build(change), NestedPayload.Build(nested)));
        return Self;
    }

    internal override IEnumerable<WriteStep> WriteExisting(TSource source, SourceRow row, ChangeMemory memory)
        => new ManyEditPlan<TSource, TTarget, TTable, TKey, TCreation, TModification>(Relation, source, memory)
            .Write(Edits, (target, nested) => WriteCreated(source, row, target, nested, memory))
            .Concat(base.WriteExisting(source, row, memory));
}
