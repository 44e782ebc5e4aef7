using Microsoft.CodeAnalysis.Text;

namespace RelationGen.Tool.Update;

/// <summary>Collects the changes of all sources of a project.</summary>
internal sealed class SourceEdits
{
    private readonly Dictionary<SourceCode, List<TextChange>> _changes = [];

    /// <summary>Adds changes to a file.</summary>
    public void Add(SourceCode file, IEnumerable<TextChange> changes)
    {
        if (!_changes.TryGetValue(file, out List<TextChange>? known))
            _changes.Add(file, known = []);

        known.AddRange(changes);
    }

    /// <summary>Adds changes to a file that are not there yet: several edits may need the same using.</summary>
    public void AddOnce(SourceCode file, IEnumerable<TextChange> changes) =>
        Add(file, changes.Where(change => !_changes.TryGetValue(file, out List<TextChange>? known) || !known.Contains(change)).ToArray());

    /// <summary>Adds a change to a file.</summary>
    public void Add(SourceCode file, TextChange change) => Add(file, [change]);

    /// <summary>The files as they will be.</summary>
    public IEnumerable<UpdatedFile> Files() => _changes.Where(pair => pair.Value.Count > 0)
        .OrderBy(pair => pair.Key.Path, StringComparer.Ordinal)
        .Select(pair => new UpdatedFile(pair.Key.Path, pair.Key.Text.ToString(), pair.Key.With(Merged(pair.Value))));

    /// <summary>What is put in at one place is one change, in the order in which it came; what is taken away twice goes once.</summary>
    private static List<TextChange> Merged(List<TextChange> changes)
    {
        List<TextChange> merged = [];
        foreach (TextChange change in changes.GroupBy(change => change.Span).Select(One)
            .OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (merged.Count > 0 && merged[^1].Span.End > change.Span.Start)
                merged[^1] = new TextChange(
                    TextSpan.FromBounds(merged[^1].Span.Start, Math.Max(merged[^1].Span.End, change.Span.End)), merged[^1].NewText
                        + change.NewText);
            else
                merged.Add(change);
        }

        return merged;
    }

    private static TextChange One(IGrouping<TextSpan, TextChange> group) => new(
        group.Key, group.Key.IsEmpty ? string.Concat(group.Select(change => change.NewText)) : group.First().NewText!);
}
