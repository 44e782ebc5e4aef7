using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.CodeFixes.Editing;

/// <summary>Adds a <c>using</c> where the file has its others.</summary>
internal static class Usings
{
    public static CompilationUnitSyntax Add(CompilationUnitSyntax unit, string name, CompilationUnitSyntax original)
    {
        SyntaxTrivia lineEnd = Declarations.LineEnd(original);
        UsingDirectiveSyntax directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(lineEnd);
        if (unit.Usings.Count == 0 && unit.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } scope)
        {
            UsingDirectiveSyntax indented = directive.WithLeadingTrivia(Declarations.Indentation(scope.Usings.Last()));
            return unit.ReplaceNode(scope, scope.WithUsings(Insert(scope.Usings, indented, name)));
        }

        if (unit.Usings.Count > 0)
            return unit.WithUsings(Insert(unit.Usings, directive, name));

        // A blank line between the first using and what follows.
        return unit.WithUsings(SyntaxFactory.SingletonList(directive.WithTrailingTrivia(lineEnd, lineEnd)));
    }

    /// <summary>Behind the last one that it sorts after; an unsorted list gets it at the end.</summary>
    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, UsingDirectiveSyntax directive, string name)
    {
        int index = 0;
        for (int i = 0; i < usings.Count; i++)
        {
            string other = usings[i].Name?.ToString() ?? string.Empty;
            bool isSystem = other == "System" || other.StartsWith("System.", StringComparison.Ordinal);
            if (usings[i].Alias is null && !usings[i].StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && isSystem && string.CompareOrdinal(other, name) < 0)
                index = i + 1;
        }

        if (index > 0)
            return usings.Insert(index, directive);

        // In front of all: the file's header stays on top.
        SyntaxTriviaList header = usings[0].GetLeadingTrivia();
        return usings.Replace(usings[0], usings[0].WithLeadingTrivia()).Insert(0, directive.WithLeadingTrivia(header));
    }
}
