using System.Text.RegularExpressions;

namespace RelationGen.Package.Tests.Harness;

/// <summary>What a run of the SDK said.</summary>
internal sealed partial record DotNetResult(int ExitCode, string Output, string Command)
{
    /// <summary>Distinct ids of the errors and warnings, sorted.</summary>
    public string[] Ids => [.. Diagnostic().Matches(Output).Select(match => match.Groups["id"].Value).Distinct().Order(StringComparer.Ordinal)];

    public DotNetResult MustSucceed()
    {
        Assert.True(ExitCode == 0, $"'dotnet {Command}' exited with {ExitCode}:\n{Output}");
        return this;
    }

    public DotNetResult MustFail()
    {
        Assert.True(ExitCode != 0, $"'dotnet {Command}' should have failed:\n{Output}");
        return this;
    }

    public DotNetResult MustHaveNoWarnings()
    {
        Assert.True(Ids.Length == 0, $"'dotnet {Command}' reported {string.Join(", ", Ids)}:\n{Output}");
        return this;
    }

    [GeneratedRegex(@":\s(?:error|warning)\s(?<id>[A-Z]+\d+):")]
    private static partial Regex Diagnostic();
}
