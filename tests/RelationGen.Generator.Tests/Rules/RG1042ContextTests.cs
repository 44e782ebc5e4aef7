using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1042ContextTests
{
    private const string Member = """
        public sealed record Settings(string Theme);
        [Table("members")] public partial class Member
        {
            public long Id { get; set; }
            [JsonColumn] public required Settings {|RG1042:Settings|} { get; set; }

        """;

    [Theory]
    [InlineData("PublishAot", "true")]
    [InlineData("PublishTrimmed", "True")]
    [InlineData("IsAotCompatible", "true")]
    [InlineData("IsTrimmable", "true")]
    [InlineData("JsonSerializerIsReflectionEnabledByDefault", "false")]
    public Task A_project_without_reflection(string property, string value) => Rule.Reports(
        Member + Rule.Healthy + "}",
        says: "'Member.Settings' of type 'Settings' is written as JSON by reflection, which the project switches off (" + property + " is "
            + value.ToLowerInvariant() + ")",
        uses: "Member.Healthy",
        options: With(property, value));

    [Theory]
    [InlineData("PublishAot", "false")]
    [InlineData("PublishTrimmed", "")]
    [InlineData("JsonSerializerIsReflectionEnabledByDefault", "true")]
    public Task A_project_with_reflection(string property, string value) => Rule.Silent(
        Member.Replace("{|RG1042:Settings|}", "Settings", StringComparison.Ordinal) + "}", options: With(property, value));

    [Fact]
    public Task A_context_and_what_needs_none() => Rule.Silent(
        RG1041DocumentTests.Context + """
        [Table("members")] public partial class Member
        {
            public long Id { get; set; }
            [JsonColumn(typeof(AppJson))] public required Settings Settings { get; set; }
            [JsonColumn] public System.Text.Json.JsonElement? Element { get; set; }
            [JsonColumn] public string? Raw { get; set; }
            public List<int> Votes { get; set; } = [];
        }
        """,
        options: Rule.Native);

    private static HarnessOptions With(string property, string value) => HarnessOptions.Snippet with
    {
        GlobalConfig = HarnessOptions.Snippet.GlobalConfig.Add("build_property." + property, value),
    };
}
