namespace RelationGen.Chinook.Tests;

/// <summary>A test over the Chinook database; skipped where its files or its database system are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChinookFactAttribute : FactAttribute
{
    public ChinookFactAttribute() => Skip = ChinookDatabase.Unavailable;
}
