using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG2017UniqueOverDeletedTests
{
    [Fact]
    public Task A_unique_property() => Rule.Reports(
        Source("", "[{|RG2017:Unique|}]"),
        says: "'Post' keeps deleted rows, and the unique key over 'Slug' counts them too, so that a value is not free again; write "
            + "[Index(nameof(Slug), IsUnique = true, Where = \"{DeletedAt} IS NULL\")] in its place",
        uses: "Post.Healthy").WithSeverity("RG2017", DiagnosticSeverity.Info);

    [Fact]
    public Task A_unique_key_of_the_class() => Rule.Reports(
        Source(", {|RG2017:Unique(nameof(HealthyId), nameof(Slug))|}", ""), says: "[Index(nameof(HealthyId), nameof(Slug), IsUnique = true", uses: "Post.Healthy");

    [Theory]
    [InlineData("", "[Index(IsUnique = true, Where = \"{DeletedAt} IS NULL\")]")]
    [InlineData(", Unique(nameof(Slug), nameof(DeletedAt))", "")]
    [InlineData("", "[Index]")]
    public Task Keys_that_know_of_it(string onClass, string onProperty) => Rule.Silent(Source(onClass, onProperty), uses: "Post.Healthy");

    [Fact]
    public Task A_class_whose_rows_are_removed() => Rule.Silent(
        Source("", "[Unique]").Replace(", SoftDelete(nameof(DeletedAt))", "", StringComparison.Ordinal), uses: "Post.Healthy");

    private static string Source(string onClass, string onProperty) => $$"""
        [Table("posts"), SoftDelete(nameof(DeletedAt)), Index(nameof(HealthyId)){{onClass}}] public partial class Post
        {
            public long Id { get; set; }
            {{onProperty}} public string Slug { get; set; } = "";
            public DateTimeOffset? DeletedAt { get; set; }
        """ + Rule.Healthy + "}";
}
