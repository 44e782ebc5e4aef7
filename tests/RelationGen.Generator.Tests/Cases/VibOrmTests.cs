using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Cases;

/// <summary>The relations that VibORM documents: oneToOne, manyToOne, oneToMany and manyToMany of users, profiles, posts and tags.</summary>
public sealed class VibOrmTests
{
    [Fact]
    public Task Users_profiles_posts_and_tags() => Rule.Silent(
        Model(), uses: "User.Profile User.Posts Profile.User Post.Author Post.Tags Tag.Posts");

    [Fact]
    public Task A_field_that_the_post_does_not_have() => Rule.Reports(
        Model(author: "RelationType.ManyToOne, {|RG2001:Fields = [\"AuthorId\"]|}"),
        says: "'Post' has no property 'AuthorId' for 'Post.Author'; add 'public string AuthorId { get; set; }'",
        uses: "User.Profile Post.Tags");

    [Fact]
    public Task A_reference_that_is_no_key() => Rule.Reports(
        Model(author: "RelationType.ManyToOne, Fields = [nameof(WriterId)], {|RG2005:References = [nameof(User.Name)]|}"),
        says: "'Post.Author' references 'Name', which is neither the key of 'User' nor unique",
        uses: "User.Profile Post.Tags");

    [Fact]
    public Task An_author_of_one_post() => Rule.Reports(
        Model(author: "{|RG3004:RelationType.OneToOne|}, Fields = [nameof(WriterId)]"),
        says: "'Post.Author' is one-to-one, but its back-reference 'User.Posts' is one-to-many",
        uses: "User.Profile Post.Tags");

    [Fact]
    public Task Junctions_that_differ() => Rule.Reports(
        Model(posts: "RelationType.ManyToMany, Junction = \"tagging\", Field = \"Tags\"", postsName: "{|RG3008:Posts|}", tags: "RelationType.ManyToMany, Junction = \"post_tags\""),
        says: "give both the same junction table and mirrored columns",
        uses: "User.Profile Post.Author");

    private static string Model(
        string author = "RelationType.ManyToOne, Fields = [nameof(WriterId)]",
        string tags = "RelationType.ManyToMany, Junction = \"post_tags\"",
        string posts = "RelationType.ManyToMany, Junction = \"post_tags\"",
        string postsName = "Posts") => $$"""
        [Table("user")]
        public partial class User
        {
            public required string Id { get; set; }
            public required string Name { get; set; }
            [Relation(RelationType.OneToOne)] public partial Profile? Profile { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        }

        [Table("profile")]
        public partial class Profile
        {
            public required string Id { get; set; }
            public required string UserId { get; set; }
            [Relation(RelationType.OneToOne)] public partial User User { get; set; }
        }

        [Table("post")]
        public partial class Post
        {
            public required string Id { get; set; }
            public required string WriterId { get; set; }
            [Relation({{author}})] public partial User Author { get; set; }
            [Relation({{tags}})] public partial IReadOnlyList<Tag> Tags { get; }
        }

        [Table("tag")]
        public partial class Tag
        {
            public required string Id { get; set; }
            [Relation({{posts}})] public partial IReadOnlyList<Post> {{postsName}} { get; }
        }
        """;
}
