using System.Text.Encodings.Web;
using System.Text.Json;

namespace RelationGen.Behaviour.Tests.Databases;

/// <summary>A statement that reached the database.</summary>
/// <param name="Text">The text on one line.</param>
/// <param name="Parameters">Values by name (<c>$1</c>).</param>
public sealed record Sent(string Text, IReadOnlyDictionary<string, object?> Parameters, long Rows, string Relation, Exception? Exception)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The list of keys as JSON, however it travelled: <c>[1,2]</c>, or <c>[[1,"A"],[2,"A"]]</c> for keys of two parts.</summary>
    public string Keys
    {
        get
        {
            if (Parameters["$1"] is string text)
                return text;

            Array[] parts = [.. Parameters.Values.Cast<Array>()];
            IEnumerable<int> indexes = Enumerable.Range(0, parts[0].Length);
            return parts.Length == 1
                ? JsonSerializer.Serialize(parts[0].Cast<object>(), Json)
                : JsonSerializer.Serialize(indexes.Select(i => parts.Select(part => part.GetValue(i))), Json);
        }
    }

    public static Sent Of(StatementEvent statement) => new(
        OnOneLine(statement.Text),
        Engines.Told(statement.Parameters).ToDictionary(parameter => parameter.Key, parameter => parameter.Value),
        statement.Rows,
        statement.Relation,
        statement.Exception);

    public static string OnOneLine(string text) => string.Join(' ', Engines.Told(text).Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
