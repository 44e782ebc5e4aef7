namespace RelationGen;

/// <content>What the call has done to relations, of which the hook of its session is told before it is committed.</content>
internal partial class StatementCall
{
    private ChangeLog? _changes;

    /// <summary>Where statements note what they do to relations; null where the session has no hook.</summary>
    public ChangeLog? Changes => session.HasHook ? _changes ??= new() : null;

    /// <summary>The same for a synchronous call, whose hook must be one that it can call.</summary>
    /// <param name="name">The relation, as messages name it.</param>
    /// <exception cref="InvalidOperationException">The session has a hook for asynchronous calls alone.</exception>
    public ChangeLog? ChangesAtOnce(string name)
    {
        if (session is { OnChange: not null, OnChangeSync: null })
        {
            throw new InvalidOperationException(
                $"{name}: the session has {nameof(DbSession)}.{nameof(DbSession.OnChange)}, which a synchronous call cannot wait for. Call "
                + $"the method whose name ends with Async, or set {nameof(DbSession.OnChangeSync)} too. Nothing was changed.");
        }

        return Changes;
    }

    /// <summary>Tells the hook, within the transaction or savepoint of the change.</summary>
    public void TellOfChanges()
    {
        if (_changes is null || session.OnChangeSync is not { } hook)
            return;

        DbSession inside = InsideOfHook();
        foreach (RelationChange change in _changes.Changes)
            hook(change, inside);
    }

    /// <inheritdoc cref="TellOfChanges"/>
    public async Task TellOfChangesAsync(CancellationToken cancellationToken)
    {
        if (session.OnChange is not { } hook)
        {
            TellOfChanges();
            return;
        }

        if (_changes is null)
            return;

        DbSession inside = InsideOfHook();
        foreach (RelationChange change in _changes.Changes)
            await hook(change, inside, cancellationToken).ConfigureAwait(false);
    }

    private DbSession InsideOfHook() => new(Inside()) { OnChange = null, OnChangeSync = null, HookDepth = session.HookDepth + 1 };
}
