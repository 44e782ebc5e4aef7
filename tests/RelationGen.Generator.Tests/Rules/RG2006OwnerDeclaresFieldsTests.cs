using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2006OwnerDeclaresFieldsTests
{
    [Fact]
    public Task A_one_to_many_that_declares_Fields() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, {|RG2006:Fields = [nameof(Comment.PostId)]|})] public partial IReadOnlyList<Comment> Comments { get; }
        """ + Rule.Healthy + """
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
        """ + Rule.Healthy + "}",
        says: "'Post.Comments' is a one-to-many relation, whose foreign key is stored on 'Comment'; remove Fields",
        uses: "Post.Comments Post.Healthy Comment.Post Comment.Healthy");

    [Fact]
    public Task Fields_that_the_compiler_does_not_know() => Rule.Reports("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, {|RG2006:Fields = [nameof(PostId)]|})] public partial IReadOnlyList<Comment> Comments { get; }
        """ + Rule.Healthy + """
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """,
        says: "'Post.Comments'", uses: "Post.Comments Post.Healthy", allowed: "CS0103");

    [Theory]
    [InlineData("RelationType.ManyToMany, {|RG2006:Fields = [nameof(Id)]|}", "many-to-many relation, whose foreign key is stored in the junction table; remove Fields")]
    [InlineData("RelationType.ManyToMany, {|RG2006:References = [nameof(Id)]|}", "remove References")]
    [InlineData("RelationType.OneToMany, {|RG2006:Fields = [nameof(Id)]|}, References = [nameof(Id)]", "remove Fields")]
    public Task Other_sides_without_foreign_key(string arguments, string says) => Rule.Reports(
        "public partial class Post { public long Id { get; set; } [Relation(" + arguments + ")] public partial IReadOnlyList<Comment> Comments { get; }" + Rule.Healthy + """
        }
        [Table("comments")] public partial class Comment { public long Id { get; set; } public long PostId { get; set; } }
        """,
        says, uses: "Post.Comments Post.Healthy");

    [Fact]
    public Task A_one_to_one_owner_that_declares_Fields() => Rule.Reports("""
        public partial class User
        {
            public long Id { get; set; }
            public long ProfileId { get; set; }
            [Relation(RelationType.OneToOne, Owner = true, {|RG2006:Fields = [nameof(ProfileId)]|})] public partial Profile? Profile { get; set; }
        """ + Rule.Healthy + """
        }
        public partial class Profile
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.OneToOne)] public partial User User { get; set; }
        """ + Rule.Healthy + "}",
        says: "'User.Profile' is a one-to-one relation, whose foreign key is stored on 'Profile'; remove Fields",
        uses: "User.Profile User.Healthy Profile.User Profile.Healthy");

    [Fact]
    public Task Fields_where_they_belong() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany, Owner = true)] public partial IReadOnlyList<Comment> Comments { get; }
        }
        public partial class Comment
        {
            public long Id { get; set; }
            public long Parent { get; set; }
            [Relation(RelationType.ManyToOne, Fields = [nameof(Parent)])] public partial Post Post { get; set; }
        }
        """,
        uses: "Post.Comments Comment.Post");
}
