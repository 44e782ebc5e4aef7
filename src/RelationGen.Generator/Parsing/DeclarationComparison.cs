using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Generator.Parsing;

/// <summary>Tells whether two compilations declare the same: they differ in bodies of methods at most.</summary>
internal static class DeclarationComparison
{
    public static bool AreSame(Compilation before, Compilation after, CancellationToken cancellationToken)
    {
        if (before.AssemblyName != after.AssemblyName || !before.Options.Equals(after.Options) || !before.ExternalReferences.SequenceEqual(after.ExternalReferences))
            return false;

        ImmutableArray<SyntaxTree> old = ((CSharpCompilation)before).SyntaxTrees;
        ImmutableArray<SyntaxTree> current = ((CSharpCompilation)after).SyntaxTrees;
        if (old.Length != current.Length)
            return false;

        for (int i = 0; i < old.Length; i++)
        {
            if (!ReferenceEquals(old[i], current[i]) && !AreSame(old[i], current[i], cancellationToken))
                return false;
        }

        return true;
    }

    private static bool AreSame(SyntaxTree before, SyntaxTree after, CancellationToken cancellationToken) =>
        before.FilePath == after.FilePath && before.Options.Equals(after.Options) && Text(before, cancellationToken) == Text(after, cancellationToken);

    /// <summary>The file without bodies. Comments stay, because some are printed.</summary>
    private static string Text(SyntaxTree tree, CancellationToken cancellationToken)
    {
        string all = tree.GetText(cancellationToken).ToString();
        var text = new StringBuilder(all.Length);
        int position = 0;
        foreach (SyntaxNode body in tree.GetRoot(cancellationToken).DescendantNodes(node => !IsBody(node)).Where(IsBody))
        {
            text.Append(all, position, body.SpanStart - position).Append("{}");
            position = body.Span.End;
        }

        return text.Append(all, position, all.Length - position).ToString();
    }

    /// <summary>
    /// Bodies of properties are no such bodies, because one that says <c>field</c> makes the property a column; nor are those with directives, which may reach
    /// beyond them.
    /// </summary>
    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax && node.Parent is BaseMethodDeclarationSyntax && !node.ContainsDirectives;
}
