using System.Data.Common;
using System.Globalization;

namespace RelationGen;

/// <summary>One statement that was sent, as <see cref="DbSession.OnStatement"/> sees it.</summary>
/// <example><code>var db = new DbSession(connection) { OnStatement = s => Console.WriteLine($"{s.Relation}: {s.Rows} rows\n{s.Text}") };</code></example>
public sealed class StatementEvent
{
    internal StatementEvent(
        string text, KeyValuePair<string, object?>[] parameters, long rows, TimeSpan elapsed, string relation, Exception? exception)
    {
        Text = text;
        Parameters = parameters;
        Rows = rows;
        Elapsed = elapsed;
        Relation = relation;
        Exception = exception;
    }

    /// <summary>
    /// What the statement is for. Those of transactions are shown where <see cref="DbSession.ObservesTransactions"/> asks for them.
    /// </summary>
    public StatementKind Kind { get; internal init; }

    /// <summary>The SQL that was sent, without the comment that <see cref="Tags"/> are.</summary>
    public string Text { get; }

    /// <summary>The tags of the session, <see cref="DbSession.Tags"/>; empty where it has none.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; internal init; } = StatementTags.None;

    /// <summary>The parameters, by name: <c>$1</c>, <c>$2</c> and so on.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Parameters { get; }

    /// <summary>The number of rows that were read, or, of a statement that returns none, changed.</summary>
    public long Rows { get; }

    /// <summary>
    /// The time from sending the statement to the end of its last row. What the caller of a stream does between its rows is left out.
    /// </summary>
    public TimeSpan Elapsed { get; }

    /// <summary>What was loaded: <c>Post.Comments</c> for a relation, <c>Post</c> for the entities of a query.</summary>
    public string Relation { get; }

    /// <summary>Why the statement failed, or null.</summary>
    public Exception? Exception { get; }

    internal static KeyValuePair<string, object?>[] ParametersOf(DbCommand command)
    {
        var parameters = new KeyValuePair<string, object?>[command.Parameters.Count];
        for (int i = 0; i < parameters.Length; i++)
        {
            DbParameter parameter = command.Parameters[i];
            string name = parameter.ParameterName;
            if (string.IsNullOrEmpty(name))
                name = "$" + (i + 1).ToString(CultureInfo.InvariantCulture);

            parameters[i] = new KeyValuePair<string, object?>(name, parameter.Value);
        }

        return parameters;
    }
}
