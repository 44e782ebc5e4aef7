using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Schema;
using Xunit;
using static RelationGen.Generator.Tests.Harness.Database;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG6015ConstraintNotValidTests
{
    private static readonly SchemaTable Users = Table("users", "id bigint counted");
    private static readonly SchemaTable Posts = Table("posts", "id bigint counted; user_id bigint");

    [Fact]
    public Task A_foreign_key() => SnapshotRule.Reports(
        Source, PostgreSql(Users, Posts.References("user_id", "users", validated: false)),
        "The foreign key \"posts_user_id_fkey\" of 'Post.User' is NOT VALID: rows that were there before may refer to nothing; "
        + "run ALTER TABLE \"posts\" VALIDATE CONSTRAINT \"posts_user_id_fkey\"",
        "{\"name\": \"posts_user_id_fkey\"");

    [Fact]
    public Task An_index() => SnapshotRule.Reports(
        Source, PostgreSql(Users, Posts.References("user_id", "users", indexed: false).Index("user_id", valid: false)),
        "The index \"posts_user_id_idx\", by which rows of 'Post.User' would be found, is INVALID, so no query uses it; run REINDEX INDEX \"posts_user_id_idx\"",
        "{\"name\": \"posts_user_id_idx\"");

    [Fact]
    public Task An_index_of_another_schema() => SnapshotRule.Reports(
        Source.Replace("\"posts\"", "\"posts\", Schema = \"blog\"", StringComparison.Ordinal),
        PostgreSql(Users, Posts.References("user_id", "users", indexed: false).Index("user_id", valid: false).In("blog")),
        "The index \"posts_user_id_idx\", by which rows of 'Post.User' would be found, is INVALID, so no query uses it; "
        + "run REINDEX INDEX \"blog\".\"posts_user_id_idx\"",
        "{\"name\": \"posts_user_id_idx\"");

    [Fact]
    public async Task It_is_an_info() => (await Rule.Reports(
        Source, "NOT VALID",
        options: HarnessOptions.Snippet.With(PostgreSql(Users, Posts.References("user_id", "users", validated: false)))))
        .WithSeverity("RG6015", DiagnosticSeverity.Info);

    [Fact]
    public Task Another_index_that_is_valid() => SnapshotRule.Silent(
        Source.Replace("{|RG6015:User|}", "User", StringComparison.Ordinal),
        PostgreSql(Users, Posts.References("user_id", "users").Index("user_id,id", valid: false)));

    private const string Source = """
        [Table("users")] public partial class User { public long Id { get; set; } }
        [Table("posts")] public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User {|RG6015:User|} { get; set; }
        }
        """;
}
