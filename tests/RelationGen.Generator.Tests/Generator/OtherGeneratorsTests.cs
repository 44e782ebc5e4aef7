using Microsoft.CodeAnalysis;
using RelationGen.Generator.Parsing;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>Which files are made by other generators, by the paths that compilers and editors give them.</summary>
public sealed class OtherGeneratorsTests
{
    private const string Own = "RelationGen.Generator/RelationGen.Generator.RelationGenerator/App.Post.g.cs";

    [Theory]
    [InlineData("", "Toolkit.Generators/Toolkit.Generators.PropertyGenerator/Post.g.cs")]
    [InlineData("", "Toolkit/Generator/Post.g.cs")]
    [InlineData("/app/obj/Debug/net10.0/", "Toolkit.Generators/Toolkit.Generators.PropertyGenerator/Post.cs")]
    [InlineData("/app/obj/Debug/net10.0/", "Toolkit.Generators/Toolkit.Generators.PropertyGenerator/sub/Post.cs")]
    [InlineData("C:\\app\\obj\\generated\\", "Toolkit.Generators\\Toolkit.Generators.PropertyGenerator\\Post.g.cs")]
    public void Made_by_another_generator(string folder, string path) => Assert.True(Makes(folder, folder + path));

    [Theory]
    [InlineData("", "/app/Models/Posts.Old/Post.cs")]
    [InlineData("", "C:\\app\\Models\\Posts.Old\\Post.g.cs")]
    [InlineData("", "Models/Post.g.cs")]
    [InlineData("", "src/My.Data/Post.cs")]
    [InlineData("", "src/My.Data/Models/Post.cs")]
    [InlineData("/app/obj/Debug/net10.0/", "/app/Models/Posts.Old/Post.cs")]
    [InlineData("/app/obj/Debug/net10.0/", "/app/obj/Debug/net10.0/Protos/Post.g.cs")]
    [InlineData("/app/obj/Debug/net10.0/", "/app/obj/Debug/net10.0/Protos/v1/Post.cs")]
    [InlineData("/app/obj/Debug/net10.0/", "/app/obj/Debug/net10.0/RelationGen.Generator/RelationGen.Generator.RelationGenerator/App.Post.Part.g.cs")]
    public void Not_made_by_another_generator(string folder, string path) => Assert.False(Makes(folder, path));

    [Fact]
    public void Without_files_of_ours_there_is_nothing_to_pass_over() => Assert.False(MakesBeside("Other.cs", "Toolkit.Generators/Toolkit.Generators.PropertyGenerator/Post.g.cs"));

    [Fact]
    public void What_the_user_declares_in_part_is_the_users()
    {
        Compilation compilation = UserProject.Compile(
            HarnessOptions.Snippet, (Own, "partial class Post;"), ("Post.cs", "partial class Post { public partial long Id { get; }}"), ("Toolkit/Toolkit.Generator/Post.g.cs", "partial class Post { public partial long Id => 1; }"));
        INamedTypeSymbol type = compilation.GetTypeByMetadataName("Post")!;
        Assert.False(OtherGenerators.Makes(type));
        Assert.False(OtherGenerators.Makes(type.GetMembers("Id").Single()));
    }

    private static bool Makes(string folder, string path) => MakesBeside(folder + (folder.EndsWith('\\') ? Own.Replace('/', '\\') : Own), path);

    private static bool MakesBeside(string own, string path)
    {
        Compilation compilation = UserProject.Compile(HarnessOptions.Snippet, (own, "partial class Post;"), (path, "partial class Post { public long Id { get; set; } }"));
        return OtherGenerators.Makes(compilation.GetTypeByMetadataName("Post")!.GetMembers("Id").Single());
    }
}
