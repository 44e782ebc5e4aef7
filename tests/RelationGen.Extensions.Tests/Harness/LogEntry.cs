using Microsoft.Extensions.Logging;

namespace RelationGen.Extensions.Tests.Harness;

/// <summary>What was logged.</summary>
internal sealed record LogEntry(
    string Category, LogLevel Level, EventId Event, IReadOnlyDictionary<string, object?> Values, string Message, Exception? Exception);
