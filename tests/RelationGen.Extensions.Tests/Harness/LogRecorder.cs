using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RelationGen.Extensions.Tests.Harness;

/// <summary>Keeps what the package logs.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = [];

    /// <summary>All of it, in order.</summary>
    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <summary>That of statements alone.</summary>
    public IReadOnlyList<LogEntry> Statements => [.. _entries.Where(entry => entry.Category == RelationGenLog.StatementCategory)];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Clear() => _entries.Clear();

    public void Dispose()
    {
    }

    private sealed class Logger(LogRecorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!category.StartsWith("RelationGen.", StringComparison.Ordinal))
                return;

            var values = new Dictionary<string, object?>((IEnumerable<KeyValuePair<string, object?>>)state!, StringComparer.Ordinal);
            recorder._entries.Enqueue(new(category, logLevel, eventId, values, formatter(state, exception), exception));
        }
    }
}
