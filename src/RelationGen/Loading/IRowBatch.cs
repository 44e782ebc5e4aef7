namespace RelationGen;

/// <summary>What is read of the rows of a statement at a time: all of a query, or some of a stream.</summary>
/// <typeparam name="TResult">What each row becomes.</typeparam>
internal interface IRowBatch<TResult> : IRowReader
{
    /// <summary>What was read since <see cref="Begin"/>.</summary>
    List<TResult> Rows { get; }

    /// <summary>Other statements read what belongs to the rows.</summary>
    bool HasBelow { get; }

    /// <summary>Forgets the rows before.</summary>
    void Begin();

    /// <summary>Reads what belongs to the rows.</summary>
    void Load();

    /// <inheritdoc cref="Load"/>
    Task LoadAsync(CancellationToken cancellationToken);
}
