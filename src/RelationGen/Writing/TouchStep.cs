namespace RelationGen;

/// <summary>Touches what rows refer to that other steps write; sends nothing where no relation of their table touches its target.</summary>
/// <param name="rows">The rows.</param>
internal sealed class TouchStep(WrittenRows rows) : WriteStep(rows.Table, rows.Table.Entity)
{
    public override void Execute(StatementCall call) => rows.Touch(call);

    public override Task ExecuteAsync(StatementCall call, CancellationToken cancellationToken) => rows.TouchAsync(call, cancellationToken);
}
