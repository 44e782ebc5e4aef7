using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.HarnessTests;

public sealed class FixHarnessTests
{
    private const string Before = "[System.Serializable] public class Post { }";
    private const string After = "[System.Serializable] public partial class Post { }";

    [Fact]
    public Task A_fix_is_applied() => FixHarness.Verify(Before, After, "Make partial", options: Toy.Options);

    [Fact]
    public Task A_mark_chooses_the_diagnostic() => FixHarness.Verify(
        Before + "\n[System.Serializable] public class {|TOY1:Blog|} { }",
        Before + "\n[System.Serializable] public partial class Blog { }",
        options: Toy.Options);

    [Fact]
    public Task Members_are_generated_for_the_fixed_source() => FixHarness.Verify(
        "[System.Serializable] public class Post { public string Text => NameOf(); }", Toy.Good, options: Toy.Options);

    [Fact]
    public Task Another_text_fails() => Fails(() => FixHarness.Verify(Before, Before, options: Toy.Options), "+ [System.Serializable] public partial");

    [Fact]
    public Task A_fix_that_changes_nothing_fails() => Fails(
        () => FixHarness.Verify(Before, Before, options: WithFix(new ToyFix(changes: false))), "changes nothing");

    [Fact]
    public Task An_unknown_fix_fails() => Fails(
        () => FixHarness.Verify(Before, After, "Remove", options: Toy.Options), "The fix 'Remove' was expected; offered: 'Make partial'");

    [Fact]
    public Task Code_that_does_not_compile_afterwards_fails() => Fails(
        () => FixHarness.Verify(Before.Replace("{ }", "{ Missing x; }"), After.Replace("{ }", "{ Missing x; }"), options: Toy.Options), "CS0246");

    [Fact]
    public Task Fix_all_changes_every_place() => FixHarness.VerifyFixAll(
        Before + "\n" + Before.Replace("Post", "Blog"), After + "\n" + After.Replace("Post", "Blog"), options: Toy.Options);

    [Fact]
    public Task Fix_all_reaches_every_file() => FixHarness.VerifyFixAll(
        [("A.cs", Before), ("B.cs", Before.Replace("Post", "Blog"))],
        [("A.cs", After), ("B.cs", After.Replace("Post", "Blog"))],
        options: Toy.Options);

    [Fact]
    public Task No_fix_passes_where_there_is_none() => FixHarness.VerifyNoFix(Toy.Good, options: Toy.Options);

    [Fact]
    public Task No_fix_fails_where_there_is_one() => Fails(() => FixHarness.VerifyNoFix(Before, options: Toy.Options), "'Make partial'");

    private static HarnessOptions WithFix(ToyFix fix) => Toy.Options with { Subject = Toy.Subject with { Fixes = [() => fix] } };

    private static Task Fails(Func<Task> action, string says) => Failing.Assertion(action, says);
}
