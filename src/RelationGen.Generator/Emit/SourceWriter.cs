using System.Text;

namespace RelationGen.Generator.Emit;

/// <summary>Writes lines at the current indentation; line ends are <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(string line)
    {
        if (line.Length > 0)
        {
            for (int i = 0; i < _depth; i++)
                _text.Append(Indentation);

            _text.Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Writes a text of several lines, each at the current indentation.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    public void Indent() => _depth++;

    public void Unindent() => _depth--;

    /// <summary>Writes the header and an opening brace; disposing the result closes the block.</summary>
    public Block Open(string header)
    {
        Lines(header);
        return Open();
    }

    /// <summary>Writes an opening brace; disposing the result closes the block.</summary>
    public Block Open()
    {
        Line("{");
        _depth++;
        return new Block(this);
    }

    public override string ToString() => _text.ToString();

    private void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>Closes a brace when disposed.</summary>
    internal readonly struct Block(SourceWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
