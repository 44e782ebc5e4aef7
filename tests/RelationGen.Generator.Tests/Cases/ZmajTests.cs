using RelationGen.Generator.Tests.Rules;
using Xunit;

namespace RelationGen.Generator.Tests.Cases;

/// <summary>Zmaj's example: posts with comments, one row of metadata each, and tags over the junction <c>posts_tags</c>.</summary>
public sealed class ZmajTests
{
    [Fact]
    public Task Posts_comments_metadata_and_tags() => Rule.Silent(
        Model(), uses: "Post.Comments Post.Metadata Post.Tags Comment.Post PostMetadata.Post Tag.Posts");

    [Fact]
    public Task Metadata_whose_key_has_another_type() => Rule.Reports(
        Model(metadataKey: "public int {|RG2004:PostId|} { get; set; }"),
        says: "'PostMetadata.PostId' is 'int' but 'Post.Id', which it references for 'PostMetadata.Post', is 'Guid'; give both the same type",
        uses: "Post.Comments Post.Tags");

    [Fact]
    public Task A_comment_that_cannot_lose_its_post_is_told_to() => Rule.Reports(
        Model(comment: ", {|RG2009:OnDelete = ReferentialAction.SetNull|}"),
        says: "'Comment.Post' sets its foreign key to null (OnDelete = SetNull), but 'PostId' cannot be null",
        uses: "Post.Metadata Post.Tags");

    [Fact]
    public Task Junction_columns_that_are_not_mirrored() => Rule.Reports(
        Model(tagColumns: ", SourceColumns = [\"post_id\"], TargetColumns = [\"tag_id\"]", field: ", Field = nameof(Post.Tags)")
            .Replace("IReadOnlyList<Post> Posts {", "IReadOnlyList<Post> {|RG3008:Posts|} {", StringComparison.Ordinal),
        says: "'Tag.Posts' has 'posts_tags' (post_id → tag_id) but its back-reference 'Post.Tags' has 'posts_tags' (tag_id → post_id)",
        uses: "Post.Comments Post.Metadata");

    private static string Model(
        string metadataKey = "public Guid PostId { get; set; }", string comment = "", string tagColumns = "", string field = "") => $$"""
        [Table("posts")]
        public partial class Post
        {
            public Guid Id { get; set; }
            public required string Title { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<Comment> Comments { get; }
            [Relation(RelationType.OneToOne)] public partial PostMetadata? Metadata { get; set; }
            [Relation(RelationType.ManyToMany{{tagColumns}})] public partial IReadOnlyList<Tag> Tags { get; }
        }

        [Table("comments")]
        public partial class Comment
        {
            public Guid Id { get; set; }
            public Guid PostId { get; set; }
            [Relation(RelationType.ManyToOne{{comment}})] public partial Post Post { get; set; }
        }

        [Table("posts_metadata")]
        public partial class PostMetadata
        {
            public Guid Id { get; set; }
            {{metadataKey}}
            [Relation(RelationType.OneToOne)] public partial Post Post { get; set; }
        }

        [Table("tags")]
        public partial class Tag
        {
            public Guid Id { get; set; }
            [Relation(RelationType.ManyToMany{{tagColumns}}{{field}})] public partial IReadOnlyList<Post> Posts { get; }
        }
        """;
}
