using System.Text.RegularExpressions;

namespace RelationGen.Package.Tests.Harness;

/// <summary>The first example of README: a file of entities and a program, as a reader would copy them.</summary>
internal static partial class ReadmeExample
{
    /// <summary>The project that it is copied into.</summary>
    public const string Project = "App";

    public static void WriteTo(string folder)
    {
        string readme = File.ReadAllText(Path.Combine(Workspace.Repository, "README.md"));
        string[] blocks = [.. Block().Matches(readme).Take(2).Select(match => match.Groups[1].Value)];
        File.WriteAllText(Path.Combine(folder, "Model.cs"), blocks[0]);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), blocks[1]);
    }

    /// <summary>What README says that it prints.</summary>
    public static string Output() => Printed().Match(File.ReadAllText(Path.Combine(Workspace.Repository, "README.md"))).Groups[1].Value;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^It prints `(.+)`\\.$", RegexOptions.Multiline)]
    private static partial Regex Printed();
}
