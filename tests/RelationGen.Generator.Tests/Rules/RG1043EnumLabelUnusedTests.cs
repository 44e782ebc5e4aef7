using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1043EnumLabelUnusedTests
{
    private const string Types = """
        public enum JobState { Open, [EnumLabel("in progress")] Started, [EnumLabel("over")] Done }
        public sealed class ByLabel : IValueConverter<JobState, string>
        {
            public static string ToStored(JobState value) => "";
            public static JobState FromStored(string stored) => default;
        }

        """;

    [Theory]
    [InlineData("public JobState {|RG1043:State|} { get; set; }",
        "'Job.State' holds the number of a 'JobState', so that the label 'in progress' of 'JobState.Started' is stored nowhere; "
        + "store the enum by name with [Column(TypeName = \"text\")], or remove [EnumLabel]")]
    [InlineData("public JobState? {|RG1043:State|} { get; set; }", "'Job.State' holds the number of a 'JobState'")]
    [InlineData("[Column(TypeName = \"smallint\")] public JobState {|RG1043:State|} { get; set; }", "'Job.State' holds the number")]
    [InlineData("public JobState[] {|RG1043:States|} { get; set; } = [];",
        "store the enum by name with [Column(TypeName = \"text[]\")], or remove [EnumLabel]")]
    [InlineData("public List<JobState?> {|RG1043:States|} { get; set; } = [];", "'Job.States' holds the number of a 'JobState'")]
    public Task A_column_that_holds_numbers(string column, string says) => Rule.Reports(
        Types + "[Table(\"jobs\")] public partial class Job { public long Id { get; set; } " + column + " }", says);

    [Fact]
    public async Task Each_column_is_reported() => await AnalyzerHarness.Verify((SourceFile)(Types + """
        [Table("jobs")] public partial class Job
        {
            public long Id { get; set; }
            public JobState {|RG1043:State|} { get; set; }
            public JobState {|RG1043:Before|} { get; set; }
            [Owned] public required Period {|RG1043:Period|} { get; set; }
        }
        public sealed class Period { public JobState From { get; set; } }
        """));

    /// <summary>Neighbours: somewhere the labels are stored, or are the affair of a converter; an enum without labels; no column.</summary>
    [Theory]
    [InlineData("[Column(TypeName = \"text\")] public JobState State { get; set; }")]
    [InlineData("[Column(TypeName = \"job_state\")] public JobState State { get; set; }")]
    [InlineData("[Column(TypeName = \"text[]\")] public JobState[] State { get; set; } = [];")]
    [InlineData("public JobState Before { get; set; } [Column(TypeName = \"text\")] public JobState State { get; set; }")]
    [InlineData("[Converter(typeof(ByLabel))] public JobState State { get; set; }")]
    [InlineData("public DayOfWeek State { get; set; }")]
    [InlineData("[NotMapped] public JobState State { get; set; }")]
    public Task Labels_that_are_stored_somewhere(string column) => Rule.Silent(
        Types + "[Table(\"jobs\")] public partial class Job { public long Id { get; set; } " + column + " }");
}
