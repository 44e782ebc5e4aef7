using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Generator;

/// <summary>What an edit makes the generator do again.</summary>
public sealed class IncrementalTests
{
    private static readonly SourceFile[] Files =
    [
        ("Post.cs", """
            namespace App;

            [Table("posts")]
            public partial class Post
            {
                public long Id { get; set; }

                [Relation(RelationType.OneToMany)]
                public partial IReadOnlyList<Comment> Comments { get; }

                public int Count() => 1;
            }
            """),
        ("Comment.cs", """
            namespace App;

            [Table("comments")]
            public partial class Comment
            {
                public long Id { get; set; }
                public long PostId { get; set; }

                [Relation(RelationType.ManyToOne)]
                public partial Post Post { get; set; }
            }
            """),
        ("Tag.cs", """
            namespace App;

            [Table("tags")]
            public partial class Tag
            {
                public long Id { get; set; }
            }
            """),
    ];

    [Fact]
    public void An_unrelated_file_reruns_nothing() => Assert.Equal(
        """
        Entity: 3 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Add("Other.cs", "class Other { }")));

    [Fact]
    public void A_line_below_in_the_same_file_reruns_nothing() => Assert.Equal(
        """
        Entity: 3 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Tag.cs", "public long Id { get; set; }\n}", "public long Id { get; set; }\n}\nclass Other { }")));

    [Fact]
    public void A_line_above_in_the_same_file_reruns_nothing() => Assert.Equal(
        """
        Entity: 3 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Post.cs", "namespace App;", "namespace App;\n\n// a comment\n")));

    [Fact]
    public void A_method_body_reruns_nothing() => Assert.Equal(
        """
        Entity: 3 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Post.cs", "=> 1;", "=> 2;")));

    [Fact]
    public void A_column_of_the_target_reruns_the_target_alone() => Assert.Equal(
        """
        Entity: 2 Cached, 1 Modified
        Outputs: App.Comment.g.cs Modified, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Comment.cs", "public long PostId { get; set; }", "public long PostId { get; set; }\n    public string Body { get; set; } = \"\";")));

    [Fact]
    public void The_key_of_the_target_reruns_its_dependents() => Assert.Equal(
        """
        Entity: 1 Cached, 2 Modified
        Outputs: App.Comment.g.cs Modified, App.Post.g.cs Modified, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(
            Files,
            Edit.Change("Post.cs", "public long Id { get; set; }", "public int Id { get; set; }"),
            Edit.Change("Comment.cs", "public long PostId { get; set; }", "public int PostId { get; set; }")));

    [Fact]
    public void The_table_name_of_the_target_reruns_its_dependents() => Assert.Equal(
        """
        Entity: 1 Cached, 2 Modified
        Outputs: App.Comment.g.cs Modified, App.Post.g.cs Modified, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Comment.cs", "\"comments\"", "\"remarks\"")));

    [Fact]
    public void An_attribute_reruns_its_class() => Assert.Equal(
        """
        Entity: 2 Cached, 1 Modified
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Modified, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Tag.cs", "\"tags\"", "\"labels\"")));

    [Fact]
    public void A_new_entity_leaves_the_others_alone() => Assert.Equal(
        """
        Entity: 3 Cached, 1 New
        Outputs: App.Comment.g.cs Cached, App.Label.g.cs New, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Modified
        """,
        IncrementalHarness.Run(Files, Edit.Add("Label.cs", "[Table(\"labels\")] public partial class Label { public long Id { get; set; } }".Insert(0, "namespace App; "))));
}
