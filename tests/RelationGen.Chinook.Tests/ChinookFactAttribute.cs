namespace RelationGen.Chinook.Tests;

/// <summary>A test over the Chinook database; skipped where its files are not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChinookFactAttribute : FactAttribute
{
    public ChinookFactAttribute()
    {
        if (ChinookFiles.Folder is null)
            Skip = "The Chinook sample database is not there; it is looked for in shared/data/chinook beside the repository.";
    }
}
