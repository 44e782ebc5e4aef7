using System.Text;
using System.Text.Json;

namespace RelationGen;

/// <summary>Writes JSON as the text of an array of PostgreSQL: <c>["a", null]</c> becomes <c>{"a",NULL}</c>.</summary>
internal static class ArrayLiteral
{
    public static string Of(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var text = new StringBuilder(json.Length + 2).Append('{');
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
                continue;

            if (text.Length > 1)
                text.Append(',');

            Append(text, ref reader);
        }

        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                AppendQuoted(text, reader.GetString()!);
                break;
            case JsonTokenType.Null:
                text.Append("NULL");
                break;
            default:
                text.Append(Encoding.UTF8.GetString(reader.ValueSpan));
                break;
        }
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char character in value)
        {
            if (character is '"' or '\\')
                text.Append('\\');

            text.Append(character);
        }

        text.Append('"');
    }
}
