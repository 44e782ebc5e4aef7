using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Restructure;

/// <summary>A source that a change of relations writes or removes.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Old">What it is.</param>
/// <param name="New">What it will be; null where it goes.</param>
internal sealed record ChangedFile(string Path, string Old, string? New)
{
    /// <summary>The mark that an encoding with one begins a file with.</summary>
    private const string Mark = "\uFEFF";

    /// <summary>The files of a change, by path.</summary>
    public static async Task<IReadOnlyList<ChangedFile>> OfAsync(ProjectChange change, CancellationToken cancellationToken)
    {
        ProjectChanges changes = change.After.GetChanges(change.Before);
        List<ChangedFile> files = [];
        foreach (DocumentId id in changes.GetChangedDocuments().Concat(changes.GetRemovedDocuments()))
        {
            Document document = change.Before.GetDocument(id)!;
            SourceText old = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            SourceText? now = change.After.GetDocument(id) is { } after ? await after.GetTextAsync(cancellationToken).ConfigureAwait(false)
                : null;
            string mark = old.Encoding?.GetPreamble().Length > 0 ? Mark : string.Empty;
            if (SourceCode.Read(document.FilePath!) is null)
            {
                throw new ToolException(
                    ExitCode.WrongUse,
                    $"{document.FilePath} is not UTF-8, so that writing it would change more of it: save it as UTF-8 first.");
            }

            if (now is null || !now.ContentEquals(old))
                files.Add(new ChangedFile(document.FilePath!, old.ToString(), now is null ? null : mark + now));
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
