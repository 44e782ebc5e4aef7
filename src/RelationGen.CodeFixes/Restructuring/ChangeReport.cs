using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RelationGen.CodeFixes.Texts;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>Compiles a project with a change, and finds what has become of it.</summary>
internal static class ChangeReport
{
    /// <summary>The change with what does not compile any more and what deletions do now.</summary>
    public static async Task<ProjectChange> OfAsync(
        Project before, Solution changed, ImmutableArray<ChangedMember> members, CancellationToken cancellationToken)
    {
        // What an edit made of a tree is not always what its text says: a directive without its other half is seen when it is parsed.
        foreach (DocumentId id in changed.GetProject(before.Id)!.GetChanges(before).GetChangedDocuments().ToArray())
            changed = changed.WithDocumentText(id,
                SourceText.From((await changed.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString(),
                (await before.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false)).Encoding));

        Project after = changed.GetProject(before.Id)!;
        var change = new ProjectChange(before, after) { Members = members };
        if (await BuiltProject.OfAsync(before, cancellationToken).ConfigureAwait(false) is not { } old)
            return change;

        BuiltProject now = await old.ChangeAsync(after.GetChanges(before), cancellationToken).ConfigureAwait(false);
        return change with
        {
            Broken =
            [
                .. (await AfterState.NewErrorsAsync(old, now, cancellationToken).ConfigureAwait(false))
                    .Where(error => error.Location.SourceTree is not { } tree || !now.Generated.Contains(tree)),
            ],
            Retargeted = [.. Retargeted(old.Whole, now.Whole, cancellationToken)],
            Deletions = [.. Deletions(old.Whole, now.Whole, cancellationToken)],
        };
    }

    private static IEnumerable<string> Retargeted(Compilation before, Compilation after, CancellationToken cancellationToken)
    {
        ILookup<string, string> old = StatementText.Of(before, cancellationToken)
            .ToLookup(text => text.Display, text => text.Meaning, StringComparer.Ordinal);
        return StatementText.Of(after, cancellationToken)
            .Where(text => old.Contains(text.Display) && !old[text.Display].Contains(text.Meaning))
            .Select(text => text.Display).Distinct();
    }

    private static IEnumerable<ChangedDeletion> Deletions(Compilation before, Compilation after, CancellationToken cancellationToken)
    {
        Dictionary<string, string> old = Sentences(before, cancellationToken);
        Dictionary<string, string> now = Sentences(after, cancellationToken);
        foreach (string table in old.Keys.Union(now.Keys).OrderBy(name => name, StringComparer.Ordinal))
        {
            old.TryGetValue(table, out string? was);
            now.TryGetValue(table, out string? becomes);
            if (was != becomes)
                yield return new ChangedDeletion(was, becomes);
        }
    }

    /// <summary>The generated documentation of a table says what deleting a row does.</summary>
    private static Dictionary<string, string> Sentences(Compilation compilation, CancellationToken cancellationToken)
    {
        Dictionary<string, string> sentences = new(StringComparer.Ordinal);
        foreach (INamedTypeSymbol entity in ProjectEntities.Of(compilation.Assembly.GlobalNamespace))
        {
            INamespaceOrTypeSymbol scope = (INamespaceOrTypeSymbol?)entity.ContainingType ?? entity.ContainingNamespace;
            if (scope.GetTypeMembers(entity.Name + "Table").FirstOrDefault(type => type.TypeKind == TypeKind.Struct) is { } table
                && table.GetDocumentationCommentXml(cancellationToken: cancellationToken) is { Length: > 0 } xml
                && XElement.Parse(xml).Element("remarks")?.Value is { } remarks)
            {
                sentences[table.ToDisplayString()] = string.Join(" ",
                    remarks.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sentences;
    }
}
