using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6009JunctionDiffersTests
{
    private static readonly SchemaTable Posts = Table("posts", "id bigint rowid");
    private static readonly SchemaTable Tags = Table("tags", "id bigint rowid");

    [Fact]
    public Task No_table() => SnapshotRule.Reports(
        Pair("{|RG6009:Tags|}"), PostgreSql(Posts, Tags, Table("post_tags", "a bigint", "a")),
        "The junction \"posts_tags\" of 'Post.Tags' is not in the database; did you mean \"post_tags\"?");

    [Fact]
    public Task No_table_that_is_near() => SnapshotRule.Reports(
        Pair("{|RG6009:Tags|}"), Sqlite(Posts, Tags),
        "The junction \"posts_tags\" of 'Post.Tags' is not in the database; create it, or name another one in Junction");

    [Fact]
    public Task Other_columns() => SnapshotRule.Reports(
        Pair("{|RG6009:Tags|}"), PostgreSql(Posts, Tags, Table("posts_tags", "post_id bigint; label_id bigint", "post_id,label_id")),
        "The junction \"posts_tags\" of 'Post.Tags' has no column \"tag_id\"; name those that it has in SourceColumns and TargetColumns",
        "{");

    [Fact]
    public Task A_pair_that_can_be_there_twice() => SnapshotRule.Reports(
        Pair("{|RG6009:Tags|}"), PostgreSql(Posts, Tags, Junction("post_id bigint; tag_id bigint", "")),
        "(\"post_id\", \"tag_id\") of the junction \"posts_tags\" of 'Post.Tags' are not unique, so a pair can be there twice; "
        + "add CREATE UNIQUE INDEX \"posts_tags_post_id_tag_id_key\" ON \"posts_tags\" (\"post_id\", \"tag_id\")",
        "{");

    [Fact]
    public Task A_column_that_a_link_does_not_know() => SnapshotRule.Reports(
        Pair("{|RG6009:Tags|}"),
        PostgreSql(Posts, Tags, Junction("post_id bigint; tag_id bigint; place int; note text null; at date =now()", "post_id,tag_id")),
        "Linking a pair of 'Post.Tags' fails: \"place\" of the junction \"posts_tags\" is NOT NULL without a default; give it one, "
        + "or make the junction an entity and name it in Through",
        "{\"name\": \"place\"");

    [Fact]
    public Task Without_its_constraints() => SnapshotRule.Reports(
        Pair("{|RG6005:Tags|}"),
        PostgreSql(
            Posts, Tags,
            Table("posts_tags", "post_id bigint; tag_id bigint", "post_id,tag_id")
            .References("post_id", "posts", onDelete: SchemaAction.Cascade)),
        "\"tag_id\" of \"posts_tags\" has no foreign key to \"tags\", so rows of 'Post.Tags' may refer to nothing; add the constraint, or say ModelOnly = true", "{");

    [Fact]
    public Task Once_for_two_sides() => SnapshotRule.Reports(
        Pair("{|RG6009:Tags|}")
            .Replace(
            "class Tag { public long Id { get; set; }",
            "class Tag { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Post> Posts { get; }", StringComparison.Ordinal),
        Sqlite(Posts, Tags),
        "The junction \"posts_tags\" of 'Post.Tags' is not in the database; create it, or name another one in Junction");

    [Fact]
    public async Task Keys_of_the_pair()
    {
        await SnapshotRule.SilentOnBoth(Pair("Tags"), Posts, Tags, Junction("tag_id bigint; post_id bigint", "tag_id,post_id"));
        await SnapshotRule.SilentOnBoth(
            Pair("Tags"), Posts, Tags, Junction("id bigint rowid; post_id bigint; tag_id bigint", "id").Unique("post_id,tag_id"));
        await SnapshotRule.SilentOnBoth(
            Pair("Tags"), Posts, Tags, Junction("post_id bigint; tag_id bigint", "").Index("post_id,tag_id", unique: true));
    }

    [Fact]
    public Task An_entity_stands_for_the_junction() => SnapshotRule.SilentOnBoth(
        """
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            [Relation(RelationType.OneToMany)] public partial IReadOnlyList<PostTag> PostTags { get; }
            [Relation(RelationType.ManyToMany, Through = typeof(PostTag))] public partial IReadOnlyList<Tag> Tags { get; }
        }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        [Table("post_tags")] public partial class PostTag
        {
            public long Id { get; set; }
            public long PostId { get; set; }
            public long TagId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Post Post { get; set; }
            [Relation(RelationType.ManyToOne)] public partial Tag Tag { get; set; }
        }
        """,
        Posts, Tags,
        Table("post_tags", "id bigint rowid; post_id bigint; tag_id bigint").References("post_id", "posts").References("tag_id", "tags"));

    [Fact]
    public Task A_view_between_them() => SnapshotRule.Silent(
        Pair("Tags"), PostgreSql(Posts, Tags, Table("posts_tags", "post_id bigint null; tag_id bigint null", "").As(TableKind.View)));

    private static SchemaTable Junction(string columns, string key) => Table("posts_tags", columns, key)
        .References("post_id", "posts", onDelete: SchemaAction.Cascade).References("tag_id", "tags", onDelete: SchemaAction.Cascade);

    private static string Pair(string tags) => $$"""
        [Table("posts")] public partial class Post { public long Id { get; set; } [Relation(RelationType.ManyToMany)] public partial IReadOnlyList<Tag> {{tags}} { get; } }
        [Table("tags")] public partial class Tag { public long Id { get; set; } }
        """;
}
