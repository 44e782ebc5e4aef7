using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2014ScopeNotNullableTests
{
    [Fact]
    public Task A_condition_on_a_required_relation() => Rule.Reports(
        Source("[Relation(RelationType.ManyToOne, Where = nameof(IsActive))] public partial User {|RG2014:User|} { get; }"),
        says: "'Post.User' is not nullable, but its condition 'IsActive' may admit no row, and loading such a row throws; declare the property as 'User?'",
        uses: "Post.User Post.Healthy").WithSeverity("RG2014", DiagnosticSeverity.Info);

    [Fact]
    public Task A_target_that_is_deleted_without_this_row() => Rule.Reports(
        Soft("[Relation(RelationType.ManyToOne)] public partial User {|RG2014:User|} { get; set; }"),
        says: "'Post.User' is not nullable, but a deleted 'User' is not read, and its deletion does not cascade, and loading such a row throws; "
            + "declare the property as 'User?'",
        uses: "Post.User Post.Healthy").WithSeverity("RG2014", DiagnosticSeverity.Info);

    [Theory]
    [InlineData("[Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)] public partial User User { get; set; }")]
    [InlineData("[Relation(RelationType.ManyToOne)] public partial User? User { get; set; }")]
    public Task A_target_that_is_deleted_with_this_row_or_that_can_be_absent(string relation) =>
        Rule.Silent(Soft(relation), uses: "Post.User Post.Healthy");

    [Theory]
    [InlineData("[Relation(RelationType.ManyToOne, Where = nameof(IsActive))] public partial User? User { get; }")]
    [InlineData("[Relation(RelationType.ManyToOne, Where = nameof(IsActive))] public User? User { get; set; }")]
    [InlineData("[Relation(RelationType.ManyToOne)] public partial User User { get; }")]
    public Task A_relation_that_can_be_absent_or_has_no_condition(string relation) => Rule.Silent(Source(relation), uses: "Post.User Post.Healthy");

    [Fact]
    public Task Code_without_nullable_annotations() => Rule.Silent(
        Source("[Relation(RelationType.ManyToOne, Where = nameof(IsActive))] public partial User User { get; }"), uses: "Post.User", options: Rule.WithoutNullable);

    private static string Soft(string relation) => $$"""
        [Table("users"), SoftDelete(nameof(DeletedAt))] public partial class User { public long Id { get; set; } public DateTime? DeletedAt { get; set; } }
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            {{relation}}
        """ + Rule.Healthy + "}";

    private static string Source(string relation) => $$"""
        [Table("users")] public partial class User { public long Id { get; set; } public bool IsActive { get; set; } }
        public partial class Post
        {
            public long Id { get; set; }
            public long UserId { get; set; }
            {{relation}}
            internal static Predicate IsActive(UserTable u) => u.IsActive;
        """ + Rule.Healthy + "}";
}
