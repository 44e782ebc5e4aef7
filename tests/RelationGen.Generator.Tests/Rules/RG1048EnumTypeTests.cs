using Xunit;

namespace RelationGen.Generator.Tests.Rules;

public sealed class RG1048EnumTypeTests
{
    [Theory]
    [InlineData("job_state", "TaskState", "public enum TaskState { Open, Closed }")]
    [InlineData("Job_State", "TaskState?", "public enum TaskState { Done, Open }")]
    [InlineData("job_state[]", "TaskState[]", "public enum TaskState { Open, [EnumLabel(\"done\")] Done }")]
    public Task One_type_for_two_enums(string name, string type, string declaration) => Rule.Reports($$"""
        [Table("jobs")] public partial class Job { public long Id { get; set; } [Column(TypeName = "job_state")] public JobState State { get; set; } }
        [Table("todos")] public partial class Todo { public long Id { get; set; } [Column(TypeName = "{{name}}")] public {{type}} {|RG1048:State|} { get; set; } = default!; }
        public enum JobState { Open, Done }
        {{declaration}}
        """,
        says: "'Todo.State' has the type 'job_state' with the labels '");

    /// <summary>Neighbours: the same labels by other numbers, texts, types of their own, and types that others make.</summary>
    [Fact]
    public Task Types_of_their_own() => Rule.Silent("""
        [Table("jobs")] public partial class Job { public long Id { get; set; } [Column(TypeName = "job_state")] public JobState State { get; set; } }
        [Table("todos")] public partial class Todo
        {
            public long Id { get; set; }
            [Column(TypeName = "job_state")] public Same State { get; set; }
            [Column(TypeName = "text")] public TaskState Text { get; set; }
            [Column(TypeName = "todo_state")] public TaskState Own { get; set; }
            [Column(TypeName = "job_state"), ExistingType] public TaskState There { get; set; }
            [Column(TypeName = "job_state")] public ThereState Everywhere { get; set; }
            [Column(TypeName = "job_state")] public string? Name { get; set; }
        }
        public enum JobState { Open, Done }
        public enum Same { Open = 3, Done = 7 }
        public enum TaskState { Open, Closed }
        [ExistingType] public enum ThereState { Open, Lost }
        """);
}
