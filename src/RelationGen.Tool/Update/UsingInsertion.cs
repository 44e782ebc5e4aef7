using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>Adds the using directives that what is new in a file needs, at their places among those that are there.</summary>
internal static class UsingInsertion
{
    /// <summary>The changes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="needed">The namespaces that each class needs.</param>
    /// <param name="globals">Those that hold for the whole project.</param>
    public static IEnumerable<TextChange> Of(
        SourceCode file, IReadOnlyDictionary<ClassPart, HashSet<string>> needed, IReadOnlySet<string> globals)
    {
        int[] conditions = needed.Count > 0 ? [.. Conditions(file)] : [];
        IEnumerable<(SyntaxNode Scope, string Name)> missing = needed
            .SelectMany(pair => pair.Value.Where(name => !globals.Contains(name) && !IsKnown(pair.Key, name))
                .Select(name => (ScopeOf(pair.Key, conditions), name)));
        foreach ((SyntaxNode scope, string name) in missing.Distinct().OrderBy(pair => pair.Name, Comparer<string>.Create(Compare)))
            yield return Of(file, name, scope, conditions);
    }

    /// <summary>A using of the file itself or of a namespace around the class, or the namespace is one of those around it.</summary>
    private static bool IsKnown(ClassPart part, string name)
    {
        string space = name[(name.LastIndexOf(' ') + 1)..];
        space = SourceWriter.IsAlias(name) ? space[..space.LastIndexOf('.')] : space;
        return (part.FullName + ".").StartsWith(space + ".", StringComparison.Ordinal)
            || part.Type.Ancestors().SelectMany(scope => Usings(scope)).Any(directive => SourceCode.UsedBy(directive) == name);
    }

    /// <summary>The file, or the namespace where that has the usings.</summary>
    private static SyntaxNode ScopeOf(ClassPart part, int[] conditions) => part.Type.Ancestors()
        .LastOrDefault(node => Anchors(node, conditions).Any()) ?? part.File.Root;

    private static TextChange Of(SourceCode file, string name, SyntaxNode scope, int[] conditions)
    {
        string text = "using " + name + ";";
        UsingDirectiveSyntax[] there = [.. Anchors(scope, conditions)];
        if (there.LastOrDefault(directive => Compare(SourceCode.UsedBy(directive)!, name) < 0) is { } before)
            return Behind(file, before, text);

        if (there.FirstOrDefault() is { } after)
            return Before(file, after.GetFirstToken(), text, file.LineEnd, conditions);

        // What holds for all files stands before what holds for this one, and other names of assemblies before both.
        if (Usings(scope).LastOrDefault(IsGlobal) is { } global)
            return Behind(file, global, text);

        return file.Root.Externs.LastOrDefault() is { } alias ? Behind(file, alias, text)
            : Before(file, file.Root.GetFirstToken(), text, file.LineEnd + file.LineEnd, conditions);
    }

    /// <summary>In a line of its own, behind whatever stands in that of the other.</summary>
    private static TextChange Behind(SourceCode file, SyntaxNode node, string text)
    {
        int end = node.FullSpan.End;
        while (end > node.Span.End && file.Text[end - 1] is ('\r' or '\n'))
            end--;

        return new TextChange(new TextSpan(end, 0), file.LineEnd + file.IndentOf(node.SpanStart) + text);
    }

    /// <summary>Above the comments of a declaration, and what only some builds have, but below that which a file begins with.</summary>
    private static TextChange Before(SourceCode file, SyntaxToken token, string text, string lineEnd, int[] conditions)
    {
        int[] before = [.. conditions.TakeWhile(place => place < token.SpanStart)];
        if (before.Length % 2 == 1)
            return new TextChange(new TextSpan(before[^1], 0), text + lineEnd);

        int start = LeadingComments.Start(token);
        bool isHead = start == 0 && !token.LeadingTrivia.Any(LeadingComments.IsDocumentation)
            && token.Parent is BaseNamespaceDeclarationSyntax or UsingDirectiveSyntax;
        start = isHead ? token.SpanStart : start;
        return new TextChange(new TextSpan(start, 0), text + lineEnd + file.IndentOf(start));
    }

    /// <summary>Those that a new one can stand beside: what only some builds have is none.</summary>
    private static IEnumerable<UsingDirectiveSyntax> Anchors(SyntaxNode scope, int[] conditions) => Usings(scope).Where(directive =>
        SourceCode.UsedBy(directive) is not null && !IsGlobal(directive)
        && conditions.Count(place => place < directive.SpanStart) % 2 == 0);

    /// <summary>Where conditional code begins and ends, in turns.</summary>
    private static IEnumerable<int> Conditions(SourceCode file)
    {
        int depth = 0;
        for (DirectiveTriviaSyntax? directive = file.Root.GetFirstDirective(); directive is not null;
            directive = directive.GetNextDirective())
        {
            int step = directive.Kind() switch { SyntaxKind.IfDirectiveTrivia => 1, SyntaxKind.EndIfDirectiveTrivia => -1, _ => 0 };
            depth += step;
            if ((step > 0 && depth == 1) || (step < 0 && depth == 0))
                yield return directive.SpanStart;
        }
    }

    private static SyntaxList<UsingDirectiveSyntax> Usings(SyntaxNode scope) => scope switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax space => space.Usings,
        _ => default,
    };

    private static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    private static int Compare(string first, string second)
    {
        int byAlias = SourceWriter.IsAlias(first).CompareTo(SourceWriter.IsAlias(second));
        if (byAlias != 0)
            return byAlias;

        int bySystem = SourceWriter.IsSystem(second).CompareTo(SourceWriter.IsSystem(first));
        return bySystem != 0 ? bySystem : string.CompareOrdinal(first, second);
    }
}
