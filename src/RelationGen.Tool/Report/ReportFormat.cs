namespace RelationGen.Tool.Report;

/// <summary>The form in which what differs is printed.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>SARIF 2.1.0, as code scanning takes it.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub, which mark the lines of a pull request.</summary>
    GitHub,
}
