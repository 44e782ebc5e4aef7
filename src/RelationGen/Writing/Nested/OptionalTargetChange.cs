using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The target of a row that exists, which can be taken out of the relation again.</summary>
/// <inheritdoc cref="NestedManyEdits{TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification}" path="/typeparam"/>
/// <example><code>p => p.Reviewer.Disconnect()</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalTargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification>
    : NestedOneEdits<OptionalTargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification>, TSource, TTarget, TTable, TKey, TCreation, TModification>
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
    where TModification : Modification<TTarget>, new()
{
    /// <summary>A relation of a row. Called by generated code.</summary>
    /// <param name="payload">What is written together with the row.</param>
    /// <param name="relation">The relation.</param>
    public OptionalTargetChange(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }

    /// <summary>Deletes the target; a row without one refuses the whole change.</summary>
    public OptionalTargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification> Delete()
    {
        Edits.IsDeleted = true;
        return this;
    }

    /// <summary>Takes the target out of the relation; its row stays. Where there is none, nothing happens.</summary>
    public OptionalTargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification> Disconnect()
    {
        Edits.IsDisconnected = true;
        return this;
    }
}
