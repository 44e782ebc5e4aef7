namespace RelationGen;

/// <summary>A transaction or savepoint by statements of our own, where the provider has no object for it.</summary>
internal sealed class ControlScope : ChangeScope
{
    private readonly StatementCall _call;
    private readonly ControlTexts _texts;

    private ControlScope(StatementCall call, ControlTexts texts)
    {
        _call = call;
        _texts = texts;
    }

    /// <summary>Begins it.</summary>
    public static ChangeScope Begin(StatementCall call, ControlTexts texts)
    {
        call.Control(texts.Begin);
        return new ControlScope(call, texts);
    }

    /// <inheritdoc cref="Begin"/>
    public static async Task<ChangeScope> BeginAsync(StatementCall call, ControlTexts texts, CancellationToken cancellationToken)
    {
        await call.ControlAsync(texts.Begin, cancellationToken).ConfigureAwait(false);
        return new ControlScope(call, texts);
    }

    protected override void Keep() => _call.Control(_texts.Keep);

    protected override Task KeepAsync(CancellationToken cancellationToken) => _call.ControlAsync(_texts.Keep, cancellationToken);

    protected override void Undo() => _call.Control(_texts.Undo);

    protected override Task UndoAsync() => _call.ControlAsync(_texts.Undo, CancellationToken.None);
}

/// <summary>The statements of a <see cref="ControlScope"/>.</summary>
internal sealed record ControlTexts(string Begin, string Keep, string Undo)
{
    /// <summary>A savepoint in the transaction of a <see cref="System.Transactions.TransactionScope"/>.</summary>
    public static ControlTexts Ambient { get; } = new(
        $"SAVEPOINT {CallersScope.Savepoint}", $"RELEASE SAVEPOINT {CallersScope.Savepoint}", $"ROLLBACK TO SAVEPOINT {CallersScope.Savepoint}");

    /// <summary>A transaction on SQLite that waits for its turn at the beginning, and for readers at the end.</summary>
    public static ControlTexts Waiting { get; } = new("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK");
}
