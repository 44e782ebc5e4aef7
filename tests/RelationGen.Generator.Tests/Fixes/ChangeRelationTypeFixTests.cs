using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class ChangeRelationTypeFixTests
{
    private const string Comment = """

        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """;

    private const string User = """

        [Table("users")] public partial class User { public long Id { get; set; } }
        """;

    [Theory]
    [InlineData("public partial Comment Comments { get; }", "public partial IReadOnlyList<Comment> Comments { get; }")]
    [InlineData("public Comment? Comments { get; set; } // all", "public List<Comment> Comments { get; set; } = []; // all")]
    [InlineData("public Comment Comments { get; set; } = null!;", "public List<Comment> Comments { get; set; } = [];")]
    public Task One_becomes_many(string before, string after) => FixHarness.Verify(
        Post("ManyToOne", before) + Comment, Post("OneToMany", after) + Comment, "Change 'Post.Comments' to OneToMany");

    [Theory]
    [InlineData("long", "public partial IReadOnlyList<User> Author { get; }", "public partial User Author { get; }")]
    [InlineData("long?", "public partial IReadOnlyList<User> Author { get; }", "public partial User? Author { get; }")]
    [InlineData("long?", "public List<User> Author { get; } = [];", "public User? Author { get; set; }")]
    [InlineData("long", "public List<User> Author { get; set; } = [];", "public User Author { get; set; } = null!;")]
    public Task Many_become_one(string key, string before, string after) => FixHarness.Verify(
        Post("OneToMany", before, key) + User, Post("ManyToOne", after, key) + User, "Change 'Post.Author' to ManyToOne");

    [Fact]
    public Task On_the_class() => FixHarness.Verify("""
        [Relation(RelationType.ManyToOne, typeof(Comment), Name = "Comments")]
        public partial class Post { public long Id { get; set; } }
        """ + Comment,
        """
        [Relation(RelationType.OneToMany, typeof(Comment), Name = "Comments")]
        public partial class Post { public long Id { get; set; } }
        """ + Comment,
        "Change 'Post.Comments' to OneToMany");

    [Fact]
    public Task A_back_reference_of_another_kind() => FixHarness.Verify("""
        using static RelationGen.RelationType;
        public partial class Post { public long Id { get; set; } [Relation(OneToMany)] public partial IReadOnlyList<Comment> Comments { get; } }
        public partial class Comment { public long Id { get; set; } public long PostId { get; set; } [Relation(OneToOne)] public partial Post Post { get; set; } }
        """,
        """
        using static RelationGen.RelationType;
        public partial class Post { public long Id { get; set; } [Relation(OneToMany)] public partial IReadOnlyList<Comment> Comments { get; } }
        public partial class Comment { public long Id { get; set; } public long PostId { get; set; } [Relation(ManyToOne)] public partial Post Post { get; set; } }
        """,
        "Change 'Comment.Post' to ManyToOne");

    [Fact]
    public Task All_in_a_document() => FixHarness.VerifyFixAll("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Comment Comments { get; }
        }
        public partial class Page
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne)] public Note Notes { get; set; } = null!;
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        [Table("notes")] public partial class Note { public long Id { get; set; } public long PageId { get; set; } }
        """,
        """
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        public partial class Page
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public List<Note> Notes { get; set; } = [];
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        [Table("notes")] public partial class Note { public long Id { get; set; } public long PageId { get; set; } }
        """,
        "ChangeRelationType.OneToMany");

    [Theory]
    [InlineData("public partial Comment Comment { get; set; }", "public partial Comment? Comment { get; set; }")]
    [InlineData("public partial Comment? Comment { get; set; }", "public partial Comment? Comment { get; set; }")]
    [InlineData("public Comment Comment { get; set; } = null!;", "public Comment Comment { get; set; } = null!;")]
    public Task One_stays_one(string before, string after) => FixHarness.Verify(
        Post("ManyToOne", before) + Comment, Post("OneToOne", after) + Comment, "Change 'Post.Comment' to OneToOne");

    [Fact]
    public Task Nothing_where_other_code_uses_the_property() => FixHarness.VerifyNoFix(
        Post("ManyToOne", "public Comment? Comments { get; set; } public long Count => Comments?.Id ?? 0;") + Comment, "Change 'Post.Comments' to OneToMany");

    [Fact]
    public Task Naming_the_property_is_no_use() => FixHarness.Verify(
        Post("ManyToOne", "public Comment? Comments { get; set; }") + "\n[Unique(nameof(Post.Comments))] public class Other;" + Comment,
        Post("OneToMany", "public List<Comment> Comments { get; set; } = [];") + "\n[Unique(nameof(Post.Comments))] public class Other;" + Comment, "Change 'Post.Comments' to OneToMany");

    private static string Post(string type, string property, string key = "long") => $$"""
        public partial class Post
        {
            public long Id { get; set; }
            public {{key}} AuthorId { get; set; }
            [Relation(RelationType.{{type}})] {{property}}
        }
        """;
}
