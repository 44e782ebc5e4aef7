using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Generator.Diagnostics;
using RelationGen.Schema;

namespace RelationGen.CodeFixes;

/// <summary>Writes a relation into the lock file as it is now. The sources stay as they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptLockFix)), Shared]
public sealed class AcceptLockFix : CodeFixProvider
{
    private const string Key = "AcceptLock";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.LockDiffers.Id, Descriptors.LockLacks.Id, Descriptors.MorphNameChanged.Id];

    /// <summary>Null: many at once are accepted by <c>relationgen lock</c>, which writes the file anew.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument? file = context.Document.Project.AdditionalDocuments.FirstOrDefault(
            document =>
                string.Equals(Path.GetFileName(document.FilePath ?? document.Name), LockFile.Name, StringComparison.OrdinalIgnoreCase));
        foreach (Diagnostic diagnostic in file is null ? [] : context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixProperties.LockLine, out string? text)
                && LockLine.Parse(text ?? string.Empty) is { } line
                && diagnostic.Properties.TryGetValue(FixProperties.LockNumber, out string? number)
                && int.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out int replaced))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Accept in " + LockFile.Name,
                        cancellationToken => AcceptAsync(context.Document.Project.Solution, file!, line, replaced, cancellationToken),
                        Key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> AcceptAsync(
        Solution solution, TextDocument file, LockLine line, int replaced, CancellationToken cancellationToken)
    {
        SourceText text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(
            file.Id, SourceText.From(LockFile.Accept(text.ToString(), line, replaced), text.Encoding, text.ChecksumAlgorithm));
    }
}
