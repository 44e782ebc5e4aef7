using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The target of a row that exists, which the row cannot be without because its foreign key is required.</summary>
/// <inheritdoc cref="NestedManyEdits{TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification}" path="/typeparam"/>
/// <example><code>p => p.Author.Connect(3)</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequiredTargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification>
    : NestedOneEdits<RequiredTargetChange<TSource, TTarget, TTable, TKey, TCreation, TModification>, TSource, TTarget, TTable, TKey, TCreation, TModification>
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
    public RequiredTargetChange(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }
}
