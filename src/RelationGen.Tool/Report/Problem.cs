namespace RelationGen.Tool.Report;

/// <summary>One thing that differs, in the form that all reports print.</summary>
/// <param name="Rule">The rule: <c>RG6004</c>, or <c>column-type</c> between a file and a database.</param>
/// <param name="Place">What it is about: <c>Post.ReviewerId</c>, <c>posts.reviewer_id</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="IsInfo">It is worth knowing, and nothing goes wrong.</param>
internal sealed record Problem(string Rule, string Place, string Message, bool IsInfo)
{
    /// <summary>What the one side says; null where <see cref="Message"/> has it.</summary>
    public string? Expected { get; init; }

    /// <summary>What the other side says.</summary>
    public string? Found { get; init; }

    /// <summary>The file where it can be mended, relative to the folder that the tool runs in; null where it is not known.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Answers change without an error.</summary>
    public bool IsSilent { get; init; }
}
