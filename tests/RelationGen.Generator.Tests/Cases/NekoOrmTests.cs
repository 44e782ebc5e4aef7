using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Cases;

/// <summary>The model that neko-orm explains its associations with: a user has posts, comments and roles.</summary>
public sealed class NekoOrmTests
{
    [Fact]
    public Task Users_posts_comments_and_roles() => Rule.Silent(
        Model(), uses: "User.Posts User.Comments User.Roles Post.User Post.Comments Comment.Post Comment.User Role.Users");

    [Fact]
    public Task Posts_that_have_many_users() => Rule.Reports(
        Model(posts: "{|RG3004:RelationType.ManyToMany|}"),
        says: "'User.Posts' is many-to-many, but its back-reference 'Post.User' is many-to-one",
        uses: "User.Comments User.Roles Post.User Post.Comments");

    [Fact]
    public Task A_comment_without_a_key_of_its_post() => Rule.Reports(
        Model(commentKey: "").Replace("Post Post {", "Post {|RG2001:Post|} {", StringComparison.Ordinal),
        says: "'Comment' has no property 'PostId' for 'Comment.Post'; add 'public int PostId { get; set; }'",
        uses: "User.Posts User.Comments Comment.User");

    [Fact]
    public Task Roles_that_have_many_users() => Rule.Reports(
        Model(roles: "{|RG3004:RelationType.ManyToMany|}", users: "RelationType.OneToMany"),
        says: "'User.Roles' is many-to-many, but its back-reference 'Role.Users' is one-to-many",
        uses: "User.Posts User.Comments");

    private static string Model(
        string posts = "RelationType.OneToMany", string commentKey = "public int PostId { get; set; }",
        string roles = "RelationType.ManyToMany", string users = "RelationType.ManyToMany") => $$"""
        public partial class User
        {
            public int Id { get; set; }
            public string Email { get; set; } = "";
            [Relation({{posts}})] public partial IReadOnlyList<Post> Posts { get; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
            [Relation({{roles}})] public partial IReadOnlyList<Role> Roles { get; }
        }

        public partial class Post
        {
            public int Id { get; set; }
            public int UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User User { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
        }

        public partial class Comment
        {
            public int Id { get; set; }
            {{commentKey}}
            public int? UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User? User { get; set; }
        }

        public partial class Role
        {
            public int Id { get; set; }
            [Relation({{users}})] public partial IReadOnlyList<User> Users { get; }
        }
        """;
}
