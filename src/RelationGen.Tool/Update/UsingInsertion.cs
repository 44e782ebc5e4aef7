using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>Adds the using directives that what is new in a file needs, at their places among those that are there.</summary>
internal static class UsingInsertion
{
    /// <summary>The changes.</summary>
    /// <param name="part">The class that needs them.</param>
    /// <param name="names">The namespaces.</param>
    /// <param name="globals">Those that hold for the whole project.</param>
    public static IEnumerable<TextChange> Of(ClassPart part, IEnumerable<string> names, IReadOnlySet<string> globals)
    {
        SourceCode file = part.File;
        UsingDirectiveSyntax[] there = [.. file.Root.DescendantNodes(
            node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>().Where(directive => directive.Alias is null && directive.StaticKeyword == default)];
        HashSet<string> known = new(
            there.Select(directive => directive.Name?.ToString() ?? string.Empty).Concat(globals), StringComparer.Ordinal);
        string own = string.Join(
            '.', part.Type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => space.Name.ToString()));
        foreach (string name in names.Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(Compare)))
        {
            if (!known.Contains(name) && own != name && !own.StartsWith(name + ".", StringComparison.Ordinal))
                yield return Of(file, name, there);
        }
    }

    private static TextChange Of(SourceCode file, string name, UsingDirectiveSyntax[] there)
    {
        string text = "using " + name + ";";
        if (there.LastOrDefault(directive => Compare(directive.Name?.ToString() ?? string.Empty, name) < 0) is { } before)
            return new TextChange(new TextSpan(before.Span.End, 0), file.LineEnd + file.IndentOf(before.SpanStart) + text);

        if (there.FirstOrDefault() is { } after)
            return new TextChange(new TextSpan(after.SpanStart, 0), text + file.LineEnd + file.IndentOf(after.SpanStart));

        SyntaxToken first = file.Root.GetFirstToken();
        return new TextChange(new TextSpan(first.SpanStart, 0), text + file.LineEnd + file.LineEnd);
    }

    private static int Compare(string first, string second)
    {
        int bySystem = SourceWriter.IsSystem(second).CompareTo(SourceWriter.IsSystem(first));
        return bySystem != 0 ? bySystem : string.CompareOrdinal(first, second);
    }
}
