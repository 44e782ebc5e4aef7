using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG9009ViewEntityTests
{
    [Theory]
    [InlineData(
        "[View(typeof({|RG9009:Plain|}))] public partial record PlainLine(long Id); public partial class Plain { public long Id { get; set; } }", "'PlainLine' is a view of 'Plain', which is no entity: add [Table] or a relation to it")]
    [InlineData(
        "[View(typeof({|RG9009:Half|}))] public partial record PlainLine(long Id); [Table(\"halves\")] public class Half { public long Id { get; set; } }", "which is no entity: add 'partial' to it")]
    [InlineData(
        "[View(typeof({|RG9009:string|}))] public partial record PlainLine(int Length);",
        "'PlainLine' is a view of 'string', which is no entity: it is declared in an assembly without RelationGen")]
    [InlineData("[View(typeof({|RG9009:int|}))] public partial record PlainLine(long Id);", "which is no entity: it is no class")]
    [InlineData(
        "[View(typeof({|RG9009:UserLine|}))] public partial record PlainLine(long Id);",
        "'UserLine', which is no entity: name the entity that it is a view of, 'User'")]
    public Task Something_that_is_no_entity(string views, string says) => ViewRule.Reports(views, says, used: null);

    [Fact]
    public Task A_type_that_is_not_there_is_the_compilers() => Rule.Reports(
        "[View(typeof(Missing))] public partial record Line(long Id); [View(typeof({|RG9009:object|}))] public partial record Other(long Id);", "'Other'", allowed: "CS0246");

    [Fact]
    public Task An_entity_with_a_mistake_of_its_own() => ViewRule.Reports(
        "[View(typeof(Hidden))] public partial record HiddenLine(string Name); [Table(\"hidden\")] public partial class Hidden { [Key] private long {|RG1004:Number|} { get; set; } public string Name { get; set; } = \"\"; }",
        "'Hidden' has the key 'Number'",
        used: null);

    [Fact]
    public Task An_entity() => ViewRule.SilentViews("[View(typeof(Post))] public partial record PostCard(long Id);");
}
