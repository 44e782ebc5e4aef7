using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What is written of a relation to one of a row that exists.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
/// <typeparam name="TSource">The entity that declares the relation.</typeparam>
/// <typeparam name="TTarget">The entity it leads to.</typeparam>
/// <typeparam name="TTable">The table struct of the target.</typeparam>
/// <typeparam name="TKey">The key of the target; a value tuple when it is composite.</typeparam>
/// <typeparam name="TCreation">What can be written together with a new target.</typeparam>
/// <typeparam name="TModification">What can be changed of a target.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NestedOneEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>
    : NestedOne<TSelf, TSource, TTarget, TTable, TKey, TCreation>
    where TSelf : NestedOneEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
    where TModification : Modification<TTarget>, new()
{
    private protected NestedOneEdits(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
        => Edits = (Known as NestedOneEdits<TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification>)?.Edits ?? new();

    internal OneEdits<TTarget, TCreation, TModification> Edits { get; }

    /// <summary>Changes the target; a row without one refuses the whole change.</summary>
    /// <param name="change">What is changed: <c>p => p.Set(x => x.Bio, "…")</c>, and its relations.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public TSelf Update(Action<TModification> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Edits.Updated.Add(NestedPayload.Build(change));
        return Self;
    }

    /// <summary>Changes the target, or inserts one where the row has none.</summary>
    /// <param name="target">What is inserted where there is none.</param>
    /// <param name="change">What is changed where there is one.</param>
    /// <param name="nested">What is written together with a new one; null, the default, for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> or <paramref name="change"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The relation has a target already.</exception>
    public TSelf Upsert(TTarget target, Action<TModification> change, Action<TCreation>? nested = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(change);
        ThrowIfTaken();
        Edits.Upserted = (target, NestedPayload.Build(change), NestedPayload.Build(nested));
        return Self;
    }

    internal override IEnumerable<WriteStep> WriteExisting(TSource source, SourceRow row, ChangeMemory memory)
        => new OneEditPlan<TSource, TTarget, TTable, TKey, TCreation, TModification>(Relation, source, row, memory)
            .Write(Edits, (target, nested) => WriteCreated(source, row, target, nested, memory))
            .Concat(base.WriteExisting(source, row, memory));

    private protected override void ThrowIfTaken()
    {
        base.ThrowIfTaken();
        if (Edits.Upserted is not null)
            throw new InvalidOperationException($"{Relation.Info.Name} is a relation to one, and is given a target twice.");
    }
}
