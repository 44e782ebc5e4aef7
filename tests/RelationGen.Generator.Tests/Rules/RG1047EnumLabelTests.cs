using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1047EnumLabelTests
{
    private const string Job = """
        [Table("jobs")] public partial class Job
        {
            public long Id { get; set; }
            [Column(TypeName = "job_state")] public JobState State { get; set; }
            [Column(TypeName = "text")] public JobState? Before { get; set; }
        }

        """;

    [Theory]
    [InlineData("Open, [EnumLabel(\"Open\")] {|RG1047:Waiting|}",
        "The label 'Open' of 'JobState.Waiting' is that of 'Open' too, which would be read in its place; give each member its own")]
    [InlineData("Open, [EnumLabel(\"\")] {|RG1047:Waiting|}", "The label '' of 'JobState.Waiting' is empty; give it a text")]
    [InlineData("Open, [EnumLabel(\"ääääääääääääääääääääääääääääääää\")] {|RG1047:Waiting|}",
        "of 'JobState.Waiting' is longer than the 63 bytes that PostgreSQL keeps; shorten it")]
    public Task A_label_that_cannot_be_used(string members, string says) =>
        Rule.Reports(Job + "public enum JobState { " + members + " }", says);

    /// <summary>Neighbours: other labels, names that differ by case, and a long text that is no label of a type.</summary>
    [Fact]
    public Task Labels_that_can_be_used() => Rule.Silent(Job + """
        public enum JobState { Open, [EnumLabel("open")] Waiting, [EnumLabel("in progress")] Started }
        public enum Size { [EnumLabel("ääääääääääääääääääääääääääääääää")] Small, Large }
        [Table("others")] public partial class Other
        {
            public long Id { get; set; }
            [Column(TypeName = "text")] public Size Size { get; set; }
        }
        """);
}
