using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2015KeyWithoutIndexTests
{
    [Theory]
    [InlineData("Index(nameof(Post.CreatedAt))")]
    [InlineData("Index(nameof(Post.CreatedAt), nameof(Post.UserId))")]
    [InlineData("Index(nameof(Post.CreatedAt)), Unique(nameof(Post.CreatedAt), nameof(Post.UserId))")]
    public Task An_index_that_does_not_begin_with_the_key(string attributes) => Rule.Reports(
        Source(attributes, "long {|RG2015:UserId|}"),
        says: "'Post' declares indexes, but none begins with the foreign key 'UserId' of 'Post.User'; add [Index(nameof(UserId))] to 'Post'",
        uses: "Post.User");

    [Theory]
    [InlineData("Index(nameof(Post.CreatedAt)), Index(nameof(Post.UserId))")]
    [InlineData("Index(nameof(Post.UserId), nameof(Post.CreatedAt))")]
    [InlineData("Index(nameof(Post.CreatedAt)), Unique(nameof(Post.UserId), nameof(Post.CreatedAt))")]
    [InlineData("Unique(nameof(Post.CreatedAt))")]
    [InlineData("Table(\"posts\")")]
    public Task An_index_that_does_or_none_at_all(string attributes) => Rule.Silent(Source(attributes, "long UserId"), uses: "Post.User");

    [Fact]
    public Task A_key_that_only_the_other_side_uses() => Rule.Reports("""
        [Index(nameof(CreatedAt)), Table("posts")]
        public partial class Post { public long Id { get; set; } public DateTime CreatedAt { get; set; } public long {|RG2015:UserId|} { get; set; } }
        public partial class User { public long Id { get; set; } [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; } }
        """,
        says: "the foreign key 'UserId' of 'User.Posts'",
        uses: "User.Posts");

    [Fact]
    public Task A_key_of_a_one_to_one_relation_and_one_that_begins_the_primary_key() => Rule.Silent("""
        [Index(nameof(CreatedAt))]
        public partial class Photo
        {
            [Key, Column(Order = 0)] public long UserId { get; set; }
            [Key, Column(Order = 1)] public int Number { get; set; }
            public long CameraId { get; set; }
            public DateTime CreatedAt { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
            [Relation(RelationType.OneToOne)] public partial Camera Camera { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        [Table("cameras")] public partial class Camera { public long Id { get; set; } }
        """,
        uses: "Photo.User Photo.Camera");

    [Fact]
    public Task A_composite_key_needs_all_its_parts_in_front() => Rule.Reports("""
        [Index(nameof(LineYear))]
        public partial class Return
        {
            public long Id { get; set; }
            public int {|RG2015:LineYear|} { get; set; }
            public int LineNumber { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Line Line { get; set; }
        }
        [Table("lines")] public partial class Line { [Key, Column(Order = 0)] public int Year { get; set; } [Key, Column(Order = 1)] public int Number { get; set; } }
        """,
        says: "'LineYear, LineNumber' of 'Return.Line'; add [Index(nameof(LineYear), nameof(LineNumber))]",
        uses: "Return.Line");

    private static string Source(string attributes, string key) => $$"""
        [{{attributes}}]
        public partial class Post
        {
            public long Id { get; set; }
            public DateTime CreatedAt { get; set; }
            public {{key}} { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """;
}
