using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>Collects the changes of all sources of a project.</summary>
/// <param name="globalUsings">The usings that hold for all of them.</param>
internal sealed class SourceEdits(IReadOnlySet<string> globalUsings)
{
    private readonly Dictionary<SourceCode, FileEdits> _files = [];

    /// <summary>Adds a change to a file.</summary>
    public void Add(SourceCode file, TextChange change) => Of(file).Changes.Add(change);

    /// <summary>Takes a member away, with whatever else was to be done with it.</summary>
    public void Remove(SourceCode file, MemberDeclarationSyntax member)
    {
        Of(file).Removed.Add(member);
        Add(file, MemberRemoval.Of(file, member));
    }

    /// <summary>The edit of a property, of which there is one.</summary>
    public PropertyEdit Of(SourceCode file, PropertyDeclarationSyntax property)
    {
        Dictionary<PropertyDeclarationSyntax, PropertyEdit> known = Of(file).Properties;
        if (!known.TryGetValue(property, out PropertyEdit? edit))
            known.Add(property, edit = new PropertyEdit(file, property));

        return edit;
    }

    /// <summary>A class needs these namespaces.</summary>
    public void Use(ClassPart part, IEnumerable<string> names)
    {
        if (!Of(part.File).Usings.TryGetValue(part, out HashSet<string>? known))
            Of(part.File).Usings.Add(part, known = new(StringComparer.Ordinal));

        known.UnionWith(names);
    }

    /// <summary>The files as they will be.</summary>
    /// <exception cref="InvalidOperationException">Two changes contradict each other, which is a fault of the tool.</exception>
    public IEnumerable<UpdatedFile> Files() => _files.OrderBy(pair => pair.Key.Path, StringComparer.Ordinal)
        .Select(pair => (File: pair.Key, Changes: All(pair.Key, pair.Value)))
        .Where(pair => pair.Changes.Count > 0)
        .Select(pair => new UpdatedFile(pair.File.Path, pair.File.Text.ToString(), pair.File.With(Merged(pair.File, pair.Changes))));

    /// <summary>
    /// What is put in at one place is one change, in the order in which it came. Of two changes that overlap both take text away, or one of
    /// them would be lost.
    /// </summary>
    internal static IReadOnlyList<TextChange> Merged(SourceCode file, IEnumerable<TextChange> changes)
    {
        List<TextChange> merged = [];
        foreach (TextChange change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (merged.Count == 0 || (merged[^1].Span.End <= change.Span.Start && !(merged[^1].Span == change.Span)))
            {
                merged.Add(change);
                continue;
            }

            TextChange last = merged[^1];
            bool isRemoval = last.NewText!.Length == 0 && change.NewText!.Length == 0;
            if (last.Span != change.Span || !change.Span.IsEmpty)
            {
                merged[^1] = isRemoval
                    ? new TextChange(TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, change.Span.End)), string.Empty)
                    : throw new InvalidOperationException(
                        $"Two edits of {file.Path} contradict each other at line {file.LineOf(change.Span.Start)}: {last} and {change}.");
            }
            else
            {
                merged[^1] = new TextChange(last.Span, last.NewText + change.NewText);
            }
        }

        return merged;
    }

    private List<TextChange> All(SourceCode file, FileEdits edits) =>
    [
        .. edits.Changes,
        .. edits.Properties.Where(pair => !edits.Removed.Contains(pair.Key)).SelectMany(pair => pair.Value.Changes()),
        .. UsingInsertion.Of(file, edits.Usings, globalUsings),
    ];

    private FileEdits Of(SourceCode file)
    {
        if (!_files.TryGetValue(file, out FileEdits? edits))
            _files.Add(file, edits = new FileEdits());

        return edits;
    }

    /// <summary>What becomes of one file.</summary>
    private sealed class FileEdits
    {
        public List<TextChange> Changes { get; } = [];

        public HashSet<MemberDeclarationSyntax> Removed { get; } = [];

        public Dictionary<PropertyDeclarationSyntax, PropertyEdit> Properties { get; } = [];

        public Dictionary<ClassPart, HashSet<string>> Usings { get; } = [];
    }
}
