namespace RelationGen.Tool.Ddl;

/// <summary>The way from one schema to another.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Goal">Where it ends: the schema that was asked for, with everything that is left out.</param>
internal sealed record DdlPlan(SchemaSnapshot Start, SchemaSnapshot Goal)
{
    /// <summary>The statements in their order.</summary>
    public IReadOnlyList<DdlStep> Steps { get; init; } = [];

    /// <summary>Statements that lose values, and are not allowed.</summary>
    public IReadOnlyList<DdlStep> LeftOut { get; init; } = [];

    /// <summary>What only a person knows.</summary>
    public IReadOnlyList<DdlQuestion> Questions { get; init; } = [];

    /// <summary>Why the statements would fail, or lose something that they must not; each says what to do first.</summary>
    public IReadOnlyList<string> Obstacles { get; init; } = [];

    /// <summary>What is left as it is, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>SQLite: the triggers that there were; null where no database was asked.</summary>
    public IReadOnlyList<DdlObject>? Triggers { get; init; }

    /// <summary>SQLite: foreign keys are not enforced while the statements run, and are checked at their end.</summary>
    public bool NeedsForeignKeysOff { get; init; }

    /// <summary>
    /// PostgreSQL: makes names without a schema those of the default one until the transaction ends, as the reader does; else null.
    /// </summary>
    public string? SearchPath => Start is { Engine: SchemaEngine.PostgreSql, DefaultSchema: { } schema }
        ? $"SET LOCAL search_path TO {DdlWriter.Quote(schema)}, pg_temp" : null;

    /// <summary>How the schema is compared with the goal.</summary>
    public DifferOptions Comparison { get; init; } = new();

    /// <summary>There is nothing to do, to allow or to answer.</summary>
    public bool IsEmpty => Steps.Count == 0 && LeftOut.Count == 0 && Questions.Count == 0 && Obstacles.Count == 0;
}
