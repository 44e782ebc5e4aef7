namespace RelationGen.Tool;

/// <summary>How the process ends; the numbers are part of what the tool promises.</summary>
internal enum ExitCode
{
    /// <summary>All is well.</summary>
    Fine = 0,

    /// <summary>Something differs, or a question is open.</summary>
    Differences = 1,

    /// <summary>The command cannot be carried out as it was given.</summary>
    WrongUse = 2,

    /// <summary>The database cannot be reached or read.</summary>
    Unreachable = 3,

    /// <summary>The tool itself failed.</summary>
    Internal = 4,
}
