using Microsoft.Extensions.Logging;

namespace RelationGen;

/// <summary>Writes statements to the log; nothing is made of those that it does not take.</summary>
internal sealed partial class StatementLog(ILoggerFactory loggers, RelationGenOptions options) : IStatementObserver
{
    private readonly ILogger _statements = loggers.CreateLogger(RelationGenLog.StatementCategory);
    private readonly ILogger _transactions = loggers.CreateLogger(RelationGenLog.TransactionCategory);

    public bool Wants(StatementKind kind, TimeSpan elapsed, Exception? exception)
        => LevelOf(elapsed, exception) is not LogLevel.None and var level
            && (kind == StatementKind.Transaction ? _transactions : _statements).IsEnabled(level);

    public void OnStatement(StatementEvent statement)
    {
        if (statement.Kind == StatementKind.Transaction)
            WriteTransaction(statement);
        else
            WriteStatement(statement);
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);

    private static bool IsCancelled(Exception? exception) => exception is OperationCanceledException;

    private bool IsSlow(TimeSpan elapsed) => elapsed >= options.SlowStatement;

    private LogLevel LevelOf(TimeSpan elapsed, Exception? exception) => exception is not null && !IsCancelled(exception) ? LogLevel.Error
        : exception is null && IsSlow(elapsed) ? LogLevel.Warning
        : options.StatementLogLevel;

    private void WriteStatement(StatementEvent statement)
    {
        string parameters = ParameterText.Of(statement.Parameters, options.LogParameterValues);
        double elapsed = Milliseconds(statement.Elapsed);
        if (IsCancelled(statement.Exception))
            Cancelled(_statements, options.StatementLogLevel, statement.Relation, elapsed, parameters, statement.Text);
        else if (statement.Exception is { } exception)
            Failed(_statements, exception, statement.Relation, elapsed, parameters, statement.Text);
        else if (IsSlow(statement.Elapsed))
            Slow(_statements, statement.Relation, statement.Rows, elapsed, Threshold, parameters, statement.Text);
        else
            Sent(_statements, options.StatementLogLevel, statement.Relation, statement.Rows, elapsed, parameters, statement.Text);
    }

    private void WriteTransaction(StatementEvent statement)
    {
        double elapsed = Milliseconds(statement.Elapsed);
        if (statement.Exception is { } exception && !IsCancelled(exception))
            FailedControl(_transactions, exception, statement.Relation, statement.Text, elapsed);
        else if (statement.Exception is null && IsSlow(statement.Elapsed))
            SlowControl(_transactions, statement.Relation, statement.Text, elapsed, Threshold);
        else
            Control(_transactions, options.StatementLogLevel, statement.Relation, statement.Text, elapsed);
    }

    private double Threshold => Milliseconds(options.SlowStatement.GetValueOrDefault());

    [LoggerMessage(
        EventId = RelationGenLog.Statement, Message = "{Relation}: {Rows} rows in {Elapsed} ms [{Parameters}]\n{Text}",
        EventName = nameof(RelationGenLog.Statement), SkipEnabledCheck = true)]
    private static partial void Sent(
        ILogger logger, LogLevel level, string relation, long rows, double elapsed, string parameters, string text);

    [LoggerMessage(
        RelationGenLog.SlowStatement, LogLevel.Warning,
        "{Relation}: {Rows} rows in {Elapsed} ms, which is slow ({Threshold} ms) [{Parameters}]\n{Text}",
        EventName = nameof(RelationGenLog.SlowStatement), SkipEnabledCheck = true)]
    private static partial void Slow(
        ILogger logger, string relation, long rows, double elapsed, double threshold, string parameters, string text);

    [LoggerMessage(
        RelationGenLog.FailedStatement, LogLevel.Error, "{Relation}: failed after {Elapsed} ms [{Parameters}]\n{Text}",
        EventName = nameof(RelationGenLog.FailedStatement), SkipEnabledCheck = true)]
    private static partial void Failed(
        ILogger logger, Exception exception, string relation, double elapsed, string parameters, string text);

    [LoggerMessage(
        EventId = RelationGenLog.CancelledStatement, Message = "{Relation}: cancelled after {Elapsed} ms [{Parameters}]\n{Text}",
        EventName = nameof(RelationGenLog.CancelledStatement), SkipEnabledCheck = true)]
    private static partial void Cancelled(
        ILogger logger, LogLevel level, string relation, double elapsed, string parameters, string text);

    [LoggerMessage(
        EventId = RelationGenLog.Transaction, Message = "{Relation}: {Text} in {Elapsed} ms",
        EventName = nameof(RelationGenLog.Transaction), SkipEnabledCheck = true)]
    private static partial void Control(ILogger logger, LogLevel level, string relation, string text, double elapsed);

    [LoggerMessage(
        RelationGenLog.SlowTransaction, LogLevel.Warning, "{Relation}: {Text} in {Elapsed} ms, which is slow ({Threshold} ms)",
        EventName = nameof(RelationGenLog.SlowTransaction), SkipEnabledCheck = true)]
    private static partial void SlowControl(ILogger logger, string relation, string text, double elapsed, double threshold);

    [LoggerMessage(
        RelationGenLog.FailedTransaction, LogLevel.Error, "{Relation}: {Text} failed after {Elapsed} ms",
        EventName = nameof(RelationGenLog.FailedTransaction), SkipEnabledCheck = true)]
    private static partial void FailedControl(ILogger logger, Exception exception, string relation, string text, double elapsed);
}
