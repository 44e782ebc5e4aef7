using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The target of a row that exists, which cannot be without that row because its foreign key is required.</summary>
/// <inheritdoc cref="NestedManyEdits{TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification}" path="/typeparam"/>
/// <example><code>u => u.Profile.Update(p => p.Set(x => x.Bio, "…"))</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification>
    : NestedOneEdits<TargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification>, TSource, TTarget, TTable, TKey, TCreation, TModification>
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
    public TargetChange(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }

    /// <summary>Deletes the target; a row without one refuses the whole change.</summary>
    public TargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification> Delete()
    {
        Edits.IsDeleted = true;
        return this;
    }
}
