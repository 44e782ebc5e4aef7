using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1024TableKeyTests
{
    [Theory]
    [InlineData("Unique({|RG1024:\"Mail\"|})", "[Unique] of 'User' names 'Mail', which 'User' does not have; name a column property of 'User'")]
    [InlineData("Index(nameof(User.Name), {|RG1024:\"Mail\"|})", "[Index] of 'User' names 'Mail'")]
    [InlineData("Index({|RG1024:nameof(User.Secret)|})", "names 'Secret', but it is marked [NotMapped]; remove that attribute")]
    [InlineData("Unique({|RG1024:nameof(User.Healthy)|})", "names 'Healthy', but it is a relation; name the property that holds the key")]
    [InlineData("Index({|RG1024:nameof(User.Upper)|})", "names 'Upper', but it is computed; make it a property with a getter and a setter")]
    [InlineData("{|RG1024:Unique|}", "[Unique] of 'User' names no property; name at least one column property")]
    [InlineData("{|RG1024:Index(Name = \"empty\")|}", "[Index] of 'User' names no property")]
    public Task A_key_over_what_is_no_column(string attribute, string says) => Rule.Reports(Source(attribute), says, uses: "User.Healthy");

    [Theory]
    [InlineData("Unique(nameof(User.Name))")]
    [InlineData("Unique(nameof(User.Name), nameof(User.Created), Name = \"user_name\"), Index(nameof(User.HealthyId))")]
    public Task A_key_over_columns(string attribute) => Rule.Silent(Source(attribute), uses: "User.Healthy");

    [Theory]
    [InlineData("[{|RG1024:Unique|}] public string Upper => Name;", "[Unique] of 'User' names 'Upper', but it is computed")]
    [InlineData("[{|RG1024:Index|}, NotMapped] public string? Secret { get; set; }", "[Index] of 'User' names 'Secret', but it is marked [NotMapped]")]
    [InlineData("[Index({|RG1024:\"Mail\"|})] public int Size { get; set; }", "[Index] of 'User' names 'Mail', which 'User' does not have")]
    public Task An_attribute_on_a_property_that_is_no_column(string property, string says) => Rule.Reports(OnProperty(property), says);

    [Theory]
    [InlineData("[Unique] public int Size { get; set; }")]
    [InlineData("[Unique(nameof(Name), Name = \"size_name\"), Index] public int Size { get; set; }")]
    public Task An_attribute_on_a_column(string property) => Rule.Silent(OnProperty(property));

    [Fact]
    public Task A_name_that_the_compiler_does_not_know_either() => Rule.Reports(
        "[Table(\"users\"), Unique({|RG1024:nameof(Mail)|})] public partial class User { public long Id { get; set; } }", "names 'Mail'", allowed: "CS0103");

    private static string OnProperty(string property) =>
        "[Table(\"users\")] public partial class User { public long Id { get; set; } public required string Name { get; set; } " + property + " }";

    private static string Source(string attribute) => "[" + attribute + "]" + """
        public partial class User : Entity
        {
            public long Id { get; set; }
            public required string Name { get; set; }
            [NotMapped] public string? Secret { get; set; }
            public string Upper => Name;
        """ + Rule.Healthy + """
        }
        public abstract class Entity { public DateTime Created { get; set; } }
        """;
}
