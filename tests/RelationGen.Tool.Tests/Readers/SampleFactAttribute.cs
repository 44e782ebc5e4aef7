using RelationGen.Samples;

namespace RelationGen.Tool.Tests.Readers;

/// <summary>A test over a sample database; skipped where its files or its database system are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SampleFactAttribute : FactAttribute
{
    public SampleFactAttribute(string name, bool onPostgres = false)
    {
        Name = name;
        OnPostgres = onPostgres;
        Skip = new SampleFiles(name).Unavailable ?? (onPostgres ? SamplePostgreSql.System : SampleSqlite.System).Unavailable;
    }

    public string Name { get; }

    public bool OnPostgres { get; }
}
