using System.Data.Common;

namespace RelationGen;

/// <content>Who is told of the statements of a session.</content>
public sealed partial class DbSession
{
    private readonly IStatementObserver[] _observers = [];

    /// <summary>Called after each statement, also after one that failed. Default: null. What it throws reaches the caller.</summary>
    public Action<StatementEvent>? OnStatement { get; init; }

    /// <summary>
    /// True to show <see cref="OnStatement"/> also what begins and ends the transactions and savepoints of calls
    /// (<see cref="StatementKind.Transaction"/>), under the names that SQL has for them: providers add to the text. Default: false, so that
    /// who counts statements counts those that ask for rows.
    /// </summary>
    /// <example><code>var db = new DbSession(connection) { OnStatement = log.Add, ObservesTransactions = true };</code></example>
    public bool ObservesTransactions { get; init; }

    /// <summary>
    /// More observers, each of which says first what it wants to be told of, so that nothing is made of what nobody wants. They are told
    /// after <see cref="OnStatement"/>, in their order. Default: none. The list is copied.
    /// </summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    /// <example><code>var db = new DbSession(connection) { Observers = [new Slow(Console.WriteLine)] };</code></example>
    public IReadOnlyList<IStatementObserver> Observers
    {
        get => _observers;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _observers = [.. value];
            if (Array.IndexOf(_observers, null) is >= 0 and int place)
                throw new ArgumentException($"Observer {place} is null.", nameof(value));
        }
    }

    /// <summary>Somebody may want to be told of statements that ask for rows.</summary>
    internal bool IsObserved => OnStatement is not null || _observers.Length > 0;

    /// <summary>Somebody may want to be told of what begins and ends transactions.</summary>
    internal bool ObservesControl => (ObservesTransactions && OnStatement is not null) || _observers.Length > 0;

    /// <summary>Tells the observers of a statement that has ended.</summary>
    internal void Tell(string text, DbCommand command, long rows, TimeSpan elapsed, string name, Exception? failure)
    {
        StatementEvent? statement = null;
        OnStatement?.Invoke(statement = Event());
        foreach (IStatementObserver observer in _observers)
        {
            if (observer.Wants(StatementKind.Rows, elapsed, failure))
                observer.OnStatement(statement ??= Event());
        }

        StatementEvent Event()
            => new(text, StatementEvent.ParametersOf(command), rows, elapsed, name, failure) { Tags = Tags };
    }

    /// <summary>Tells the observers of what began or ended a transaction.</summary>
    internal void TellOfControl(string text, TimeSpan elapsed, string name, Exception? failure)
    {
        StatementEvent? statement = null;
        if (ObservesTransactions)
            OnStatement?.Invoke(statement = Event());

        foreach (IStatementObserver observer in _observers)
        {
            if (observer.Wants(StatementKind.Transaction, elapsed, failure))
                observer.OnStatement(statement ??= Event());
        }

        StatementEvent Event() => new(text, [], rows: 0, elapsed, name, failure) { Kind = StatementKind.Transaction, Tags = Tags };
    }
}
