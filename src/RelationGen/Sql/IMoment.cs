namespace RelationGen;

/// <summary>Knows when a change is made: all of its statements say the same.</summary>
internal interface IMoment
{
    /// <summary>The moment.</summary>
    DateTimeOffset Now { get; }
}
