using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.HarnessTests;

public sealed class ModelHarnessTests
{
    [Fact]
    public void Equal_records_pass() => ModelHarness.AssertEqual(Toy.Good, Read, Toy.Options);

    [Fact]
    public void A_change_makes_another_model() =>
        ModelHarness.AssertDifferent(Toy.Good, Toy.Good.Replace("Post", "Blog", StringComparison.Ordinal), Read, Toy.Options);

    [Fact]
    public void A_change_that_is_not_read_fails() => Failing.Assertion(
        () => ModelHarness.AssertDifferent(Toy.Good, Toy.Good.Replace("Text", "Name", StringComparison.Ordinal), Read, Toy.Options),
        "The change is not in the model");

    [Fact]
    public void Plain_records_have_a_good_shape() => ModelShape.AssertNoRoslynTypes([typeof(ToyModel)]);

    [Theory]
    [InlineData(typeof(Holds<INamedTypeSymbol>))]
    [InlineData(typeof(Holds<Location[]>))]
    [InlineData(typeof(Holds<List<SyntaxToken?>>), false)]
    [InlineData(typeof(Holds<Dictionary<string, SyntaxTree>>))]
    [InlineData(typeof(Holds<ImmutableArray<string>>))]
    public void Roslyn_types_and_immutable_arrays_are_found_at_any_depth(Type type, bool bad = true)
    {
        if (bad)
        {
            Failing.Assertion(() => ModelShape.AssertNoRoslynTypes([type]), "Value");
        }
        else
        {
            ModelShape.AssertNoRoslynTypes([type]);
        }
    }

    private static ToyModel Read(Compilation compilation) => new(compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).Single().Name);

    private sealed record Holds<T>(T Value);
}
