using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1001ClassNotPartialTests
{
    // What the compiler says of posts.LoadAsync(…) where the class has no interface of ours, by its version.
    private static readonly string NoExtension = typeof(Compilation).Assembly.GetName().Version!.Major >= 5 ? "CS0411" : "CS1061";

    [Fact]
    public Task An_entity_that_is_not_partial() => Rule.Reports("""
        [Table("posts")]
        public class {|RG1001:Post|}
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public List<Comment> Comments { get; set; } = [];
        }
        [Table("comments")]
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post' declares relations but is not partial; add 'partial' to the class",
        uses: "Post.Comments Comment.Post Comment.Healthy", allowed: NoExtension);

    [Fact]
    public Task A_partial_property_in_a_class_that_is_not() => Rule.Reports("""
        [Table("comments")]
        public class {|RG1001:Comment|}
        {
            public long Id { get; set; }
            public long HealthyId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Healthy Healthy { get; set; }
        }
        """,
        says: "'Comment'", uses: "Comment.Healthy", allowed: "CS0751 CS9248 " + NoExtension);

    // The compiler's own errors keep a build from asking analyzers; a generator is heard.
    [Fact]
    public void The_generator_says_so_too()
    {
        Diagnostic said = Assert.Single(Said("""
            [Table("comments")]
            public class Comment
            {
                public long Id { get; set; }
                public long UserId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User Other { get; set; }
            }
            [Table("users")] public partial class User { public long Id { get; set; } }
            """));

        Assert.Equal("RG1001", said.Id);
        Assert.Equal("'Comment' declares relations but is not partial; add 'partial' to the class", said.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Comment.cs", said.Location.GetLineSpan().Path);
        Assert.Equal(1, said.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(Said("""
            [Table("users")] public partial class User { public long Id { get; set; } public long? BossId { get; set; } [Relation(RelationType.ManyToOne)] public partial User? Boss { get; set; } }
            """));

        static IReadOnlyList<Diagnostic> Said(string source) => GeneratorHarness.CreateDriver(HarnessOptions.Snippet)
            .RunGenerators(UserProject.Compile(HarnessOptions.Snippet, ("Comment.cs", source)))
            .GetRunResult()
            .Diagnostics;
    }

    [Fact]
    public Task A_declaration_on_the_class() => Rule.Reports("""
        [Relation(RelationType.ManyToOne, typeof(Healthy), Name = "Healthy")]
        public class {|RG1001:Comment|}
        {
            public long Id { get; set; }
            public long HealthyId { get; set; }
        }
        """,
        says: "'Comment'");

    [Fact]
    public Task A_table_without_relations_is_left_alone() => Rule.Silent("""
        [Table("posts")] public class Post { public long Id { get; set; } public Uri? Anything { get; set; } }
        """);
}
