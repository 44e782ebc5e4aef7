using System.CommandLine;
using RelationGen.Tool.Code;

namespace RelationGen.Tool.Commands;

/// <summary>The options of all commands that look at classes.</summary>
internal sealed class CodeOptions
{
    private readonly Option<string?> _project = ProjectOption.Create();

    private readonly Option<string?> _assembly = new("--assembly")
    {
        Description = "The built assembly that has the classes. Default: the newest of the project.",
        HelpName = "path",
    };

    private readonly Option<bool> _build = new("--build") { Description = "Builds the project first." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_project);
        command.Add(_assembly);
        command.Add(_build);
    }

    /// <summary>The folder of the project: where its snapshot lies.</summary>
    public string Folder(ParseResult parsed, ToolConsole console)
    {
        string path = console.FullPath(parsed.GetValue(_project) ?? ".");
        return Directory.Exists(path) ? path
            : File.Exists(path) ? Path.GetDirectoryName(path)!
            : throw new ToolException(ExitCode.WrongUse, $"There is no project {console.ShortPath(path)}.");
    }

    /// <summary>The classes of the project as they were built last.</summary>
    /// <exception cref="ToolException">There are none.</exception>
    public async Task<(CodeModels Models, CodePlaces Places)> ReadAsync(
        ParseResult parsed, ToolConsole console, CancellationToken cancellationToken)
    {
        ProjectAssembly found = await FindAsync(parsed, console, cancellationToken).ConfigureAwait(false);
        if (found.NewerSource is { } source)
        {
            await console.Error.WriteLineAsync(
                $"{console.ShortPath(source)} was changed after {console.ShortPath(found.Assembly)} was built; "
                    + "build first, or add --build.")
                .ConfigureAwait(false);
        }

        return (CodeModels.Read(found.Assembly), CodePlaces.Read(found.Assembly));
    }

    /// <summary>The assembly that has the classes, built first where the user wants that.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public async Task<ProjectAssembly> FindAsync(ParseResult parsed, ToolConsole console, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_build))
            await ProjectBuild.RunAsync(ProjectAssembly.ProjectFile(parsed.GetValue(_project), console), console, cancellationToken)
                .ConfigureAwait(false);

        return ProjectAssembly.Find(parsed.GetValue(_project), parsed.GetValue(_assembly), console);
    }
}
