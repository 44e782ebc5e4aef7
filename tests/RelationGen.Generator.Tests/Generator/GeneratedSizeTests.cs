using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>
/// Every generated line is paid for by every entity of every user. What was reached for samples/Blog (seven entities) is the limit; a change that needs
/// more says why it is worth it.
/// </summary>
public sealed class GeneratedSizeTests
{
    private const int Entities = 7;
    private const int MaxLines = 1_990;
    private const int MaxCharacters = 146_000;
    private const int MaxLinesOfPost = 416;
    private const int MaxLinesWithoutRelations = 110;
    private const int MaxMethods = 70;

    private static readonly Lazy<GeneratorResult> Blog = new(() => GeneratorHarness.Run(HarnessOptions.Snippet, BlogSources()).AssertCompiles());

    [Fact]
    public void Files_of_the_blog_are_short()
    {
        string[] files = [.. Blog.Value.Files.Values];

        Assert.InRange(files.Sum(Lines), MaxLines - 100, MaxLines);
        Assert.InRange(files.Sum(file => file.Length), MaxCharacters - 10_000, MaxCharacters);
        Assert.InRange(Lines(Blog.Value["Blog.Model.Post.g.cs"]), MaxLinesOfPost - 30, MaxLinesOfPost);
    }

    [Fact]
    public void An_entity_without_relations_is_short() => Assert.InRange(
        Lines(GeneratorHarness.Run(HarnessOptions.Snippet, "[Table(\"tags\")] public partial class Tag { public long Id { get; set; } public string Name { get; set; } = \"\"; }")
            .AssertCompiles()["Tag.g.cs"]),
        MaxLinesWithoutRelations - 20,
        MaxLinesWithoutRelations);

    /// <summary>Methods cost more than text: each is metadata, a body, and something to look up.</summary>
    [Fact]
    public void An_entity_has_few_methods()
    {
        GeneratorResult blog = Blog.Value;
        using var assembly = new MemoryStream();
        Assert.True(blog.Output.Emit(assembly).Success);
        assembly.Position = 0;
        using var reader = new PEReader(assembly);
        int all = reader.GetMetadataReader().MethodDefinitions.Count;
        int own = Types(blog.Output.Assembly.GlobalNamespace).SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>().Count(method => IsOwn(method, blog));

        Assert.InRange((all - own) / Entities, MaxMethods - 10, MaxMethods);
    }

    private static int Lines(string text) => text.Count(c => c == '\n');

    /// <summary>The entities; a view is counted for itself.</summary>
    private static SourceFile[] BlogSources() =>
    [
        .. Directory.GetFiles(Path.Combine(TestEnvironment.Sources, "..", "..", "samples", "Blog", "Model"), "*.cs")
            .Where(path => Path.GetFileName(path) != "PostCard.cs")
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path))),
    ];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    /// <summary>The method would be there without the generator.</summary>
    private static bool IsOwn(IMethodSymbol method, GeneratorResult blog)
    {
        ISymbol declared = method.AssociatedSymbol ?? (method.IsImplicitlyDeclared ? method.ContainingType : method);
        return declared is not IPropertySymbol { PartialImplementationPart: not null }
            && declared.Locations.Any(location => location.SourceTree is { } tree && !blog.IsGenerated(tree));
    }
}
