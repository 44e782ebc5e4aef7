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
