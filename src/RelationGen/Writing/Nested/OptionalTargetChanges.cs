using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The targets of a row that exists, which can be taken out of the relation again.</summary>
/// <inheritdoc cref="NestedManyEdits{TSelf, TSource, TTarget, TTable, TKey, TCreation, TModification}" path="/typeparam"/>
/// <example><code>p => p.Tags.Disconnect(3).Connect(4)</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification>
    : NestedManyEdits<OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification>, TSource, TTarget, TTable, TKey, TCreation, TModification>
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
    public OptionalTargetChanges(Payload<TSource> payload, Relation<TSource, TTarget> relation)
        : base(payload, relation)
    {
    }

    /// <summary>
    /// Takes targets out of the relation; the rows stay. Those that belong to another row, or to none, are left as they are.
    /// </summary>
    /// <param name="key">The key of a target.</param>
    /// <param name="more">Those of further ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="more"/> is null.</exception>
    public OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> Disconnect(TKey key, params TKey[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return Disconnect([key, .. more]);
    }

    /// <inheritdoc cref="Disconnect(TKey, TKey[])"/>
    /// <param name="keys">Their keys; none for nothing.</param>
    public OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> Disconnect(IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Edits.Disconnected.AddRange(keys.Select(WrappedKeys.Stored<TTable, TKey>));
        return this;
    }

    /// <summary>Makes the relation hold exactly these targets, before anything is added to it.</summary>
    /// <param name="key">The key of a target. A key that the database lacks refuses the whole change.</param>
    /// <param name="more">Those of further ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="more"/> is null.</exception>
    public OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> Set(TKey key, params TKey[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return Set([key, .. more]);
    }

    /// <summary>Takes all targets out of the relation, before anything is added to it; the rows stay.</summary>
    public OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> Clear() => Set(Array.Empty<TKey>());

    /// <inheritdoc cref="Set(TKey, TKey[])"/>
    /// <param name="keys">Their keys; none takes all out, as <see cref="Clear"/> does.</param>
    public OptionalTargetChanges<TSource, TTarget, TTable, TKey, TCreation, TModification> Set(IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        (Edits.Exactly ??= []).AddRange(keys.Select(WrappedKeys.Stored<TTable, TKey>));
        return this;
    }
}
