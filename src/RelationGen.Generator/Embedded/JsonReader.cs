using System.Globalization;
using System.Text;

namespace RelationGen.Generator.Embedded;

/// <summary>
/// Reads JSON into dictionaries, lists, strings, numbers, bools and nulls. An analyzer cannot bring a JSON library with it, and what it reads is what
/// the generator wrote.
/// </summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private int _at;

    private JsonReader(string text) => _text = text;

    /// <summary>Null when the text is no JSON object.</summary>
    public static Dictionary<string, object?>? Read(string text)
    {
        try
        {
            return new JsonReader(text).Value() as Dictionary<string, object?>;
        }
        catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private object? Value()
    {
        SkipSpace();
        return _text[_at] switch
        {
            '{' => Object(),
            '[' => List(),
            '"' => Text(),
            't' => Word("true", value: true),
            'f' => Word("false", value: false),
            'n' => Word("null", value: null),
            _ => Number(),
        };
    }

    private Dictionary<string, object?> Object()
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        _at++;
        while (!Ends('}'))
        {
            string name = Text();
            Expect(':');
            members[name] = Value();
        }

        return members;
    }

    private List<object?> List()
    {
        List<object?> items = [];
        _at++;
        while (!Ends(']'))
            items.Add(Value());

        return items;
    }

    private string Text()
    {
        Expect('"');
        var text = new StringBuilder();
        while (_text[_at] != '"')
        {
            char c = _text[_at++];
            text.Append(c == '\\' ? Escaped() : c);
        }

        _at++;
        return text.ToString();
    }

    private char Escaped()
    {
        char c = _text[_at++];
        if (c != 'u')
        {
            return c switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                _ => c,
            };
        }

        _at += 4;
        return _at <= _text.Length ? (char)int.Parse(_text.Substring(_at - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : throw new FormatException();
    }

    private double Number()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsDigit(_text[_at]) || _text[_at] is '-' or '+' or '.' or 'e' or 'E'))
            _at++;

        return double.Parse(_text.Substring(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private object? Word(string word, object? value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
            throw new FormatException();

        _at += word.Length;
        return value;
    }

    /// <summary>Passes over the comma between two items; true at the end of them.</summary>
    private bool Ends(char end)
    {
        SkipSpace();
        if (_text[_at] == ',')
            _at++;

        SkipSpace();
        if (_text[_at] != end)
            return false;

        _at++;
        return true;
    }

    private void Expect(char c)
    {
        SkipSpace();
        if (_text[_at] != c)
            throw new FormatException();

        _at++;
        if (c == ':')
            SkipSpace();
    }

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(_text[_at]))
            _at++;
    }
}
