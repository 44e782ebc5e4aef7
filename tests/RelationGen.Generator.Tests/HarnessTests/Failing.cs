using Xunit;
using Xunit.Sdk;

namespace RelationGen.Generator.Tests.HarnessTests;

/// <summary>Asserts that an assertion fails, and that it says why.</summary>
internal static class Failing
{
    public static void Assertion(Action action, string says) => AssertSays(Record.Exception(action), says);

    public static async Task Assertion(Func<Task> action, string says) => AssertSays(await Record.ExceptionAsync(action), says);

    private static void AssertSays(Exception? exception, string says) =>
        Assert.Contains(says, Assert.IsAssignableFrom<XunitException>(exception).Message, StringComparison.Ordinal);
}
