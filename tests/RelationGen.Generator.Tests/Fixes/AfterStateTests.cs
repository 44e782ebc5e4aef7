using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RelationGen.CodeFixes;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

/// <summary>A fix that would leave more errors than there are is not offered; of several that do so together, those are taken that do not.</summary>
public sealed class AfterStateTests
{
    private const string Comment = """

        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """;

    /// <summary>Another file uses the property as what it was.</summary>
    [Fact]
    public Task A_use_in_another_file() => FixHarness.VerifyNoFix(
        [
            "public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToOne)] public partial Comment Comment { get; } }" + Comment,
            "public static class Uses { public static long Id(Post post) { Comment comment = post.Comment; return comment.Id + comment.PostId; } public static Comment Other(Post post) => post.Comment; }",
        ],
        "Change 'Post.Comment' to OneToMany");

    /// <summary>A key that is made nullable is an error where it is counted on, in a file that the fix does not touch.</summary>
    [Fact]
    public Task A_key_that_is_counted_on() => FixHarness.VerifyNoFix(
    [
        "public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User User { get; set; } } [Table(\"users\")] public partial class User { public long Id { get; set; } }",
        "public static class Uses { public static long Of(Post post) => post.UserId; }",
    ]);

    [Fact]
    public Task Those_of_all_that_leave_it_no_worse() => FixHarness.VerifyFixAll(
        [
            """
            [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User User { get; set; } }
            """,
            """
            [Table("pages")] public partial class Page { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, {|RG2009:OnDelete = ReferentialAction.SetNull|})] public partial User User { get; set; } }
            [Table("users")] public partial class User { public long Id { get; set; } }
            """,
            "public static class Uses { public static long Of(Post post) => post.UserId; }",
        ],
        [
            """
            [Table("posts")] public partial class Post { public long Id { get; set; } public long UserId { get; set; } [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User User { get; set; } }
            """,
            """
            [Table("pages")] public partial class Page { public long Id { get; set; } public long? UserId { get; set; } [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.SetNull)] public partial User? User { get; set; } }
            [Table("users")] public partial class User { public long Id { get; set; } }
            """,
            "public static class Uses { public static long Of(Post post) => post.UserId; }",
        ],
        "MakeKeyNullable", mayRemain: true);

    /// <summary>Cheap enough for a light bulb: of forty entities and a file for each, generated ones beside them, few are compiled again.</summary>
    [Fact]
    public async Task The_compiler_is_asked_about_few_files()
    {
        using var workspace = new AdhocWorkspace();
        SourceFile[] files = [.. Enumerable.Range(10, 40).Select(number => (SourceFile)($"E{number}.cs",
            $"public partial class E{number} {{ public long Id {{ get; set; }} public long? Of{number}Id {{ get; set; }} [Relation(RelationType.ManyToOne)] public partial E{(number == 49 ? 10 : number + 1)}? Of{number} {{ get; set; }} }}"))];
        Project project = UserWorkspace.Open(workspace, HarnessOptions.Snippet, files);
        Document document = project.Documents.Single(candidate => candidate.Name == "E20.cs");
        string text = (await document.GetTextAsync()).ToString();
        Project changed = document.WithText(SourceText.From(text.Replace("public long? Of20Id", "[Column(\"other\")] public long? Of20Id", StringComparison.Ordinal))).Project;

        BuiltProject before = (await BuiltProject.OfAsync(project, CancellationToken.None))!;
        Assert.Same(before, await BuiltProject.OfAsync(project, CancellationToken.None));
        BuiltProject after = await before.ChangeAsync(changed.Solution.GetChanges(project.Solution).GetProjectChanges().Single(), CancellationToken.None);
        var reach = ChangeReach.Of(before, after, CancellationToken.None);

        Assert.Equal(41 + 41, before.Trees.Count());
        Assert.Equal(["E20.cs", "E20.g.cs", "E21.g.cs"], reach.Before.Select(tree => Path.GetFileName(tree.FilePath)).Order(StringComparer.Ordinal));
        Assert.Equal(reach.Before.Select(tree => tree.FilePath).Order(StringComparer.Ordinal), reach.After.Select(tree => tree.FilePath).Order(StringComparer.Ordinal));
    }
}
