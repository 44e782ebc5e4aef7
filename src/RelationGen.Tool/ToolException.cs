namespace RelationGen.Tool;

/// <summary>A run that cannot go on, and what the user can do about it.</summary>
/// <param name="exitCode">How the process ends.</param>
/// <param name="message">One or more sentences.</param>
/// <param name="cause">What was thrown; null where nothing was.</param>
internal sealed class ToolException(ExitCode exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>How the process ends.</summary>
    public ExitCode ExitCode { get; } = exitCode;
}
