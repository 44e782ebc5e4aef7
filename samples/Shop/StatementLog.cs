using System.Collections.Concurrent;
using RelationGen;

namespace Shop;

/// <summary>The last statements that were sent, for the page that shows them.</summary>
internal sealed class StatementLog : IStatementObserver
{
    private const int Kept = 200;

    private readonly ConcurrentQueue<SentStatement> _statements = new();
    private long _number;

    public bool Wants(StatementKind kind, TimeSpan elapsed, Exception? exception) => true;

    public void OnStatement(StatementEvent statement)
    {
        long number = Interlocked.Increment(ref _number);
        _statements.Enqueue(new(number, statement.Relation, statement.Text, statement.Rows, statement.Elapsed.TotalMilliseconds));
        while (_statements.Count > Kept)
            _statements.TryDequeue(out _);
    }

    /// <summary>Those behind a number.</summary>
    public IEnumerable<SentStatement> After(long number) => _statements.Where(statement => statement.Number > number);
}

/// <summary>A statement that was sent.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="For">The relation or entity that it is for.</param>
/// <param name="Text">Its SQL.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record SentStatement(long Number, string For, string Text, long Rows, double Milliseconds);
