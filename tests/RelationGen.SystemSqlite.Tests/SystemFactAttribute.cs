namespace RelationGen.SystemSqlite.Tests;

/// <summary>What <c>[Fact]</c> means in this project: a test that is skipped, with the reason, where the library is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SystemFactAttribute : Xunit.FactAttribute
{
    public SystemFactAttribute() => Skip = SystemSqlite.Unavailable;
}

/// <summary>What <c>[Theory]</c> means in this project, and what <c>[DatabaseTheory]</c> derives from.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SystemTheoryAttribute : Xunit.TheoryAttribute
{
    public SystemTheoryAttribute() => Skip = SystemSqlite.Unavailable;
}
