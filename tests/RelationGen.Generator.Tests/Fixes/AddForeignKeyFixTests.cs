using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class AddForeignKeyFixTests
{
    [Fact]
    public Task On_the_class_of_the_relation() => FixHarness.Verify("""
        public partial class Post
        {
            public long Id { get; set; }
            public string Title { get; set; } = "";

            [Relation(RelationType.ManyToOne)]
            public partial User? Author { get; set; }

            public string Body { get; set; } = "";
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        """
        public partial class Post
        {
            public long Id { get; set; }
            public string Title { get; set; } = "";
            public long? AuthorId { get; set; }

            [Relation(RelationType.ManyToOne)]
            public partial User? Author { get; set; }

            public string Body { get; set; } = "";
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        "Add 'public long? AuthorId' to 'Post'");

    [Fact]
    public Task On_the_target_in_another_file() => FixHarness.Verify(
        [
            ("Post.cs", """
                using System;
                using System.Collections.Generic;
                using RelationGen;

                namespace App;

                public partial class Post
                {
                    public Guid Id { get; set; }

                    [Relation(RelationType.OneToMany)]
                    public partial IReadOnlyList<Comment> Comments { get; }
                }
                """),
            ("Comment.cs", """
                using System.ComponentModel.DataAnnotations.Schema;

                namespace App;

                [Table("comments")]
                public partial class Comment
                {
                    public long Id { get; set; }

                    /// <summary>What it says.</summary>
                    public string Text { get; set; } = "";

                    public override string ToString() => Text;
                }
                """),
        ],
        [
            ("Comment.cs", """
                using System.ComponentModel.DataAnnotations.Schema;

                namespace App;

                [Table("comments")]
                public partial class Comment
                {
                    public long Id { get; set; }

                    /// <summary>What it says.</summary>
                    public string Text { get; set; } = "";
                    public System.Guid PostId { get; set; }

                    public override string ToString() => Text;
                }
                """),
        ],
        "Add 'public Guid PostId' to 'Comment'", options: HarnessOptions.Default);

    [Fact]
    public Task A_type_that_is_imported_and_a_text_that_starts_empty() => FixHarness.Verify("""
        public partial class Post
        {
            [Relation(RelationType.ManyToOne)]
            public partial User Author { get; set; }
            public DayOfWeek Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        public partial class Comment
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post {|RG2001:Post|} { get; set; }
        }
        [Table("users")] public partial class User { public string Id { get; set; } = ""; }
        """,
        """
        public partial class Post
        {
            [Relation(RelationType.ManyToOne)]
            public partial User Author { get; set; }
            public DayOfWeek Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public DayOfWeek PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        }
        [Table("users")] public partial class User { public string Id { get; set; } = ""; }
        """,
        "Add 'public DayOfWeek PostId' to 'Comment'");

    [Fact]
    public Task A_relation_in_front_of_all_columns() => FixHarness.Verify("""
        public partial class Post
        {
            [Relation(RelationType.ManyToOne)]
            public partial User Author { get; set; }

            public long Id { get; set; }
        }
        [Table("users")] public partial class User { public string Id { get; set; } = ""; }
        """,
        """
        public partial class Post
        {
            public string AuthorId { get; set; } = "";

            [Relation(RelationType.ManyToOne)]
            public partial User Author { get; set; }

            public long Id { get; set; }
        }
        [Table("users")] public partial class User { public string Id { get; set; } = ""; }
        """);

    [Fact]
    public Task The_name_that_Fields_already_uses() => FixHarness.Verify("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(WriterId)])] public partial User Author { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        """
        public partial class Post
        {
            public long Id { get; set; }
            public long WriterId { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(WriterId)])] public partial User Author { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """);

    [Fact]
    public Task A_class_on_one_line_and_a_record_without_body() => FixHarness.VerifyFixAll("""
        public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Note> Notes { get; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Page> Pages { get; } }
        [Table("notes")] public partial class Note { public long Id { get; set; } }
        [Table("pages")]
        public partial record Page(long Id);
        """,
        """
        public partial class Post { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Note> Notes { get; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Page> Pages { get; } }
        [Table("notes")] public partial class Note { public long Id { get; set; } public long PostId { get; set; } }
        [Table("pages")]
        public partial record Page(long Id)
        {
            public long PostId { get; set; }
        }
        """);

    [Fact]
    public Task All_in_a_project_once() => FixHarness.VerifyFixAll(
        [
            ("Post.cs", """
                public partial class Post
                {
                    public long Id { get; set; }
                    [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
                    [Relation(RelationType.ManyToOne)] public partial User? Editor { get; set; }
                    [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
                    [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Replies { get; }
                }
                """),
            ("Comment.cs", """
                [Table("users")] public partial class User { public long Id { get; set; } }
                [Table("comments")]
                public partial class Comment
                {
                    public long Id { get; set; }
                }
                """),
        ],
        [
            ("Post.cs", """
                public partial class Post
                {
                    public long Id { get; set; }
                    public long AuthorId { get; set; }
                    public long? EditorId { get; set; }
                    [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
                    [Relation(RelationType.ManyToOne)] public partial User? Editor { get; set; }
                    [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
                    [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Replies { get; }
                }
                """),
            ("Comment.cs", """
                [Table("users")] public partial class User { public long Id { get; set; } }
                [Table("comments")]
                public partial class Comment
                {
                    public long Id { get; set; }
                    public long PostId { get; set; }
                }
                """),
        ]);

    [Fact]
    public Task Nothing_where_a_member_of_that_name_is_no_column() => FixHarness.VerifyNoFix("""
        public partial class Post { public long Id { get; set; } internal long AuthorId { get; set; } [Relation(RelationType.ManyToOne)] public partial User Author { get; set; } }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """);
}
