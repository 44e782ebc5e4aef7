using System.Globalization;
using System.Text;

namespace RelationGen.Schema;

/// <summary>
/// Reads JSON into <see cref="JsonObject"/>, lists, strings, numbers, bools and nulls. An analyzer cannot bring a JSON library with it, so
/// this is the one of the generator, and of the file that a database is written to.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>Deeper than anything that is written here; a text of a million brackets ends in a message instead of the process.</summary>
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _at;
    private int _depth;

    private JsonReader(string text) => _text = text;

    /// <summary>Null when the text is no JSON object.</summary>
    public static JsonObject? Read(string text)
    {
        try
        {
            return ReadOrThrow(text);
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }

    /// <summary>Reads a text that is one JSON object.</summary>
    /// <exception cref="JsonFormatException">It is none; says where and why.</exception>
    public static JsonObject ReadOrThrow(string text)
    {
        var reader = new JsonReader(text);
        reader.SkipSpace();
        if (reader.Next != '{')
            throw reader.Expected("an object");

        JsonObject value = reader.Object();
        reader.SkipSpace();
        return reader._at == text.Length ? value : throw reader.Expected("the end");
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private object? Value()
    {
        SkipSpace();
        return Next switch
        {
            '{' => Object(),
            '[' => List(),
            '"' => Text(),
            't' => Word("true", value: true),
            'f' => Word("false", value: false),
            'n' => Word("null", value: null),
            '-' or (>= '0' and <= '9') => Number(),
            _ => throw Expected("a value"),
        };
    }

    private JsonObject Object()
    {
        var members = new JsonObject(_at);
        Enter();
        if (!Ends('}'))
        {
            do
            {
                SkipSpace();
                string name = Text();
                SkipSpace();
                Expect(':');
                members[name] = Value();
            }
            while (Continues('}'));
        }

        members.End = _at;
        return members;
    }

    private List<object?> List()
    {
        List<object?> items = [];
        Enter();
        if (!Ends(']'))
        {
            do
            {
                items.Add(Value());
            }
            while (Continues(']'));
        }

        return items;
    }

    /// <summary>Passes over the bracket that opens something.</summary>
    private void Enter()
    {
        if (++_depth > MaxDepth)
            throw new JsonFormatException(_at, $"there are more than {MaxDepth} levels");

        _at++;
    }

    private bool Ends(char end)
    {
        SkipSpace();
        if (Next != end)
            return false;

        _at++;
        _depth--;
        return true;
    }

    /// <summary>Passes over the comma between two items; false at the end of them.</summary>
    private bool Continues(char end)
    {
        if (Ends(end))
            return false;

        Expect(',');
        return true;
    }

    private string Text()
    {
        Expect('"');
        int start = _at;
        while (Next is not ('"' or '\\') && _at < _text.Length)
            _at++;

        // Most texts have nothing to translate.
        if (Next == '"')
            return _text.Substring(start, _at++ - start);

        StringBuilder text = new(_text, start, _at - start, 64);
        while (Next != '"')
        {
            if (_at >= _text.Length)
                throw Expected("the end of a text");

            char c = _text[_at++];
            text.Append(c == '\\' ? Escaped() : c);
        }

        _at++;
        return text.ToString();
    }

    private char Escaped()
    {
        char c = Next;
        _at++;
        switch (c)
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case '"' or '\\' or '/':
                return c;
            case 'u' when _at + 4 <= _text.Length
                && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                _at += 4;
                return (char)code;
            default:
                _at--;
                throw Expected("an escape sequence");
        }
    }

    private double Number()
    {
        int start = _at;
        while (Next is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
            _at++;

        return double.TryParse(_text.Substring(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw new JsonFormatException(start, "a number is expected");
    }

    private object? Word(string word, object? value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
            throw Expected("a value");

        _at += word.Length;
        return value;
    }

    private void Expect(char c)
    {
        if (Next != c || _at >= _text.Length)
            throw Expected("'" + c + "'");

        _at++;
    }

    private JsonFormatException Expected(string what) => new(_at, what + " is expected");

    private void SkipSpace()
    {
        while (Next is ' ' or '\n' or '\r' or '\t')
            _at++;
    }
}
