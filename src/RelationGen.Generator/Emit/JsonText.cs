using System.Globalization;
using System.Text;

namespace RelationGen.Generator.Emit;

/// <summary>Writes compact JSON; what is null or false is left out, as the runtime leaves it out.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new("{");

    public JsonText Add(string name, string? value) => value is null ? this : AddRaw(name, Quote(value));

    public JsonText Add(string name, bool value) => value ? AddRaw(name, "true") : this;

    public JsonText Add(string name, int? value) => value is { } number ? AddRaw(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    public JsonText Add(string name, IEnumerable<string> values) => AddRaw(name, Array(values));

    /// <summary>Adds a member whose value is JSON already; null is left out.</summary>
    public JsonText AddRaw(string name, string? json)
    {
        if (json is null)
            return this;

        if (_text.Length > 1)
            _text.Append(',');

        _text.Append(Quote(name)).Append(':').Append(json);
        return this;
    }

    public override string ToString() => _text + "}";

    public static string Array(IEnumerable<string> values) => "[" + string.Join(",", values.Select(Quote)) + "]";

    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",

                // C# ends a line at these, JSON does not.
                < ' ' or '\u0085' or '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }
}
