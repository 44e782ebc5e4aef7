namespace RelationGen;

/// <summary>
/// Is told of statements, and says first which ones. A session has any number of them (<see cref="DbSession.Observers"/>); what an observer
/// does not want is not made: no list of parameters, no event.
/// </summary>
/// <remarks>
/// Both members are called on the thread that has sent the statement, when its reader is closed; one observer may be called by several
/// threads at once. What they throw reaches the caller. Where statements are traced, <see cref="System.Diagnostics.Activity.Current"/> is
/// the activity of the statement meanwhile, so that it can be given tags.
/// </remarks>
/// <example>
/// <code>
/// internal sealed class Slow(Action&lt;string&gt; write) : IStatementObserver
/// {
///     public bool Wants(StatementKind kind, TimeSpan elapsed, Exception? exception) => elapsed > TimeSpan.FromSeconds(1);
///
///     public void OnStatement(StatementEvent statement) => write($"{statement.Elapsed}: {statement.Text}");
/// }
/// </code>
/// </example>
public interface IStatementObserver
{
    /// <summary>True to be told of a statement that has just ended.</summary>
    /// <param name="kind">What it is for; transactions are asked about whatever <see cref="DbSession.ObservesTransactions"/> says.</param>
    /// <param name="elapsed">What <see cref="StatementEvent.Elapsed"/> will be.</param>
    /// <param name="exception">Why it failed, or null.</param>
    bool Wants(StatementKind kind, TimeSpan elapsed, Exception? exception);

    /// <summary>Is told of a statement that <see cref="Wants"/> was true for.</summary>
    /// <param name="statement">The statement; it may be kept.</param>
    void OnStatement(StatementEvent statement);
}
