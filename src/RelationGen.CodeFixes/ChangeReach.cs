using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.CodeFixes;

/// <summary>
/// The files whose meaning a change may touch: those that differ, and those that name a member or a type whose declaration differs. Everything,
/// where a class becomes an entity or ceases to be one, because extension methods are used without naming the class.
/// </summary>
internal sealed class ChangeReach
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Identifiers = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ChangeReach(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after) => (Before, After) = (before, after);

    public ImmutableArray<SyntaxTree> Before { get; private set; }

    public ImmutableArray<SyntaxTree> After { get; private set; }

    public static ChangeReach Of(BuiltProject before, BuiltProject after, CancellationToken cancellationToken)
    {
        var same = new HashSet<SyntaxTree>(before.Trees);
        same.IntersectWith(after.Trees);

        // A generated file of the same text is the same file.
        Dictionary<string, SyntaxTree> generated = before.Generated.Where(tree => !same.Contains(tree)).ToDictionary(tree => tree.FilePath, StringComparer.Ordinal);
        foreach (SyntaxTree tree in after.Generated)
        {
            if (generated.TryGetValue(tree.FilePath, out SyntaxTree? old) && old.GetText(cancellationToken).ContentEquals(tree.GetText(cancellationToken)))
            {
                same.Add(tree);
                same.Add(old);
            }
        }

        var reach = new ChangeReach([.. before.Trees.Where(tree => !same.Contains(tree))], [.. after.Trees.Where(tree => !same.Contains(tree))]);
        if (!new HashSet<string>(before.Generated.Select(tree => tree.FilePath), StringComparer.Ordinal).SetEquals(after.Generated.Select(tree => tree.FilePath)))
        {
            reach.Before = [.. before.Trees];
            reach.After = [.. after.Trees];
        }

        reach.ReadNames(cancellationToken);
        reach.Before = [.. reach.Before.Union(before.Trees.Where(tree => reach.IsNamedIn(tree, cancellationToken)))];
        reach.After = [.. reach.After.Union(after.Trees.Where(tree => reach.IsNamedIn(tree, cancellationToken)))];
        return reach;
    }

    /// <summary>The file names something that the change declares otherwise.</summary>
    public bool IsNamedIn(SyntaxTree tree, CancellationToken cancellationToken) => Identifiers.GetValue(tree, known => Read(known, cancellationToken)).Overlaps(_names);

    private static HashSet<string> Read(SyntaxTree tree, CancellationToken cancellationToken) => new(
        tree.GetRoot(cancellationToken).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal);

    private void ReadNames(CancellationToken cancellationToken)
    {
        var declared = new HashSet<(string Name, string Text)>();
        foreach (SyntaxTree tree in Before)
            declared.UnionWith(Declared(tree, cancellationToken));

        var now = new HashSet<(string Name, string Text)>();
        foreach (SyntaxTree tree in After)
            now.UnionWith(Declared(tree, cancellationToken));

        declared.SymmetricExceptWith(now);
        _names.UnionWith(declared.Select(member => member.Name).Where(name => name.Length > 0));
    }

    /// <summary>
    /// Names of members and types with what is written of them; of a type without its members, of a property without its value.
    /// </summary>
    private static IEnumerable<(string Name, string Text)> Declared(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (MemberDeclarationSyntax member in tree.GetRoot(cancellationToken).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>())
        {
            string owner = (member.Parent as BaseTypeDeclarationSyntax)?.Identifier.ValueText + ".";
            switch (member)
            {
                case TypeDeclarationSyntax type:
                    // The model is the one attribute that says something of the entity, and nobody's code means it.
                    string attributes = type.Identifier.ValueText == "RelationMap" ? string.Empty : type.AttributeLists.ToString();
                    yield return (type.Identifier.ValueText, owner + attributes + type.Modifiers + type.Keyword + type.Identifier + type.ParameterList + type.BaseList);
                    break;
                case PropertyDeclarationSyntax property:
                    string declared = owner + property.AttributeLists + property.Modifiers + property.Type + property.Identifier;
                    yield return (property.Identifier.ValueText, declared + property.AccessorList);
                    break;
                case MethodDeclarationSyntax method:
                    yield return (method.Identifier.ValueText, owner + method.AttributeLists + method.Modifiers + method.ReturnType + method.Identifier + method.ParameterList);
                    break;
                case BaseTypeDeclarationSyntax type:
                    yield return (type.Identifier.ValueText, owner + type);
                    break;
            }
        }
    }
}
