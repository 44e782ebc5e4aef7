using System.Text;

namespace RelationGen.Generator.Emit;

/// <summary>Writes lines at the current indentation; line ends are <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    /// <summary>How long lines are at most, where C# lets them be broken.</summary>
    public const int MaxLength = 140;

    private const string Indentation = "    ";

    /// <summary>What a line that is broken can begin with.</summary>
    private static readonly string[] Operators = [" ? ", " : ", " && ", " || ", " ?? "];
    /// <summary>Of two namespaces that a name begins with, the longer one comes first.</summary>
    private IReadOnlyList<(string Name, string Alias)> _aliases = [];

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(string line)
    {
        if (line.Length > 0)
        {
            for (int i = 0; i < _depth; i++)
                _text.Append(Indentation);

            _text.Append(_aliases.Count == 0 ? line : Shorten(line));
        }

        _text.Append('\n');
    }

    /// <summary>Writes a member with an expression for a body, or a field with its value, on several lines where one would be too long.</summary>
    public void Member(string declaration, string body, string sign = "=>")
    {
        string line = Shorten(declaration + " " + sign + " " + body + ";");
        if (Fits(line))
        {
            Line(line);
            return;
        }

        Wrapped(declaration + " " + sign);
        Indent();
        Wrapped(body + ";");
        Unindent();
    }

    /// <summary>
    /// Writes a line, broken where it is too long: behind commas and before operators, outside parentheses rather than inside.
    /// </summary>
    public void Wrapped(string text)
    {
        string line = Shorten(text);
        int indented = 0;
        while (!Fits(line) && BreakOf(line, MaxLength - (_depth * Indentation.Length)) is int place and > 0)
        {
            Line(line.Substring(0, place).TrimEnd());
            line = line.Substring(place).TrimStart();
            if (indented++ == 0)
                Indent();
        }

        Line(line);
        if (indented > 0)
            Unindent();
    }

    /// <summary>Writes a comment of documentation, on several lines where one would be too long; tags are not broken.</summary>
    public void Documentation(string text)
    {
        string rest = Shorten("/// " + text);
        int room = MaxLength - (_depth * Indentation.Length);
        while (rest.Length > room && BlankBefore(rest, room) is int place and > 0)
        {
            Line(rest.Substring(0, place));
            rest = "/// " + rest.Substring(place + 1);
        }

        Line(rest);
    }

    /// <summary>The text is short enough for a line that is indented once more.</summary>
    public bool FitsIndented(string line) => Fits(Indentation + line);

    /// <summary>The line is not too long.</summary>
    public bool Fits(string line) => Shorten(line).Length + (_depth * Indentation.Length) <= MaxLength;

    /// <summary>The last place outside as many brackets as possible where a line can be broken; -1 where there is none.</summary>
    private static int BreakOf(string line, int room)
    {
        int best = -1;
        int outermost = int.MaxValue;
        int depth = 0;
        bool isQuoted = false;
        for (int i = 0; i < line.Length && i < room; i++)
        {
            char c = line[i];
            if (c == '\\' && isQuoted)
                i++;
            else if (c == '"')
                isQuoted = !isQuoted;

            if (isQuoted)
                continue;

            if (c is '(' or '[' or '{' || (c == '<' && i > 0 && line[i - 1] != ' '))
                depth++;
            else if (c is ')' or ']' or '}' || (c == '>' && line[i - 1] is not (' ' or '=')))
                depth--;

            bool ends = c == ',' && i + 1 < line.Length && line[i + 1] == ' ';
            bool begins = c == ' ' && Operators.Any(text => string.CompareOrdinal(line, i, text, 0, text.Length) == 0);
            bool opens = c == '(' && i + 1 < line.Length && line[i + 1] != ')';
            if ((ends || begins || opens) && (depth <= outermost || (opens && best < 0)))
                (best, outermost) = (begins ? i : i + 1, depth);
        }

        return best;
    }

    /// <summary>The last blank before a place, outside tags where there is one.</summary>
    private static int BlankBefore(string line, int room)
    {
        int last = -1;
        int inTag = -1;
        int depth = 0;
        for (int i = 4; i < room; i++)
        {
            depth += line[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (line[i] == ' ' && depth == 0)
                last = i;
            else if (line[i] == ' ' && line[i - 1] == ',')
                inTag = i;
        }

        return last >= 0 ? last : inTag;
    }

    /// <summary>Writes items on as few lines as they need.</summary>
    public void Packed(IEnumerable<string> items)
    {
        string line = string.Empty;
        foreach (string item in items.Select(Shorten))
        {
            if (line.Length > 0 && line.Length + 1 + item.Length + (_depth * Indentation.Length) > MaxLength)
            {
                Line(line);
                line = string.Empty;
            }

            line += (line.Length == 0 ? string.Empty : " ") + item;
        }

        if (line.Length > 0)
            Line(line);
    }

    /// <summary>Writes a list, and where it is too long for a line its items on as few lines as they need.</summary>
    public void List(string start, IReadOnlyList<string> items, string end)
    {
        string line = start + string.Join(", ", items) + end;
        if (Fits(line))
        {
            Line(line);
            return;
        }

        Line(start);
        Indent();
        Packed(items.Select((item, i) => item + (i < items.Count - 1 ? "," : end)));
        Unindent();
    }

    /// <summary>Writes a chain of calls, and where it is too long for a line each of them on its own.</summary>
    public void Chain(string start, IReadOnlyList<string> calls)
    {
        string line = start + string.Concat(calls);
        if (Fits(line))
        {
            Line(line);
            return;
        }

        Line(start);
        Indent();
        foreach (string call in calls)
            Line(call);

        Unindent();
    }

    /// <summary>Writes a line of a raw string.</summary>
    public void Raw(string line)
    {
        IReadOnlyList<(string, string)> aliases = _aliases;
        _aliases = [];
        Line(line);
        _aliases = aliases;
    }

    /// <summary>Writes aliases of namespaces, which full names begin with from now on.</summary>
    /// <param name="aliases">The names and their aliases.</param>
    public void Use(IReadOnlyList<(string Namespace, string Alias)> aliases)
    {
        foreach ((string @namespace, string alias) in aliases)
            Line("using " + alias + " = global::" + @namespace + ";");

        Line();
        _aliases = [.. aliases.OrderByDescending(pair => pair.Namespace.Length)
            .Select(pair => ("global::" + pair.Namespace + ".", pair.Alias + "::"))];
    }

    /// <summary>Writes full names from now on, because the namespace with the aliases has ended.</summary>
    public void EndUse() => _aliases = [];

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

    /// <summary>Full names with their aliases; what a literal says stays as it is.</summary>
    private string Shorten(string line)
    {
        if (!line.Contains("global::"))
            return line;

        bool isComment = line.StartsWith("///", StringComparison.Ordinal);
        var text = new StringBuilder(line.Length);
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (!isComment && c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted && c == '\\')
                text.Append(line[i++]);

            if (c == 'g' && !isQuoted && AliasAt(line, i) is (string name, string alias))
            {
                text.Append(alias);
                i += name.Length - 1;
                continue;
            }

            text.Append(line[i]);
        }

        return text.ToString();
    }

    private (string Name, string Alias)? AliasAt(string line, int start)
    {
        foreach ((string Name, string Alias) pair in _aliases)
        {
            if (string.CompareOrdinal(line, start, pair.Name, 0, pair.Name.Length) == 0)
                return pair;
        }

        return null;
    }

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
