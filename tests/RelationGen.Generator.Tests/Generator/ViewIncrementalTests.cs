using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>What an edit makes of views: they depend on columns and relations that they read, and on the names of other views.</summary>
public sealed class ViewIncrementalTests
{
    private static readonly SourceFile[] Files =
    [
        ("Post.cs", """
            namespace App;

            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }
                public string Title { get; set; } = "";
                public string Body { get; set; } = "";
                public long AuthorId { get; set; }
                [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
            }

            [Table("users")]
            public partial class User
            {
                public long Id { get; set; }
                public string Name { get; set; } = "";
                [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
            }
            """),
        ("Card.cs", """
            namespace App;

            [View(typeof(Post))]
            public partial record PostCard
            {
                public required string Title { get; init; }
                public required UserLine Author { get; init; }
                [From(Value = nameof(Length))] public int TitleLength { get; init; }
                private static Scalar<int> Length(PostTable post) => Scalar.Sql<int>($"LENGTH({post.Title})");
            }
            """),
        ("Line.cs", """
            namespace App;

            [View(typeof(User))]
            public partial record UserLine(long Id, string Name);
            """),
    ];

    private const string Nothing = "Views: 2 Cached; App.PostCard-View.g.cs Cached, App.UserLine-View.g.cs Cached";

    [Fact]
    public void An_unrelated_file_reruns_nothing() => Assert.Equal(Nothing, Run(Edit.Add("Other.cs", "class Other { }")));

    [Fact]
    public void A_method_body_reruns_nothing() => Assert.Equal(Nothing, Run(Edit.Change("Card.cs", "LENGTH", "LEN")));

    [Fact]
    public void A_line_above_reruns_nothing() => Assert.Equal(
        Nothing,
        Run(Edit.Change("Card.cs", "namespace App;", "namespace App;\n\n// a comment\n")));

    [Fact]
    public void A_column_that_is_not_read_reruns_nothing() => Assert.Equal(
        Nothing,
        Run(Edit.Change("Post.cs", "string Body", "string Text")));

    [Fact]
    public void What_a_column_is_called_in_the_database_reruns_what_reads_it() => Assert.Equal(
        "Views: 1 Cached, 1 Modified; App.PostCard-View.g.cs Reprinted, App.UserLine-View.g.cs Cached",
        Run(Edit.Change("Post.cs", "public string Title", "[Column(\"heading\")] public string Title")));

    [Fact]
    public void A_member_of_a_view_within_reruns_that_alone() => Assert.Equal(
        "Views: 1 Cached, 1 Modified; App.PostCard-View.g.cs Cached, App.UserLine-View.g.cs Modified",
        Run(Edit.Change("Line.cs", "long Id, string Name", "string Name")));

    [Fact]
    public void The_key_of_the_entity_reruns_its_views() => Assert.Equal(
        "Views: 1 Cached, 1 Modified; App.PostCard-View.g.cs Modified, App.UserLine-View.g.cs Cached",
        Run(Edit.Change("Post.cs", "long Id { get; set; }\n    public string Title", "Guid Id { get; set; }\n    public string Title")));

    [Fact]
    public void A_view_within_that_is_renamed_reruns_what_contains_it() => Assert.Equal(
        "Views: 2 Modified; App.PostCard-View.g.cs Modified, App.UserLine-View.g.cs Removed, App.Writer-View.g.cs New",
        Run(Edit.Change("Line.cs", "UserLine", "Writer"), Edit.Change("Card.cs", "UserLine", "Writer")));

    /// <summary>The line of the step of views, and the outputs that are theirs.</summary>
    private static string Run(params Edit[] edits)
    {
        string[] lines = IncrementalHarness.Run(Files, edits).Split('\n');
        string step = lines.Single(line => line.StartsWith("View: ", StringComparison.Ordinal))["View: ".Length..];
        string[] outputs = lines[^1]["Outputs: ".Length..].Split(", ");
        string[] views = [.. outputs.Where(output => output.Contains("-View.g.cs", StringComparison.Ordinal))];
        return "Views: " + step + "; " + string.Join(", ", views);
    }
}
