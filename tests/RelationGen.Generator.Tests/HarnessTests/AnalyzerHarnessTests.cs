using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.HarnessTests;

public sealed class AnalyzerHarnessTests
{
    private const string Marked = "[System.Serializable] public class {|TOY1:Post|} { }";

    [Fact]
    public Task A_marked_diagnostic_passes() =>
        AnalyzerHarness.Verify(Marked, options: Toy.Options)
            .WithMessage("TOY1", contains: "Make 'Post'")
            .WithSeverity("TOY1", DiagnosticSeverity.Warning);

    [Fact]
    public Task Generated_members_are_seen() => AnalyzerHarness.Verify(Toy.Good, options: Toy.Options);

    [Fact]
    public Task Marks_nest_and_files_are_several() => AnalyzerHarness.Verify(
        [("A.cs", "public class A { }"), ("B.cs", "[System.Serializable] public sealed class {|TOY2:{|TOY1:B|}|} { }")], options: Toy.Options);

    [Fact]
    public Task A_missing_diagnostic_fails() => Fails("public class {|TOY1:Post|} { }", "not reported: TOY1 in Test.cs");

    [Fact]
    public Task An_extra_diagnostic_fails() => Fails("[System.Serializable] public class Post { }", "not marked: Test.cs(1,36): warning TOY1");

    [Fact]
    public Task A_mark_in_the_wrong_place_fails() => Fails("[System.Serializable] public {|TOY1:class Post|} { }", "not reported: TOY1");

    [Fact]
    public Task An_extra_info_fails() => Fails("public sealed class Post { }", "TOY2");

    [Fact]
    public Task Infos_can_be_ignored() => AnalyzerHarness.Verify("public sealed class Post { }", ignoreInfo: true, options: Toy.Options);

    [Fact]
    public Task A_wrong_message_fails() => Failing.Assertion(
        () => AnalyzerHarness.Verify(Marked, options: Toy.Options).WithMessage("TOY1", contains: "Blog"), "No TOY1 says 'Blog'");

    [Fact]
    public Task A_compiler_error_fails_unless_allowed() => Fails("public class Post { Missing _x; }", "CS0246");

    [Fact]
    public Task An_allowed_compiler_error_passes() =>
        AnalyzerHarness.Verify("public class Post { Missing _x; }", allowedCompilerErrors: "CS0246, CS0169", options: Toy.Options);

    [Fact]
    public Task A_crash_fails() => Fails("public class Crash { }", "An analyzer crashed");

    [Fact]
    public Task A_severity_from_the_configuration_applies() => AnalyzerHarness.Verify(
        "[System.Serializable] public class Post { }",
        options: Toy.Options with { Severities = Toy.Options.Severities.Add("TOY1", ReportDiagnostic.Suppress) });

    [Theory]
    [InlineData("{|TOY1:x")]
    [InlineData("x|}")]
    public void Broken_markup_throws(string source) => Assert.Throws<ArgumentException>(() => Markup.Parse(source));

    private static Task Fails(string markup, string says) =>
        Failing.Assertion(() => AnalyzerHarness.Verify(markup, options: Toy.Options), says);
}
