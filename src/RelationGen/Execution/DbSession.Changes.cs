namespace RelationGen;

/// <content>The hook of a session, which changes of relations call before they are committed.</content>
public sealed partial class DbSession
{
    /// <summary>
    /// Called within the transaction of each call that has changed relations, after its last statement and before it is committed, once
    /// for each relation, in the order in which they were changed. What is written through the session that it gets is committed or rolled
    /// back together with the change; what it throws rolls everything back and reaches the caller. Default: null.
    /// </summary>
    /// <remarks>
    /// <para>
    /// It is called by asynchronous calls: associating, dissociating, unlinking, setting, clearing, applying, toggling, pairs, deletions by
    /// a relation (<c>DeleteAllAsync</c>), and what is written together with a row (<c>CreateAsync</c>, <c>UpdateAsync</c> with relations).
    /// It is not called where nothing has changed, nor by verbs that write rows alone: <c>InsertAsync</c>, <c>UpdateAsync</c>,
    /// <c>DeleteAsync</c> and queries that update or delete, although a foreign key may be among their columns. What the database does by
    /// itself, by cascades and triggers, nobody is told of; <c>DeleteImpact</c> says what a deletion means.
    /// </para>
    /// <para>
    /// Changes of relations through the session that it gets call no hook, so that none is called endlessly; a hook that wants it
    /// otherwise makes a copy of that session with a hook. The session serves until the hook is done. Entities in memory are as they were
    /// before the call.
    /// </para>
    /// <para>
    /// SQL: with a hook, statements that change relations return the keys that they have changed (<c>RETURNING</c>), those that are
    /// associated already are left alone, a relation whose foreign key is moved is read before, and pairs of a nested write are sent source
    /// by source. Without a hook none of this is asked for.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code>
    /// var db = new DbSession(dataSource)
    /// {
    ///     OnChange = async (change, inside, cancellationToken) =>
    ///     {
    ///         foreach ((object source, object target) in change.Added)
    ///             await new Audit { Relation = change.Relation, Text = $"{source} got {target}" }.InsertAsync(inside, cancellationToken);
    ///     },
    /// };
    /// </code>
    /// </example>
    public Func<RelationChange, DbSession, CancellationToken, Task>? OnChange { get; init; }

    /// <summary>
    /// The same for synchronous calls, and for asynchronous ones where <see cref="OnChange"/> is null. Where that alone is set, a
    /// synchronous change of a relation is refused with an <see cref="InvalidOperationException"/> and changes nothing, because nothing
    /// here blocks on asynchronous code. Default: null.
    /// </summary>
    /// <inheritdoc cref="OnChange" path="/remarks"/>
    /// <example>
    /// <code>
    /// var db = new DbSession(connection)
    /// {
    ///     OnChangeSync = (change, inside) => new Audit { Relation = change.Relation, Text = $"{change}" }.Insert(inside),
    /// };
    /// </code>
    /// </example>
    public Action<RelationChange, DbSession>? OnChangeSync { get; init; }

    /// <summary>Somebody is to be told of what is changed.</summary>
    internal bool HasHook => OnChange is not null || OnChangeSync is not null;

    /// <summary>How many hooks the session lies within: savepoints are named after that, so that none is taken for another.</summary>
    internal int HookDepth { get; init; }
}
