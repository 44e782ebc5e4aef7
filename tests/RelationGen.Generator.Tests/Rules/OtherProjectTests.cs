using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Rules;

/// <summary>
/// What the source of another project is wrong about is reported in this one, also where that source is known, as in an editor, which takes
/// no diagnostic there.
/// </summary>
public sealed class OtherProjectTests
{
    private const string Shared = """
        using System.ComponentModel.DataAnnotations.Schema;
        using RelationGen;

        namespace Shared;

        public class Noted
        {
            public object? Note { get; set; }
        }

        public class Posted
        {
            public int UserId { get; set; }
        }

        public sealed record Theme(string Name);

        public enum Mood { Fine, [EnumLabel("Fine")] Good }

        [Owned] public sealed record Themed([property: JsonColumn] Theme Theme);
        [Owned] public sealed record Moody([property: Column(TypeName = "text")] Mood Mood);
        [Owned] public sealed record Numbered([property: Collation("NOCASE")] int Number);
        [Owned] public sealed record Typed([property: Column(TypeName = "job_state")] State State);
        public enum State { Open, Closed }
        """;

    [Theory]
    [InlineData("public partial class {|RG1005:Job|} : Shared.Noted { public long Id { get; set; }", "'Job.Note'")]
    [InlineData("""
        public partial class Job : Shared.Posted
        {
            public long Id { get; set; }
            [Relation(RelationType.ManyToOne)] public partial User {|RG2004:User|} { get; set; }
        """, "'Job.UserId' is 'int' but 'User.Id', which it references for 'Job.User', is 'long'")]
    [InlineData("public partial class Job { public long Id { get; set; } public required Shared.Themed {|RG1042:A|} { get; set; }",
        "'Job.A.Theme' of type 'Theme' is written as JSON by reflection")]
    [InlineData("public partial class Job { public long Id { get; set; } public required Shared.Moody {|RG1047:A|} { get; set; }",
        "The label 'Fine' of 'Mood.Good' is that of 'Fine' too")]
    [InlineData("public partial class Job { public long Id { get; set; } public required Shared.Numbered {|RG1031:A|} { get; set; }",
        "'Job.A.Number' has the collation 'NOCASE', but its type 'int' is no text")]
    [InlineData("""
        public partial class Job
        {
            public long Id { get; set; }
            [Column(TypeName = "job_state")] public Own State { get; set; }
            public required Shared.Typed {|RG1048:A|} { get; set; }
        """, "'Job.A.State' has the type 'job_state' with the labels 'Open', 'Closed', and 'Job.State' has it with 'Open', 'Done'")]
    public async Task What_another_project_declares(string job, string says)
    {
        string markup = "[Table(\"jobs\")] " + job + Rule.Healthy + """
            }
            [Table("users")] public partial class User { public long Id { get; set; } }
            public enum Own { Open, Done }
            """;
        Compilation library = UserProject.Compile(HarnessOptions.Default with { AssemblyName = "Shared" }, ("Shared.cs", Shared));
        foreach (MetadataReference reference in (MetadataReference[])[library.ToMetadataReference(), UserProject.Emit(library)])
        {
            HarnessOptions options = Rule.Native with { ExtraReferences = [reference] };
            await Rule.Reports(markup, says, "Job.Healthy", options: options);
        }
    }
}
