using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>An edit of the user's between two runs.</summary>
internal abstract record Edit
{
    public static Edit Add(string name, string text) => new AddFile(new(name, text));

    public static Edit Remove(string name) => new ChangeFile(name, _ => null);

    public static Edit Replace(string name, string text) => new ChangeFile(name, _ => text);

    /// <summary>Replaces the one place where <paramref name="old"/> stands.</summary>
    public static Edit Change(string name, string old, string replacement) => new ChangeFile(name, text =>
        text.Split(old).Length == 2
            ? text.Replace(old, replacement, StringComparison.Ordinal)
            : throw new ArgumentException($"'{old}' does not stand exactly once in {name}.", nameof(old)));

    public abstract CSharpCompilation Apply(CSharpCompilation compilation, HarnessOptions options);

    private sealed record AddFile(SourceFile File) : Edit
    {
        public override CSharpCompilation Apply(CSharpCompilation compilation, HarnessOptions options) =>
            compilation.AddSyntaxTrees(UserProject.Parse(options, File));
    }

    private sealed record ChangeFile(string Name, Func<string, string?> Rewrite) : Edit
    {
        public override CSharpCompilation Apply(CSharpCompilation compilation, HarnessOptions options)
        {
            SyntaxTree tree = compilation.SyntaxTrees.Single(t => t.FilePath == Name);
            return Rewrite(tree.GetText().ToString()) is { } text
                ? compilation.ReplaceSyntaxTree(tree, UserProject.Parse(options, new(Name, text)))
                : compilation.RemoveSyntaxTrees(tree);
        }
    }
}
