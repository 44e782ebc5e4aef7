using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1026RedundantArgumentTests
{
    [Theory]
    [InlineData("ManyToOne, {|RG1026:Fields = [nameof(UserId)]|}", "'Post.User' needs no Fields, because the foreign key is found by its name; remove it")]
    [InlineData("ManyToOne, {|RG1026:typeof(User)|}", "'Post.User' needs no typeof(User), because the type of the property says so; remove it")]
    [InlineData("ManyToOne, {|RG1026:Optional = false|}", "'Post.User' needs no Optional, because the foreign key says so; remove it")]
    [InlineData("ManyToOne, {|RG1026:Field = nameof(User.Posts)|}", "'Post.User' needs no Field, because 'User.Posts' is the only relation that fits; remove it")]
    public Task On_a_foreign_key(string arguments, string says) => Rule.Reports(Post(arguments), says, uses: "Post.User User.Posts").WithSeverity("RG1026", DiagnosticSeverity.Info);

    [Theory]
    [InlineData("ManyToOne")]
    [InlineData("ManyToOne, References = [nameof(User.Id)], Fields = [nameof(UserId)]")]
    [InlineData("ManyToOne, OnDelete = ReferentialAction.Cascade, Label = \"User\"")]
    public Task What_says_something_more(string arguments) => Rule.Silent(Post(arguments), uses: "Post.User User.Posts");

    [Fact]
    public Task A_back_reference_among_several() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public long AuthorId { get; set; }
            public long? ReviewerId { get; set; }
            [Relation(RelationType.ManyToOne, Field = nameof(User.Written))] public partial User Author { get; set; }
            [Relation(RelationType.ManyToOne, Field = nameof(User.Reviewed))] public partial User? Reviewer { get; set; }
        }
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Written { get; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Reviewed { get; }
        }
        """,
        uses: "Post.Author Post.Reviewer User.Written User.Reviewed");

    [Fact]
    public Task The_defaults_of_a_junction() => Rule.Reports("""
        [Table("posts")]
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, {|RG1026:Junction = "posts_tags"|}, {|RG1026:SourceColumns = ["post_id"]|}, {|RG1026:TargetColumns = ["tag_id"]|})]
            public partial IReadOnlyList<Tag> Tags { get; }
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """,
        says: "'Post.Tags' needs no Junction, because it is the default name; remove it",
        uses: "Post.Tags");

    [Fact]
    public Task A_junction_that_both_sides_name() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "tagged", SourceColumns = ["post"], TargetColumns = ["tag"])] public partial IReadOnlyList<Tag> Tags { get; }
        }
        public partial class Tag
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToMany, Junction = "tagged", SourceColumns = ["tag"], TargetColumns = ["post"])] public partial IReadOnlyList<Post> Posts { get; }
        }
        """,
        uses: "Post.Tags Tag.Posts");

    [Fact]
    public Task The_fields_of_a_polymorphic_relation() => Rule.Reports("""
        [Table("posts"), MorphName("post")] public partial class Post { public long Id { get; set; } }
        public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(Post)], {|RG1026:Fields = [nameof(SubjectType), nameof(SubjectId)]|})] public partial object? Subject { get; set; }
        }
        """,
        says: "'Comment.Subject' needs no Fields",
        uses: "Comment.Subject");

    [Fact]
    public Task Fields_that_say_which_side_stores_the_key() => Rule.Silent("""
        public partial class Post
        {
            public long Id { get; set; }
            public long? MetaId { get; set; }
            [Relation(RelationType.OneToOne, Fields = [nameof(MetaId)])] public partial Meta? Meta { get; set; }
        }
        public partial class Meta { public long Id { get; set; } [Relation(RelationType.OneToOne)] public partial Post? Post { get; } }
        """,
        uses: "Post.Meta Meta.Post");

    private static string Post(string arguments) => $$"""
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.{{arguments}})] public partial User User { get; set; }
        }
        public partial class User
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Post> Posts { get; }
        }
        """;
}
