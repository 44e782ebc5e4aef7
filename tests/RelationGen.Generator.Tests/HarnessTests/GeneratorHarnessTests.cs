using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.HarnessTests;

public sealed class GeneratorHarnessTests
{
    [Fact]
    public void Generated_files_are_named_and_compiled()
    {
        GeneratorResult result = GeneratorHarness.Run(Toy.Options, Toy.Good).AssertCompiles();

        Assert.Contains("partial class Post", result["Post.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiler_warning_fails() => Failing.Assertion(
        () => GeneratorHarness.Run(Toy.Options, "public class A { private int _unused; }").AssertCompiles(), "CS0169");

    [Fact]
    public void An_allowed_warning_that_does_not_occur_fails() => Failing.Assertion(
        () => GeneratorHarness.Run(Toy.Options, Toy.Good).AssertCompiles("CS0169"), "does not report it: CS0169");

    [Fact]
    public void A_model_without_value_equality_fails() => Failing.Assertion(
        () => GeneratorHarness.Run(Toy.With(() => new ForgetfulGenerator()), Toy.Good), "Step 'Models' was Modified");

    [Fact]
    public void A_symbol_in_a_step_fails() => Failing.Assertion(
        () => GeneratorHarness.Run(Toy.With(() => new SymbolGenerator()), Toy.Good), "Models.Item1");

    [Fact]
    public void An_exception_fails() => Failing.Assertion(
        () => GeneratorHarness.Run(Toy.With(() => new ThrowingGenerator()), Toy.Good), "Toy trouble");
}
