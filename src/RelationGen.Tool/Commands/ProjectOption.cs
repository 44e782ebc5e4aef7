using System.CommandLine;

namespace RelationGen.Tool.Commands;

/// <summary>The option that says which project a command is about.</summary>
internal static class ProjectOption
{
    /// <summary>Makes it; each command has one of its own.</summary>
    public static Option<string?> Create() => new("--project")
    {
        Description = "The project, or its folder. Default: the one in the current folder.",
        HelpName = "path",
    };
}
