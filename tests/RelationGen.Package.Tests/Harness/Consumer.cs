namespace RelationGen.Package.Tests.Harness;

/// <summary>A project in <c>Consumers/</c>, and the name under which it is built: one project can have many, and reads from its name what it references.</summary>
internal sealed record Consumer(string Project, string Name)
{
    public Consumer(string project) : this(project, project)
    {
    }

    /// <summary>Those that build without a warning. They are restored and built together.</summary>
    public static IReadOnlyList<Consumer> Strict { get; } =
    [
        new("Net10"),
        new("Net8"),
        new("Strict"),
        new("Application"),
        new(ReadmeExample.Project),
        .. from packages in (string[])["Both", "Sqlite", "Npgsql", "None"]
           from drivers in (string[])["Lowest", "Newest"]
           select new Consumer("Matrix", $"{packages}.{drivers}"),
    ];
}
