namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>A statement that reached the database.</summary>
/// <param name="Text">The text on one line.</param>
/// <param name="Parameters">Values by name (<c>$1</c>).</param>
public sealed record Sent(string Text, IReadOnlyDictionary<string, object?> Parameters, long Rows, string Relation, Exception? Exception)
{
    public static Sent Of(StatementEvent statement) => new(
        OnOneLine(statement.Text),
        statement.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value),
        statement.Rows,
        statement.Relation,
        statement.Exception);

    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
