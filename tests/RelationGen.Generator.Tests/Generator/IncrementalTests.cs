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

    private static readonly SourceFile[] Owned =
    [
        ("Shop.cs", """
            namespace App;

            [Table("shops")]
            public partial class Shop
            {
                public long Id { get; set; }
                public Address? Address { get; set; }
            }
            """),
        ("Address.cs", "namespace App; [Owned] public sealed record Address(string City);"),
    ];

    private const string Keyless = """
        namespace App;

        [Table("Titles")]
        public partial class Title
        {
            public string Text { get; set; } = "";
            public long PostId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial Post Post { get; }
        }
        """;

    [Fact]
    public void An_unrelated_file_reruns_nothing() => Assert.Equal(
        """
        Entity: 3 Cached
        Impact: 3 Cached
        References: 1 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Add("Other.cs", "class Other { }")));

    [Fact]
    public void A_line_below_in_the_same_file_reruns_nothing() => Assert.Equal(
        """
        Entity: 3 Cached
        Impact: 3 Cached
        References: 1 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Tag.cs", "public long Id { get; set; }\n}", "public long Id { get; set; }\n}\nclass Other { }")));

    [Fact]
    public void A_line_above_in_the_same_file_reruns_nothing() => Assert.Equal(
        """
        Entity: 3 Cached
        Impact: 3 Cached
        References: 1 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Post.cs", "namespace App;", "namespace App;\n\n// a comment\n")));

    [Fact]
    public void A_method_body_reruns_nothing() => Assert.Equal(
        """
        Entity: 3 Cached
        Impact: 3 Cached
        References: 1 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Post.cs", "=> 1;", "=> 2;")));

    [Fact]
    public void A_column_of_the_target_reruns_the_target_alone() => Assert.Equal(
        """
        Entity: 2 Cached, 1 Modified
        Impact: 2 Cached, 1 Modified
        References: 1 Cached
        Outputs: App.Comment.g.cs Modified, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Comment.cs", "public long PostId { get; set; }", "public long PostId { get; set; }\n    public string Body { get; set; } = \"\";")));

    [Fact]
    public void The_key_of_the_target_reruns_its_dependents() => Assert.Equal(
        """
        Entity: 1 Cached, 2 Modified
        Impact: 1 Cached, 2 Modified
        References: 1 Cached
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
        Impact: 2 Modified, 1 Unchanged
        References: 1 Modified
        Outputs: App.Comment.g.cs Modified, App.Post.g.cs Modified, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Comment.cs", "\"comments\"", "\"remarks\"")));

    [Fact]
    public void An_attribute_reruns_its_class() => Assert.Equal(
        """
        Entity: 2 Cached, 1 Modified
        Impact: 1 Modified, 2 Unchanged
        References: 1 Modified
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Modified, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Tag.cs", "\"tags\"", "\"labels\"")));

    [Fact]
    public void A_new_entity_leaves_the_others_alone() => Assert.Equal(
        """
        Entity: 3 Cached, 1 New
        Impact: 1 New, 3 Unchanged
        References: 1 Modified
        Outputs: App.Comment.g.cs Cached, App.Label.g.cs New, App.Post.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Modified
        """,
        IncrementalHarness.Run(Files, Edit.Add("Label.cs", "[Table(\"labels\")] public partial class Label { public long Id { get; set; } }".Insert(0, "namespace App; "))));

    [Fact]
    public void A_column_of_an_owned_value_reruns_the_entities_that_have_it() => Assert.Equal(
        """
        Entity: 3 Cached, 1 Modified
        Impact: 3 Cached, 1 Modified
        References: 1 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Shop.g.cs Modified, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run([.. Files, .. Owned], Edit.Change("Address.cs", "string City", "string City, string Street")));

    [Fact]
    public void A_member_of_an_owned_value_that_is_no_column_reruns_nothing() => Assert.Equal(
        """
        Entity: 4 Cached
        Impact: 4 Cached
        References: 1 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Shop.g.cs Cached, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(
            [.. Files, .. Owned], Edit.Change("Address.cs", "string City);", "string City) { public string Line => City; }")));

    [Fact]
    public void A_class_without_a_key_leaves_the_others_alone() => Assert.Equal(
        """
        Entity: 3 Cached, 1 New
        Impact: 3 Cached, 1 New
        References: 1 Cached
        Outputs: App.Comment.g.cs Cached, App.Post.g.cs Cached, App.Tag.g.cs Cached, App.Title.g.cs New, RelationGen.Schema.g.cs Modified
        """,
        IncrementalHarness.Run(Files, Edit.Add("Title.cs", Keyless)));

    [Fact]
    public void A_class_without_a_key_reads_the_key_of_what_it_refers_to() => Assert.Equal(
        """
        Entity: 1 Cached, 3 Modified
        Impact: 1 Cached, 3 Modified
        References: 1 Cached
        Outputs: App.Comment.g.cs Modified, App.Post.g.cs Modified, App.Tag.g.cs Cached, App.Title.g.cs Modified, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(
            [.. Files, ("Title.cs", Keyless)], Edit.Change("Post.cs", "public long Id", "[Column(\"number\")] public long Id")));

    [Fact]
    public void An_action_reruns_what_it_can_delete() => Assert.Equal(
        """
        Entity: 1 Cached, 2 Modified
        Impact: 2 Modified, 1 Unchanged
        References: 1 Modified
        Outputs: App.Comment.g.cs Modified, App.Post.g.cs Modified, App.Tag.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change("Comment.cs", "RelationType.ManyToOne", "RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade")));

    /// <summary>Tag has no relation to what refers to it, and its model changes nevertheless.</summary>
    [Fact]
    public void A_foreign_key_reruns_what_it_refers_to_without_a_back_reference() => Assert.Equal(
        """
        Entity: 2 Cached, 1 Modified
        Impact: 2 Modified, 1 Unchanged
        References: 1 Modified
        Outputs: App.Comment.g.cs Modified, App.Post.g.cs Cached, App.Tag.g.cs Modified, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(Files, Edit.Change(
            "Comment.cs",
            "public long PostId { get; set; }",
            "public long PostId { get; set; }\n    public long? TagId { get; set; }\n    [Relation(RelationType.ManyToOne)]\n    public partial Tag? Tag { get; set; }")));

    /// <summary>Users are deleted with what refers to them, over any number of entities.</summary>
    [Fact]
    public void A_foreign_key_at_the_end_of_a_chain_reruns_its_beginning() => Assert.Equal(
        """
        Outputs: App.A.g.cs Modified, App.B.g.cs Modified, App.C.g.cs Modified, App.D.g.cs Cached, RelationGen.Schema.g.cs Cached
        """,
        IncrementalHarness.Run(
            [
                ("A.cs", "namespace App; [Table(\"a\")] public partial class A { public long Id { get; set; } }"),
                ("B.cs", Holder("B", "A", "Cascade")),
                ("C.cs", Holder("C", "B", "Restrict")),
                ("D.cs", Holder("D", "C", "Cascade")),
            ],
            Edit.Change("C.cs", "Restrict", "NoAction")).Split('\n')[^1]);

    private static string Holder(string name, string target, string action) => $$"""
        namespace App;

        [Table("{{name}}")]
        public partial class {{name}}
        {
            public long Id { get; set; }
            public long {{target}}Id { get; set; }

            [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.{{action}})]
            public partial {{target}} {{target}} { get; set; }
        }
        """;
}
