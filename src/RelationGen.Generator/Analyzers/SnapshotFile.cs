using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Generator.Analyzers;

/// <summary>A snapshot of a database among the additional files of a project; it is read once for each text that it has.</summary>
internal sealed class SnapshotFile
{
    private const string Start = "relations.schema";
    private const string End = ".json";

    private static readonly SourceTextValueProvider<Content> Contents = new(Parse);

    private readonly string _path;
    private readonly SourceText _text;
    private readonly Content _content;

    private SnapshotFile(string path, SourceText text, Content content)
    {
        _path = path;
        _text = text;
        _content = content;
    }

    /// <summary>The name of the file.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>What it says; null where it cannot be read.</summary>
    public SchemaFile? Read => _content.File;

    /// <summary>Why it cannot be read.</summary>
    public string Error => _content.Error!;

    /// <summary>Where that is found out.</summary>
    public Location ErrorLocation => At(new TextRange(_content.Position, Math.Min(_content.Position + 1, _text.Length)));

    /// <summary>The snapshots of a project, by their names.</summary>
    /// <param name="options">What has the additional files.</param>
    /// <param name="read">Reads a text, or remembers what was read of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static ImmutableArray<SnapshotFile> All(AnalyzerOptions options, TextReader read, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<SnapshotFile>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            string name = Path.GetFileName(file.Path);
            if (name.StartsWith(Start, StringComparison.OrdinalIgnoreCase) && name.EndsWith(End, StringComparison.OrdinalIgnoreCase)
                && file.GetText(cancellationToken) is { } text && read(text, Contents, out Content? content))
            {
                files.Add(new SnapshotFile(file.Path, text, content!));
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left._path, right._path));
        return files.ToImmutable();
    }

    /// <summary>Where a part of the snapshot stands; null for what is none of its parts.</summary>
    public Location? PlaceOf(object part) => Read?.PlaceOf(part) is { } place ? At(place) : null;

    private Location At(TextRange place)
    {
        var span = TextSpan.FromBounds(place.Start, Math.Max(place.Start, place.End));
        return Location.Create(_path, span, _text.Lines.GetLinePositionSpan(span));
    }

    private static Content Parse(SourceText text)
    {
        try
        {
            return new Content(SchemaParser.Parse(text.ToString()), Error: null, Position: 0);
        }
        catch (SchemaFileException exception)
        {
            return new Content(File: null, exception.Message, Math.Min(exception.Position, text.Length));
        }
    }

    /// <summary>The method of a compilation that starts, which remembers what was read of a text.</summary>
    internal delegate bool TextReader(SourceText text, SourceTextValueProvider<Content> provider, out Content? content);

    /// <summary>What a text says, or why it cannot be read and where that is found out.</summary>
    internal sealed record Content(SchemaFile? File, string? Error, int Position);
}
