using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6010ForeignKeyWithoutIndexTests
{
    private static readonly SchemaTable Users = Table("users", "id bigint rowid");
    private static readonly SchemaTable Posts = Table("posts", "id bigint rowid; user_id bigint; title text null")
        .References("user_id", "users", indexed: false);

    [Fact]
    public Task No_index() => SnapshotRule.Reports(
        Source("{|RG6010:User|}"),
        PostgreSql(Users, Posts.Index("title,user_id").Index("user_id", where: "title IS NOT NULL").Index("user_id", method: "brin")),
        "No index of \"posts\" begins with \"user_id\", the foreign key of 'Post.User': finding the rows that refer to one reads the whole table, and so does deleting it; "
        + "add CREATE INDEX \"posts_user_id_idx\" ON \"posts\" (\"user_id\")",
        "{");

    [Fact]
    public async Task It_is_an_info() =>
        (await Rule.Reports(Source("{|RG6010:User|}"), "No index", options: HarnessOptions.Snippet.With(Sqlite(Users, Posts))))
        .WithSeverity("RG6010", DiagnosticSeverity.Info);

    [Fact]
    public async Task An_index_that_begins_with_it()
    {
        await SnapshotRule.SilentOnBoth(Source("User"), Users, Posts.Index("user_id"));
        await SnapshotRule.SilentOnBoth(Source("User"), Users, Posts.Index("user_id,title"));
        await SnapshotRule.SilentOnBoth(Source("User"), Users, Posts.Unique("user_id,title"));
        await SnapshotRule.SilentOnBoth(Source("User"), Users, Posts.Index("user_id", where: "user_id IS NOT NULL"));
        await SnapshotRule.SilentOnBoth(Source("User"), Users, Posts.Index("user_id", method: "hash"));
    }

    [Fact]
    public Task Nobody_searches_by_a_key_without_constraint_and_inverse() => SnapshotRule.SilentOnBoth(
        Source("User").Replace("ManyToOne", "ManyToOne, ModelOnly = true", StringComparison.Ordinal), Users, Posts);

    [Fact]
    public Task A_polymorphic_key_is_searched_from_the_other_side() => SnapshotRule.Reports(
        Morph("{|RG6010:Comments|}"), PostgreSql(Users, Comments),
        "No index of \"comments\" begins with (\"subject_type\", \"subject_id\"), the foreign key of 'User.Comments': finding the rows that refer to one reads "
        + "the whole table, and so does deleting it; add CREATE INDEX \"comments_subject_type_subject_id_idx\" ON \"comments\" (\"subject_type\", \"subject_id\")",
        "{");

    [Fact]
    public async Task Its_indexes()
    {
        await SnapshotRule.SilentOnBoth(Morph("Comments"), Users, Comments.Index("subject_type,subject_id"));
        await SnapshotRule.SilentOnBoth(Morph("Comments"), Users, Comments.Index("subject_id,subject_type"));
        await SnapshotRule.SilentOnBoth(Morph("Comments"), Users, Comments.Index("subject_id"));
    }

    private static SchemaTable Comments { get; } = Table("comments", "id bigint rowid; subject_type text null; subject_id bigint null");

    private static string Morph(string comments) => $$"""
        [Table("users"), MorphName("user")] public partial class User { public long Id { get; set; } [Relation(RelationType.MorphMany)] public partial IReadOnlyList<Comment> {{comments}} { get; } }
        [Table("comments")] public partial class Comment
        {
            public long Id { get; set; }
            public string? SubjectType { get; set; }
            public long? SubjectId { get; set; }
            [Relation(RelationType.MorphTo, Targets = [typeof(User)])] public partial object? Subject { get; set; }
        }
        """;

    private static string Source(string user) => $$"""
        [Table("users")] public partial class User { public long Id { get; set; } }
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public string? Title { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User {{user}} { get; set; }
        }
        """;
}
