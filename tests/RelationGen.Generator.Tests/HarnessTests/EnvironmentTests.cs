using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.HarnessTests;

public sealed class EnvironmentTests
{
    [Theory]
    [InlineData(typeof(CSharpCompilation))]
    [InlineData(typeof(Compilation))]
    [InlineData(typeof(Workspace))]
    public void The_host_runs_the_compiler_it_is_named_for(Type type) =>
        Assert.Equal(TestEnvironment.RoslynVersion, type.Assembly.GetName().Version!.ToString(2));

    [Fact]
    public void The_test_sources_are_where_the_build_said() =>
        Assert.True(File.Exists(Path.Combine(TestEnvironment.Sources, "HarnessTests", "EnvironmentTests.cs")));
}
