using RelationGen.Tool.Commands;

namespace RelationGen.Tool;

/// <summary>The command <c>relationgen</c>.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => ToolCommand.RunAsync(arguments, ToolConsole.OfProcess());
}
