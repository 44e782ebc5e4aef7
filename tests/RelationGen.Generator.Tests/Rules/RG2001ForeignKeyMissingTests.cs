using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2001ForeignKeyMissingTests
{
    [Fact]
    public Task A_many_to_one_without_foreign_key() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User {|RG2001:Author|} { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post' has no property 'AuthorId' for 'Post.Author'; add 'public long AuthorId { get; set; }' or name another with Fields",
        uses: "Post.Author Post.Healthy");

    [Fact]
    public Task A_nullable_relation_asks_for_a_nullable_key() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne)] public partial User? {|RG2001:Author|} { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public Guid Id { get; set; } }
        """,
        says: "add 'public Guid? AuthorId { get; set; }'", uses: "Post.Author Post.Healthy");

    [Fact]
    public Task A_one_to_many_whose_target_has_no_foreign_key() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> {|RG2001:Comments|} { get; }
        """ + Rule.Healthy + """
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } }
        """,
        says: "'Comment' has no property 'PostId' for 'Post.Comments'; add 'public long PostId { get; set; }' or declare the many-to-one relation on 'Comment' with Fields",
        uses: "Post.Comments Post.Healthy");

    [Fact]
    public Task Both_sides_report_once_where_the_key_belongs() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        """ + Rule.Healthy + """
        }
        public partial class Comment
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post {|RG2001:Post|} { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Comment' has no property 'PostId' for 'Comment.Post'", uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy");

    [Fact]
    public Task Two_one_to_one_sides_report_once() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne)] public partial Profile? Profile { get; set; }
        """ + Rule.Healthy + """
        }
        public partial class Profile
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToOne)] public partial User {|RG2001:User|} { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Profile' has no property 'UserId' for 'Profile.User'", uses: "User.Profile User.Healthy Profile.User Profile.Healthy");

    [Fact]
    public Task A_name_in_Fields_that_the_compiler_does_not_know() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne, {|RG2001:Fields = [nameof(WriterId)]|})] public partial User Author { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post' has no property 'WriterId' for 'Post.Author'; add 'public long WriterId { get; set; }' or name an existing property in Fields",
        uses: "Post.Author Post.Healthy", allowed: "CS0103");

    [Fact]
    public Task A_text_in_Fields_that_names_nothing() => Rule.Reports("""
        [{|RG2001:Relation(RelationType.ManyToOne, typeof(User), Name = "Author")|}]
        [Relation(RelationType.ManyToOne, typeof(User), Name = "Editor", {|RG2001:Fields = new[] { "EditedBy" }|})]
        public partial class Post
        {
            public long Id { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post' has no property 'EditedBy' for 'Post.Editor'", uses: "Post.Author Post.Editor Post.Healthy");

    [Fact]
    public Task A_composite_key_of_which_a_part_is_missing() => Rule.Reports("""
        public partial class Line
        {
            public long Id { get; set; }
            public int OrderYear { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Order {|RG2001:Order|} { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("orders")] public partial class Order { [Key] public int Year { get; set; } [Key] public int Number { get; set; } }
        """,
        says: "'Line' has no property 'OrderNumber' for 'Line.Order'; add 'public int OrderNumber { get; set; }'", uses: "Line.Order Line.Healthy");

    [Fact]
    public Task A_foreign_key_of_an_unsupported_type_is_one_mistake() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            public Uri {|RG1005:AuthorId|} { get; set; } = null!;
            [Relation(RelationType.ManyToOne)] public partial User Author { get; set; }
        """ + Rule.Healthy + """
        }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        says: "'Post.AuthorId'", uses: "Post.Author Post.Healthy");

    [Theory]
    [InlineData("AuthorId", "")]
    [InlineData("UserId", "")]
    [InlineData("WriterId", ", Fields = [nameof(WriterId)]")]
    [InlineData("WriterId", ", Fields = new[] { \"WriterId\" }")]
    public Task Names_that_are_found(string key, string arguments) => Rule.Silent(
        "public partial class Post { public long Id { get; set; } public long " + key + " { get; set; } [Relation(RelationType.ManyToOne" + arguments + """
        )] public partial User Author { get; set; } }
        [Table("users")] public partial class User { public long Id { get; set; } }
        """,
        uses: "Post.Author");
}
