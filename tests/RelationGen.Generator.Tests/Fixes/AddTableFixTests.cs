using Microsoft.CodeAnalysis.CodeFixes;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class AddTableFixTests
{
    private const string Post = """
        using RelationGen;

        namespace App;

        public partial class Post
        {
            public long Id { get; set; }
            public long BlogOwnerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial BlogOwner BlogOwner { get; set; }
        }
        """;

    [Fact]
    public Task A_plain_class_in_another_file() => FixHarness.Verify(
        [
            ("Post.cs", Post),
            ("BlogOwner.cs", """
                // Copyright.
                using System;
                using System.Text;

                namespace App
                {
                    /// <summary>Who owns a blog.</summary>
                    [Serializable]
                    public class BlogOwner
                    {
                        public long Id { get; set; }
                    }
                }
                """),
        ],
        [
            ("BlogOwner.cs", """
                // Copyright.
                using System;
                using System.ComponentModel.DataAnnotations.Schema;
                using System.Text;

                namespace App
                {
                    /// <summary>Who owns a blog.</summary>
                    [Table("blog_owner")]
                    [Serializable]
                    public partial class BlogOwner
                    {
                        public long Id { get; set; }
                    }
                }
                """),
        ],
        "Add [Table(\"blog_owner\")] and 'partial' to 'BlogOwner'", options: HarnessOptions.Default);

    [Fact]
    public Task The_naming_policy_gives_the_name() => FixHarness.Verify("""
        [assembly: RelationGenOptions(Naming = NamingPolicy.PascalCase)]
        public partial class Post
        {
            public long Id { get; set; }
            public long BlogOwnerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial BlogOwner BlogOwner { get; set; }
        }
        public partial record BlogOwner { public long Id { get; set; } }
        """,
        """
        [assembly: RelationGenOptions(Naming = NamingPolicy.PascalCase)]
        public partial class Post
        {
            public long Id { get; set; }
            public long BlogOwnerId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial BlogOwner BlogOwner { get; set; }
        }
        [Table("BlogOwner")]
        public partial record BlogOwner { public long Id { get; set; } }
        """,
        "Add [Table(\"BlogOwner\")] to 'BlogOwner'");

    [Fact]
    public Task A_file_without_usings() => FixHarness.Verify(
        [("Post.cs", Post), ("BlogOwner.cs", "namespace App;\n\npublic partial class BlogOwner\n{\n    public long Id { get; set; }\n}\n")],
        [("BlogOwner.cs", "using System.ComponentModel.DataAnnotations.Schema;\n\nnamespace App;\n\n[Table(\"blog_owner\")]\npublic partial class BlogOwner\n{\n    public long Id { get; set; }\n}\n")],
        options: HarnessOptions.Default);

    [Fact]
    public Task Usings_inside_the_namespace() => FixHarness.Verify(
        [("Post.cs", Post), ("BlogOwner.cs", "namespace App;\n\nusing System;\n\npublic partial class BlogOwner\n{\n    public long Id { get; set; }\n    public DateTime Since { get; set; }\n}\n")],
        [("BlogOwner.cs", "namespace App;\n\nusing System;\nusing System.ComponentModel.DataAnnotations.Schema;\n\n[Table(\"blog_owner\")]\npublic partial class BlogOwner\n{\n    public long Id { get; set; }\n    public DateTime Since { get; set; }\n}\n")],
        options: HarnessOptions.Default);

    [Fact]
    public Task A_table_that_lacks_only_partial() => FixHarness.Verify(
        """
        public partial class Post { public long Id { get; set; } public long TagId { get; set; } [Relation(RelationType.ManyToOne)] public partial Tag Tag { get; set; } }
        [Table("tags")] public class Tag { public long Id { get; set; } }
        """,
        """
        public partial class Post { public long Id { get; set; } public long TagId { get; set; } [Relation(RelationType.ManyToOne)] public partial Tag Tag { get; set; } }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """,
        "Make 'Tag' partial");

    [Fact]
    public Task All_targets_of_a_project_once() => FixHarness.VerifyFixAll(
        [
            ("Post.cs", """
                public partial class Post { public long Id { get; set; } public long TagId { get; set; } [Relation(RelationType.ManyToOne)] public partial Tag Tag { get; set; } }
                public partial class Page { public long Id { get; set; } public long TagId { get; set; } [Relation(RelationType.ManyToOne)] public partial Tag Tag { get; set; } }
                """),
            ("Tag.cs", "public class Tag { public long Id { get; set; } }"),
        ],
        [("Tag.cs", "[Table(\"tag\")]\npublic partial class Tag { public long Id { get; set; } }")],
        scope: FixAllScope.Solution);

    [Fact]
    public Task Nothing_for_a_class_of_another_assembly() => FixHarness.VerifyNoFix("""
        public partial class Post { public long Id { get; set; } public long VersionId { get; set; } [Relation(RelationType.ManyToOne)] public partial Version Version { get; set; } }
        """);
}
