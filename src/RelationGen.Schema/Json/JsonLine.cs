using System.Globalization;
using System.Text;

namespace RelationGen.Schema;

/// <summary>Writes a JSON object on one line, its members in the order of the calls; what has its default value is left out.</summary>
/// <param name="text">Where to.</param>
internal sealed class JsonLine(StringBuilder text)
{
    private bool _isFirst = true;

    /// <summary>Begins the object.</summary>
    public JsonLine Open()
    {
        text.Append('{');
        _isFirst = true;
        return this;
    }

    /// <summary>Ends the object.</summary>
    public void Close() => text.Append('}');

    /// <summary>A text; nothing where it is null.</summary>
    public JsonLine Add(string name, string? value)
    {
        if (value is null)
            return this;

        Name(name);
        Quote(text, value);
        return this;
    }

    /// <summary>A truth; nothing where it is <paramref name="usual"/>.</summary>
    public JsonLine Add(string name, bool value, bool usual = false)
    {
        if (value == usual)
            return this;

        Name(name);
        text.Append(value ? "true" : "false");
        return this;
    }

    /// <summary>A word in camelCase; nothing where it is the first of its kind.</summary>
    public JsonLine Add<T>(string name, T value)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? this : Add(name, Word(value));

    /// <summary>Texts; nothing where there are none and none need to be said.</summary>
    public JsonLine Add(string name, EquatableArray<string> values, bool always = false)
    {
        if (values.Count == 0 && !always)
            return this;

        Name(name);
        text.Append('[');
        for (int i = 0; i < values.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            Quote(text, values[i]);
        }

        text.Append(']');
        return this;
    }

    /// <summary>Whatever is written next.</summary>
    public JsonLine Name(string name)
    {
        text.Append(_isFirst ? string.Empty : ", ");
        _isFirst = false;
        Quote(text, name);
        text.Append(": ");
        return this;
    }

    /// <summary>A value of an enum as files have it: <c>noAction</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A text in quotation marks.</summary>
    public static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ' or '\u2028' or '\u2029' or '\u0085' or (>= '\ud800' and <= '\udfff'):
                    // Line ends for some readers, and halves of characters that no encoding keeps alone.
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
