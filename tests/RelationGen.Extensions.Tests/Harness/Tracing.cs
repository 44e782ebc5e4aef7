using System.Collections.Concurrent;
using System.Diagnostics;

namespace RelationGen.Extensions.Tests.Harness;

/// <summary>The activities of one test, in the order in which they ended: those below one that the test has begun.</summary>
internal sealed class Tracing : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;

    /// <param name="sources">Whose activities; RelationGen's where none are named.</param>
    public Tracing(params string[] sources)
    {
        Root = new Activity("test").Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Length == 0
                ? source.Name == RelationGenDiagnostics.SourceName
                : sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                if (options.TraceId == Root.TraceId)
                    Sampled.Enqueue([.. options.Tags?.Select(tag => tag.Key) ?? []]);

                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStopped = activity =>
            {
                if (activity.TraceId == Root.TraceId)
                    _ended.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The activity of the test.</summary>
    public Activity Root { get; }

    /// <summary>The tags that each had when it was decided whether to keep it.</summary>
    public ConcurrentQueue<string[]> Sampled { get; } = [];

    public IReadOnlyList<Activity> Ended => [.. _ended];

    public IEnumerable<string> Names => _ended.Select(activity => activity.DisplayName);

    public void Clear() => _ended.Clear();

    public void Dispose()
    {
        _listener.Dispose();
        Root.Dispose();
    }
}
