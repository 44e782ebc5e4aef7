using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The targets of a row that exists, which cannot be without a source because their foreign key is required.</summary>
/// <inheritdoc cref="NestedManyEdits{TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification}" path="/typeparam"/>
/// <example><code>p => p.Comments.DeleteMany(c => c.Approved == false).Create(new Comment { Body = "…" })</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification>
    : NestedManyEdits<TargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification>, TSource, TTarget, TTable, TKey, TCreation, TModification>
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
    public TargetChanges(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }
}
