using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The targets that a new row gets in a relation to many.</summary>
/// <inheritdoc cref="NestedTargets{TSource, TTarget, TTable, TKey, TCreation}" path="/typeparam"/>
/// <example><code>p => p.Tags.Connect(1, 2).ConnectOrCreate(t => t.Name, new Tag { Name = "sql" })</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NewTargets<TSource, TTarget, TTable, TKey, TCreation>
    : NestedMany<NewTargets<TSource, TTarget, TTable, TKey, TCreation>, TSource, TTarget, TTable, TKey, TCreation>
    where TSource : class
    where TTarget : class
    where TTable : struct, IKeyedTable<TTarget, TKey, TTable>
    where TKey : notnull
    where TCreation : Creation<TTarget>, new()
{
    /// <summary>A relation of a new row. Called by generated code.</summary>
    /// <param name="payload">What is written together with the row.</param>
    /// <param name="relation">The relation.</param>
    public NewTargets(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }
}
