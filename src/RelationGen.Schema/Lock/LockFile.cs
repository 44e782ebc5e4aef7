using System.Text;

namespace RelationGen.Schema;

/// <summary>
/// A file that has what all relations of a project come to, one on a line: whoever changes one, by an attribute, a key or a convention,
/// sees it in the diff of this file. It is compared where it exists.
/// </summary>
internal sealed class LockFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "relations.lock";

    private const string Head = "# What the relations of this project come to. Accept a change with the fix of its diagnostic, or with "
        + "\"relationgen lock\".\n";

    private readonly Dictionary<string, (LockLine Line, int Number)> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<string, (LockLine Line, int Number)> _byKey;

    private LockFile(IEnumerable<(LockLine Line, int Number)> lines)
    {
        Lines = [.. lines];
        foreach ((LockLine Line, int Number) line in Lines)
            _byName[line.Line.Name] = line;

        _byKey = Lines.ToLookup(line => line.Line.Key, StringComparer.Ordinal);
    }

    /// <summary>The relations, each with the number of its line from 0.</summary>
    public IReadOnlyList<(LockLine Line, int Number)> Lines { get; }

    /// <summary>Reads a file; a line that nobody understands is a relation that nobody has.</summary>
    public static LockFile Parse(string text) => new(text.Split('\n')
        .Select((line, number) => (Line: LockLine.Parse(line), Number: number))
        .Where(line => line.Line is not null)
        .Select(line => (line.Line!, line.Number)));

    /// <summary>The file of these classes.</summary>
    public static string Write(IEnumerable<CodeEntity> entities)
    {
        var text = new StringBuilder(Head);
        foreach (LockLine line in LinesOf(entities))
            text.Append(line).Append('\n');

        return text.ToString();
    }

    /// <summary>A file with relations accepted as they are now; the others stay as they are.</summary>
    /// <param name="text">The file.</param>
    /// <param name="accepted">The relations, each with the number of the line that it takes the place of; -1 where there is none.</param>
    public static string Accept(string text, IReadOnlyCollection<(LockLine Line, int Replaced)> accepted)
    {
        string end = text.Contains("\r\n") ? "\r\n" : "\n";
        HashSet<int> replaced = [.. accepted.Select(relation => relation.Replaced)];
        List<string> lines = [.. text.Split('\n').Where((_, number) => !replaced.Contains(number)).Select(line => line.TrimEnd('\r'))];
        if (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);

        foreach ((LockLine line, _) in accepted)
        {
            int place = lines.FindIndex(other => LockLine.Parse(other) is { } known && string.CompareOrdinal(known.Name, line.Name) > 0);
            lines.Insert(place < 0 ? lines.Count : place, line.ToString());
        }

        return string.Join(end, lines) + end;
    }

    /// <summary>
    /// The line of a relation: that of its name, or that of the same columns whose own name no class has any more. Of several of those it
    /// is the one whose property has the same name, as in a class that was renamed, and then the one that says the same.
    /// </summary>
    /// <param name="line">The relation as it is.</param>
    /// <param name="isThere">True for a name that a relation of the project has.</param>
    public (LockLine Line, int Number)? Find(LockLine line, Func<string, bool> isThere)
    {
        if (_byName.TryGetValue(line.Name, out (LockLine Line, int Number) named))
            return named;

        return _byKey[line.Key]
            .Where(other => !isThere(other.Line.Name))
            .OrderByDescending(other => other.Line.Member == line.Member)
            .ThenByDescending(other => other.Line.Words.Equals(line.Words))
            .Select(other => ((LockLine Line, int Number)?)other)
            .FirstOrDefault();
    }

    /// <summary>The lines of classes, by name.</summary>
    public static IEnumerable<LockLine> LinesOf(IEnumerable<CodeEntity> entities) => entities
        .SelectMany(entity => entity.Relations.Select(relation => LockLine.Of(entity, relation)))
        .OrderBy(line => line.Name, StringComparer.Ordinal);
}
