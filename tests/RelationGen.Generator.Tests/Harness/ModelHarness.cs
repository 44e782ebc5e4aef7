using Microsoft.CodeAnalysis;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Tests of models: what is read from a source is equal by value, and differs when the source does.</summary>
internal static class ModelHarness
{
    /// <summary>Compiles the source (without running the generator) and reads a model from it.</summary>
    public static T Read<T>(SourceFile source, Func<Compilation, T> read, HarnessOptions? options = null) =>
        read(UserProject.Compile(options ?? HarnessOptions.Snippet, source));

    /// <summary>The same source compiled twice gives equal models that share no instance.</summary>
    public static void AssertEqual(SourceFile source, Func<Compilation, object> read, HarnessOptions? options = null)
    {
        object first = Read(source, read, options);
        object second = Read(source, read, options);
        Assert.NotSame(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.True(first.Equals(second), $"Two models of one source are not equal:\n{first}\n{second}");
    }

    /// <summary>A change that matters to the output makes the model another one.</summary>
    public static void AssertDifferent(SourceFile before, SourceFile after, Func<Compilation, object> read, HarnessOptions? options = null)
    {
        object first = Read(before, read, options);
        Assert.False(first.Equals(Read(after, read, options)), $"The change is not in the model:\n{first}");
    }
}
