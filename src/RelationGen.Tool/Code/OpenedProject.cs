using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RelationGen.Tool.Code;

/// <summary>A project as its own build would compile it: the sources, the references and the options that MSBuild hands to the
/// compiler.</summary>
internal sealed class OpenedProject : IDisposable
{
    private const string Arguments = "CscCommandLineArgs";

    private readonly AdhocWorkspace _workspace = new();

    private OpenedProject(string folder, IReadOnlyList<string> arguments)
    {
        ProjectInfo info = CommandLineProject.CreateProjectInfo(
            Path.GetFileName(folder), LanguageNames.CSharp, arguments, folder, _workspace);
        var options = (CSharpParseOptions)info.ParseOptions!;
        Project = _workspace.AddProject(info
            .WithParseOptions(options.WithDocumentationMode(DocumentationMode.Parse).WithLanguageVersion(Language(arguments)))
            .WithAnalyzerReferences([.. info.AnalyzerReferences.Where(reference => !IsOurs(reference)), Generator()]));
    }

    /// <summary>The project.</summary>
    public Project Project { get; }

    /// <summary>The framework that is looked at, of a project for several; null of one for one.</summary>
    public string? Framework { get; private init; }

    /// <summary>Opens a project; what it refers to must have been built.</summary>
    /// <exception cref="ToolException">It cannot be evaluated, or it does not compile as it is.</exception>
    public static async Task<OpenedProject> OpenAsync(string file, ToolConsole console, CancellationToken cancellationToken)
    {
        (IReadOnlyList<string> arguments, string? framework) = await ArgumentsAsync(file, console, cancellationToken).ConfigureAwait(false);
        var opened = new OpenedProject(Path.GetDirectoryName(file)!, arguments) { Framework = framework };
        Compilation compilation = (await opened.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        if (compilation.GetDiagnostics(cancellationToken)
            .FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is not { } error)
            return opened;

        opened.Dispose();
        throw new ToolException(
            ExitCode.WrongUse,
            $"{console.ShortPath(file)} does not compile as it is, so that nothing can be said of a change: "
            + Place(error, console) + error.GetMessage());
    }

    public void Dispose() => _workspace.Dispose();

    private static string Place(Diagnostic error, ToolConsole console) =>
        error.Location.GetLineSpan() is { IsValid: true, Path: { } path, StartLinePosition.Line: var line }
            ? $"{console.ShortPath(path)}:{line + 1} " : string.Empty;

    /// <summary>The command line of the compiler; of a project for several frameworks that for the first.</summary>
    private static async Task<(IReadOnlyList<string> Arguments, string? Framework)> ArgumentsAsync(
        string file, ToolConsole console, CancellationToken cancellationToken)
    {
        string[] compile =
        [
            // Without the file that is never there, nothing is said where everything is built already.
            "-restore", "-t:Compile", "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__", "-p:DesignTimeBuild=true",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:" + Arguments,
        ];
        string? framework = null;
        (int exitCode, string output, string error) = await MSBuildAsync(file, compile, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0)
        {
            (_, string frameworks, _) = await MSBuildAsync(file, ["-getProperty:TargetFrameworks"], cancellationToken)
                .ConfigureAwait(false);
            string[] names = frameworks.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (names is [{ } first, _, ..])
            {
                framework = first;
                (exitCode, output, error) = await MSBuildAsync(file, [.. compile, "-p:TargetFramework=" + first], cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        (string said, string data) = Parts(output);
        if (exitCode != 0)
        {
            throw new ToolException(
                ExitCode.WrongUse, $"{console.ShortPath(file)} cannot be read:\n{ProjectBuild.Shortened(said + "\n" + error)}");
        }

        using var document = JsonDocument.Parse(data);
        string[] arguments =
        [
            .. !document.RootElement.TryGetProperty("Items", out JsonElement items) ? []
                : items.GetProperty(Arguments).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!),
        ];
        return arguments.Length > 0 ? (arguments, framework)
            : throw new ToolException(ExitCode.WrongUse, $"{console.ShortPath(file)} compiles nothing: is it a project of C#?");
    }

    /// <summary>What MSBuild says, and the document behind it, which begins and ends with a line of its own.</summary>
    private static (string Said, string Data) Parts(string output)
    {
        List<string> lines = [.. output.ReplaceLineEndings("\n").Split('\n')];
        int first = lines.LastIndexOf("{");
        int last = lines.LastIndexOf("}");
        return first < 0 || last < first ? (output, "{}") : (
            string.Join('\n', lines.Take(first).Concat(lines.Skip(last + 1))), string.Join('\n', lines.Skip(first).Take(last - first + 1)));
    }

    private static Task<(int ExitCode, string Output, string Error)> MSBuildAsync(
        string file, string[] arguments, CancellationToken cancellationToken) =>
        DotNet.RunAsync(["msbuild", file, "-nologo", .. arguments], Path.GetDirectoryName(file)!, "Reading a project", cancellationToken);

    /// <summary>What the project says, or the newest that is known here where its compiler is a newer one.</summary>
    private static LanguageVersion Language(IEnumerable<string> arguments)
    {
        const string Option = "/langversion:";
        string? said = arguments.LastOrDefault(argument => argument.StartsWith(Option, StringComparison.OrdinalIgnoreCase));
        return said is null ? LanguageVersion.Default
            : LanguageVersionFacts.TryParse(said[Option.Length..], out LanguageVersion version) ? version : LanguageVersion.Preview;
    }

    /// <summary>The generator that a project brings is not run: the tool has its own, which finds the same.</summary>
    private static bool IsOurs(AnalyzerReference reference) =>
        Path.GetFileName(reference.FullPath) is { } name && name.StartsWith("RelationGen.", StringComparison.OrdinalIgnoreCase);

    private static AnalyzerFileReference Generator() =>
        new(Path.Combine(AppContext.BaseDirectory, "RelationGen.Generator.dll"), new Loader());

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
