namespace RelationGen;

/// <summary>
/// The categories and events of the log. Their numbers and the names in their messages stay as they are: <c>Relation</c>, <c>Rows</c>,
/// <c>Elapsed</c> (milliseconds), <c>Parameters</c>, <c>Text</c>, and <c>Threshold</c> (milliseconds) of slow ones.
/// </summary>
/// <example>
/// <code>
/// builder.Logging.AddFilter(RelationGenLog.StatementCategory, LogLevel.Debug);
/// builder.Logging.AddFilter(RelationGenLog.TransactionCategory, LogLevel.Warning);
/// </code>
/// </example>
public static class RelationGenLog
{
    /// <summary>The category of statements that read or write rows or make tables: <c>RelationGen.Statements</c>.</summary>
    public const string StatementCategory = "RelationGen.Statements";

    /// <summary>The category of what begins and ends transactions and savepoints: <c>RelationGen.Transactions</c>.</summary>
    public const string TransactionCategory = "RelationGen.Transactions";

    /// <summary>A statement: 1001. Its level is <see cref="RelationGenOptions.StatementLogLevel"/>.</summary>
    public const int Statement = 1001;

    /// <summary>A statement that took at least <see cref="RelationGenOptions.SlowStatement"/>: 1002, a warning.</summary>
    public const int SlowStatement = 1002;

    /// <summary>A statement that failed, with its exception: 1003, an error.</summary>
    public const int FailedStatement = 1003;

    /// <summary>
    /// A statement that the caller has given up, by a token: 1004. Its level is <see cref="RelationGenOptions.StatementLogLevel"/>: it is
    /// nobody's fault.
    /// </summary>
    public const int CancelledStatement = 1004;

    /// <summary>
    /// What began or ended a transaction or savepoint: 1011. Its level is <see cref="RelationGenOptions.StatementLogLevel"/>.
    /// </summary>
    public const int Transaction = 1011;

    /// <summary>The same, when it took at least <see cref="RelationGenOptions.SlowStatement"/>: 1012, a warning.</summary>
    public const int SlowTransaction = 1012;

    /// <summary>The same, when it failed, with its exception: 1013, an error.</summary>
    public const int FailedTransaction = 1013;
}
