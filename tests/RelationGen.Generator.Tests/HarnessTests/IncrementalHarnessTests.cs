using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.HarnessTests;

public sealed class IncrementalHarnessTests
{
    private static readonly SourceFile[] Files =
    [
        ("Post.cs", Toy.Good),
        ("Blog.cs", "[System.Serializable] public partial class Blog { }"),
    ];

    [Fact]
    public void An_unrelated_file_reruns_nothing() => Assert.Equal(
        """
        Models: 2 Unchanged
        Outputs: Blog.g.cs Cached, Post.g.cs Cached
        """,
        IncrementalHarness.Run(Toy.Options, Files, Edit.Add("Other.cs", "class Other { }")));

    [Fact]
    public void A_rename_replaces_one_output() => Assert.Equal(
        """
        Models: 1 Modified, 1 Unchanged
        Outputs: Blog.g.cs Removed, Page.g.cs New, Post.g.cs Cached
        """,
        IncrementalHarness.Run(Toy.Options, Files, Edit.Change("Blog.cs", "Blog", "Page")));

    [Fact]
    public void A_removed_file_removes_its_output() => Assert.Equal(
        """
        Models: 1 Removed, 1 Unchanged
        Outputs: Blog.g.cs Removed, Post.g.cs Cached
        """,
        IncrementalHarness.Run(Toy.Options, Files, Edit.Remove("Blog.cs")));

    [Fact]
    public void A_model_without_value_equality_is_printed_again() => Assert.Equal(
        """
        Models: 1 Modified
        Outputs: Post.g.cs Reprinted
        """,
        IncrementalHarness.Run(Toy.With(() => new ForgetfulGenerator()), Files, Edit.Add("Other.cs", "class Other { }")));
}
