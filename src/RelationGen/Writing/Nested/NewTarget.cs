using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The target that a new row gets in a relation to one.</summary>
/// <inheritdoc cref="NestedTargets{TSource, TTarget, TTable, TKey, TCreation}" path="/typeparam"/>
/// <example><code>p => p.Author.ConnectOrCreate(u => u.Email, new User { Email = "ada@example.org" })</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NewTarget<TSource, TTarget, TTable, TKey, TCreation>
    : NestedOne<NewTarget<TSource, TTarget, TTable, TKey, TCreation>, TSource, TTarget, TTable, TKey, TCreation>
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
{
    /// <summary>A relation of a new row. Called by generated code.</summary>
    /// <param name="payload">What is written together with the row.</param>
    /// <param name="relation">The relation.</param>
    public NewTarget(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }
}
