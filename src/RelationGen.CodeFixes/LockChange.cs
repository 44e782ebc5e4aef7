using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Generator.Diagnostics;
using RelationGen.Schema;

namespace RelationGen.CodeFixes;

/// <summary>Changes the lock file of a project.</summary>
internal static class LockChange
{
    /// <summary>The lock file; null where the project has none.</summary>
    public static TextDocument? FileOf(Project? project) => project?.AdditionalDocuments.FirstOrDefault(
        document => string.Equals(Path.GetFileName(document.FilePath ?? document.Name), LockFile.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The diagnostic has the line that would be written.</summary>
    public static bool IsReadable(Diagnostic diagnostic) => Read(diagnostic) is not null;

    /// <summary>The solution where the file has the relations of the diagnostics as they are now.</summary>
    public static async Task<Solution> AcceptAsync(
        Solution solution, ProjectId project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        (LockLine Line, int Replaced)[] accepted = [.. diagnostics.Select(Read).OfType<(LockLine, int)>()];
        if (accepted.Length == 0 || FileOf(solution.GetProject(project)) is not { } file)
            return solution;

        SourceText text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(
            file.Id, SourceText.From(LockFile.Accept(text.ToString(), accepted), text.Encoding, text.ChecksumAlgorithm));
    }

    /// <summary>The line of a relation as it is now, and the number of the one that it replaces.</summary>
    private static (LockLine Line, int Replaced)? Read(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.LockLine, out string? text) && LockLine.Parse(text ?? string.Empty) is { } line
            && diagnostic.Properties.TryGetValue(FixProperties.LockNumber, out string? number)
            && int.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out int replaced)
            ? (line, replaced)
            : null;
}
