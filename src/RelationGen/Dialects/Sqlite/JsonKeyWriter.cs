using System.Buffers;
using System.Globalization;

namespace RelationGen;

/// <summary>
/// Writes a list of keys as one JSON text for SQLite's <c>json_each</c>: <c>[1,2]</c>, <c>["a","b"]</c>, and <c>[[1,"a"],[2,"b"]]</c>
/// for composite keys. Every value has the form in which Microsoft.Data.Sqlite stores it.
/// </summary>
internal sealed class JsonKeyWriter : KeyWriter, IDisposable
{
    private const string DateTimeFormat = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";
    private const string DateFormat = @"yyyy\-MM\-dd";

    private readonly bool _composite;
    private char[] _buffer;
    private int _length;
    private int _part;

    /// <summary>Begins the list.</summary>
    /// <param name="parts">The number of parts of each key.</param>
    /// <param name="expected">The number of keys that will be written, for the size of the buffer.</param>
    public JsonKeyWriter(int parts, int expected)
    {
        _composite = parts > 1;
        _buffer = ArrayPool<char>.Shared.Rent(Math.Max(64, expected * parts * 8));
        _buffer[_length++] = '[';
    }

    /// <summary>Call before the parts of each key.</summary>
    public void BeginKey()
    {
        if (_length > 1)
            Append(',');

        if (_composite)
            Append('[');

        _part = 0;
    }

    /// <summary>Call after the parts of each key.</summary>
    public void EndKey()
    {
        if (_composite)
            Append(']');
    }

    /// <summary>Ends the list.</summary>
    public string Finish()
    {
        Append(']');
        return new string(_buffer, 0, _length);
    }

    public void Dispose()
    {
        if (_buffer.Length != 0)
            ArrayPool<char>.Shared.Return(_buffer);

        _buffer = [];
    }

    public override void Write(bool value) => Number(value ? 1 : 0);

    public override void Write(byte value) => Number(value);

    public override void Write(sbyte value) => Number(value);

    public override void Write(short value) => Number(value);

    public override void Write(ushort value) => Number(value);

    public override void Write(int value) => Number(value);

    public override void Write(uint value) => Number(value);

    public override void Write(long value) => Number(value);

    // SQLite's integers are signed, and Microsoft.Data.Sqlite stores the same bits.
    public override void Write(ulong value) => Number(unchecked((long)value));

    public override void Write(Guid value)
    {
        Span<char> text = stackalloc char[36];
        value.TryFormat(text, out int written);
        for (int i = 0; i < written; i++)
        {
            if (char.IsAsciiLetterLower(text[i]))
                text[i] = (char)(text[i] - 32);
        }

        Plain(text[..written]);
    }

    public override void Write(DateTime value)
    {
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out int written, DateTimeFormat, CultureInfo.InvariantCulture);
        Plain(text[..written]);
    }

    public override void Write(DateOnly value)
    {
        Span<char> text = stackalloc char[16];
        value.TryFormat(text, out int written, DateFormat, CultureInfo.InvariantCulture);
        Plain(text[..written]);
    }

    public override void Write(string value)
    {
        WholeText.ThrowIfBroken(value);
        BeginPart();
        Append('"');
        ReadOnlySpan<char> rest = value;
        while (true)
        {
            int special = rest.IndexOfAny(Escaped);
            if (special < 0)
                break;

            Append(rest[..special]);
            Escape(rest[special]);
            rest = rest[(special + 1)..];
        }

        Append(rest);
        Append('"');
    }

    public override void Write(byte[] value)
        => throw new NotSupportedException(
            "A byte[] cannot be part of a composite key on SQLite: JSON, in which lists of keys travel, has no bytes.");

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private void Escape(char character)
    {
        // SQLite would end the text there and match another key.
        if (character == '\0')
            throw new NotSupportedException("A text key that contains the character U+0000 cannot be sent in a list of keys to SQLite.");

        Append('\\');
        if (character is '"' or '\\')
        {
            Append(character);
            return;
        }

        Span<char> code = stackalloc char[4];
        ((int)character).TryFormat(code, out _, "x4", CultureInfo.InvariantCulture);
        Append('u');
        Append(code);
    }

    private void Number(long value)
    {
        BeginPart();
        Reserve(20);
        value.TryFormat(_buffer.AsSpan(_length), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Text that needs no escape.</summary>
    private void Plain(ReadOnlySpan<char> text)
    {
        BeginPart();
        Append('"');
        Append(text);
        Append('"');
    }

    private void BeginPart()
    {
        if (_part++ > 0)
            Append(',');
    }

    private void Append(char character)
    {
        Reserve(1);
        _buffer[_length++] = character;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Reserve(int count)
    {
        if (_length + count <= _buffer.Length)
            return;

        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
