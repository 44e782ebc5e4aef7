using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1052SoftDeleteColumnTests
{
    [Theory]
    [InlineData("\"Missing\"", "", "names 'Missing', which is no column property of it")]
    [InlineData("nameof(DeletedAt)", "public DateTime DeletedAt { get; set; }", "names 'DeletedAt', which cannot be null, as it is while a row is not deleted")]
    [InlineData("nameof(DeletedAt)", "public string? DeletedAt { get; set; }", "names 'DeletedAt', which is a 'string?' and not a moment")]
    [InlineData("nameof(IsDeleted)", "public bool IsDeleted { get; set; }", "names 'IsDeleted', which is a 'bool' and not a moment")]
    [InlineData("nameof(DeletedAt)", "[DatabaseGenerated(DatabaseGeneratedOption.Computed)] public DateTime? DeletedAt { get; private set; }",
        "names 'DeletedAt', which the database makes")]
    public Task A_column_that_does_not_fit(string argument, string property, string says) => Rule.Reports(
        Source("SoftDelete({|RG1052:" + argument + "|})", property), says: "[SoftDelete] of 'Post' " + says, uses: "Post.Healthy");

    [Theory]
    [InlineData("public DateTime? DeletedAt { get; set; }")]
    [InlineData("public DateTimeOffset? DeletedAt { get; private set; }")]
    [InlineData("[Column(\"gone\", TypeName = \"timestamptz\")] public DateTime? DeletedAt { get; set; }")]
    public Task Columns_that_fit(string property) => Rule.Silent(Source("SoftDelete(nameof(DeletedAt))", property), uses: "Post.Healthy");

    [Fact]
    public Task The_column_and_the_attribute_of_a_base_class() => Rule.Silent(
        "[SoftDelete(nameof(DeletedAt))] public abstract class Soft { public DateTimeOffset? DeletedAt { get; set; } }"
            + Source("MorphName(\"p\")", "").Replace("class Post", "class Post : Soft", StringComparison.Ordinal),
        uses: "Post.Healthy");

    [Fact]
    public Task A_base_class_without_the_column() => Rule.Reports(
        "[SoftDelete({|RG1052:\"Gone\"|})] public abstract class Soft { }"
            + Source("MorphName(\"p\")", "").Replace("class Post", "class Post : Soft", StringComparison.Ordinal),
        says: "[SoftDelete] of 'Post' names 'Gone', which is no column property of it",
        uses: "Post.Healthy");

    private static string Source(string attribute, string property) => $$"""
        [Table("posts"), {{attribute}}] public partial class Post
        {
            public long Id { get; set; }
            {{property}}
        """ + Rule.Healthy + "}";
}
