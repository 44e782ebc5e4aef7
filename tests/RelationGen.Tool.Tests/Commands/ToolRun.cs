using Microsoft.Data.Sqlite;
using RelationGen.Tool.Commands;

namespace RelationGen.Tool.Tests.Commands;

/// <summary>Runs the tool in a folder of its own, with a SQLite file there.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("relationgen-tool-").FullName;

    /// <summary>The names of the files in the folder, sorted.</summary>
    public string[] Files =>
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path))
            .Order(StringComparer.Ordinal)];

    /// <summary>Sets an environment variable for the runs.</summary>
    public void Set(string variable, string value) => _variables[variable] = value;

    /// <summary>Executes statements on <c>shop.db</c>, which is made by the first.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "shop.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Reads a file.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Runs a command.</summary>
    public async Task<ToolResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(output, error, Folder, name => _variables.GetValueOrDefault(name));
        int code = await ToolCommand.RunAsync(arguments, console);
        return new ToolResult((ExitCode)code, output.ToString().Trim(), error.ToString().Trim());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>How a run ended and what it said.</summary>
internal sealed record ToolResult(ExitCode Code, string Output, string Error);
