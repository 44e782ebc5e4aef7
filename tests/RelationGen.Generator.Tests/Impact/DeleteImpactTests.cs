using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Generator;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Model;
using Xunit;

namespace RelationGen.Generator.Tests.Impact;

/// <summary>What deleting a row does, as the documentation of the generated methods and the model say it.</summary>
public sealed partial class DeleteImpactTests
{
    private const string Blog = """
        namespace App;

        [Table("users")]
        public partial class User { public long Id { get; set; } }

        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            public long? ReviewerId { get; set; }
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User? Reviewer { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "post_tags")] public partial IReadOnlyList<Tag> Tags { get; }
        }

        [Table("tags")]
        public partial class Tag { public long Id { get; set; } }

        [Table("comments")]
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial Post Post { get; set; }
        }

        [Table("orders")]
        public partial class Order
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        }
        """;

    [Fact]
    public void Every_relation_of_the_project_is_followed()
    {
        GeneratorResult result = Run(Blog);

        Assert.Equal("Deleting a User deletes posts → comments, posts → post_tags; clears posts.reviewer_id; is refused while orders refer to it.", Remark(result, "User"));
        Assert.Equal("Deleting a Post deletes comments, post_tags.", Remark(result, "Post"));
        Assert.Equal("Deleting a Tag deletes post_tags.", Remark(result, "Tag"));
        Assert.Null(Remark(result, "Order"));
    }

    [Fact]
    public void The_model_says_the_same()
    {
        (_, string json) = SchemaTests.Models(Run(Blog).Output).Single(model => model.Entity == "App.User");
        EntityModel user = EntityModel.Parse(json);

        Assert.Equal(
            [
                "App.Post posts author_id App.User Cascade",
                "App.Comment posts/comments post_id App.Post Cascade",
                " posts/post_tags post_id App.Post Cascade",
                "App.Post posts reviewer_id App.User SetNull",
                "App.Order orders user_id App.User Restrict",
            ],
            user.DeleteImpact.OrderBy(effect => effect.Path[0] == "orders")
                .Select(effect => $"{effect.Entity} {string.Join('/', effect.Path)} {string.Join(',', effect.Columns)} {effect.References} {effect.Action}"));
        Assert.All(user.DeleteImpact, effect => Assert.False(effect.ModelOnly));
        Assert.Equal(json.Replace("\n", "", StringComparison.Ordinal), user.ToJson());
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        string[] classes = Blog.Split("[Table").Skip(1).Select(text => "namespace App; [Table" + text).ToArray();
        SourceFile[] files = [.. classes.Select((text, i) => new SourceFile($"File{i}.cs", text))];

        Assert.Equal(
            Run(files)["App.User.g.cs"],
            Run([.. Enumerable.Reverse(files).Select((file, i) => new SourceFile($"Other{i}.cs", file.Text))])["App.User.g.cs"]);
    }

    [Theory]
    [InlineData("Cascade, ModelOnly = true", "Deleting a Node deletes nodes below it (with applyActions).")]
    [InlineData("SetNull", "Deleting a Node clears nodes.parent_id.")]
    [InlineData("SetDefault", "Deleting a Node resets nodes.parent_id to its default.")]
    [InlineData("NoAction", "Deleting a Node is refused while nodes refer to it.")]
    public void A_self_reference(string action, string expected) => Assert.Equal(
        expected,
        Remark(
            Run($$"""
                namespace App;

                [Table("nodes")]
                public partial class Node
                {
                    public long Id { get; set; }
                    [System.ComponentModel.DefaultValue(1)] public long? ParentId { get; set; }
                    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.{{action}})] public partial Node? Parent { get; set; }
                }
                """),
            "Node"));

    /// <summary>What hangs below a relation without a constraint needs the runtime too; what two relations lead to needs it only if both have none.</summary>
    [Fact]
    public void What_needs_the_runtime_is_marked()
    {
        GeneratorResult result = Run("""
            namespace App;

            [Table("users")]
            [MorphName("user")]
            public partial class User
            {
                public long Id { get; set; }
                [Relation(RelationType.MorphMany, OnDelete = ReferentialAction.Cascade)] public partial IReadOnlyList<Note> Notes { get; }
            }

            [Table("notes")]
            public partial class Note
            {
                public long Id { get; set; }
                public string? SubjectType { get; set; }
                public long? SubjectId { get; set; }
                [Relation(RelationType.MorphTo, Targets = [typeof(User), typeof(Post)])] public partial object? Subject { get; set; }
            }

            [Table("links")]
            public partial class Link
            {
                public long Id { get; set; }
                public long NoteId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial Note Note { get; set; }
            }

            [Table("posts")]
            [MorphName("post")]
            public partial class Post
            {
                public long Id { get; set; }
                public long AuthorId { get; set; }
                public long OwnerId { get; set; }
                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade, ModelOnly = true)] public partial User Author { get; set; }
                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial User Owner { get; set; }
            }

            [Table("comments")]
            public partial class Comment
            {
                public long Id { get; set; }
                public long PostId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
            }
            """);

        Assert.Equal(
            "Deleting a User deletes posts (with applyActions), posts, notes (with applyActions); clears notes.subject_id (with applyActions); "
            + "is refused while comments refer to posts or while links refer to notes (with applyActions).",
            Remark(result, "User"));
        Assert.Equal("Deleting a Post clears notes.subject_id (with applyActions); is refused while comments refer to it.", Remark(result, "Post"));
    }

    [Fact]
    public void An_entity_of_another_assembly_brings_its_own()
    {
        HarnessOptions options = HarnessOptions.Snippet with { AssemblyName = "Library" };
        Compilation library = GeneratorHarness.Run(options, ("Library.cs", """
            namespace Library;

            [Table("books")]
            public partial class Book { public long Id { get; set; } public long ShopId { get; set; } }

            [Table("pages")]
            public partial class Page
            {
                public long Id { get; set; }
                public long BookId { get; set; }
                [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial Book Book { get; set; }
            }

            [Table("marks")]
            public partial class Mark
            {
                public long Id { get; set; }
                public long? PageId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial Page? Page { get; set; }
            }
            """)).AssertCompiles().Output;
        GeneratorResult result = GeneratorHarness.Run(
            HarnessOptions.Snippet with { ExtraReferences = [library.ToMetadataReference()] },
            ("Shop.cs", """
                namespace App;

                [Table("shops")]
                public partial class Shop
                {
                    public long Id { get; set; }
                    [Relation(RelationType.OneToMany, OnDelete = ReferentialAction.Cascade)] public partial IReadOnlyList<Library.Book> Books { get; }
                }

                [Table("reviews")]
                public partial class Review
                {
                    public long Id { get; set; }
                    public long BookId { get; set; }
                    [Relation(RelationType.ManyToOne)] public partial Library.Book Book { get; set; }
                }
                """)).AssertCompiles();

        Assert.Equal("Deleting a Shop deletes books → pages; clears marks.page_id; is refused while reviews refer to books.", Remark(result, "Shop"));
    }

    private static GeneratorResult Run(string source) => Run([new SourceFile("Test.cs", source)]);

    private static GeneratorResult Run(SourceFile[] files) => GeneratorHarness.Run(HarnessOptions.Snippet, files).AssertCompiles();

    /// <summary>The remark of the table struct; null without one.</summary>
    private static string? Remark(GeneratorResult result, string entity)
    {
        string text = result[$"App.{entity}.g.cs"].Replace("\n/// ", " ", StringComparison.Ordinal);
        string[] remarks = [.. RemarkText().Matches(text).Select(match => match.Groups[1].Value)];
        Assert.Contains(remarks.Length, new[] { 0, 1 });
        return remarks.Distinct(StringComparer.Ordinal).SingleOrDefault();
    }

    [GeneratedRegex("<remarks>(Deleting .*)</remarks>")]
    private static partial Regex RemarkText();
}
