using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Diagnostics as the tests print and judge them.</summary>
internal static class DiagnosticText
{
    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>
    /// The file of a place, which is no source where it is an additional file; empty for a diagnostic of the whole project.
    /// </summary>
    public static string File(Location location) => location.SourceTree?.FilePath ?? location.GetLineSpan().Path ?? "";

    /// <summary><c>Post.cs(5,12): warning RG2001: message 'marked text'</c>.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        string text = diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().ToString(diagnostic.Location.SourceSpan).ReplaceLineEndings(" ")
            : "";
        return $"{diagnostic} [{(text.Length > 60 ? text[..60] + "…" : text)}]";
    }

    /// <summary>Each rule leads to its page, and its message is one plain line.</summary>
    public static void AssertPresentable(Diagnostic diagnostic)
    {
        string message = Message(diagnostic);
        string? flaw =
            string.IsNullOrEmpty(diagnostic.Descriptor.HelpLinkUri) ? "it has no help link"
            : string.IsNullOrWhiteSpace(message) ? "its message is empty"
            : message.Contains('\n', StringComparison.Ordinal) ? "its message has several lines"
            : message != message.Trim() ? "its message begins or ends with white space"
            : message.Contains("{0}", StringComparison.Ordinal) ? "its message has an unfilled place"
            : message.EndsWith('.') != message.Contains(". ", StringComparison.Ordinal)
                ? "its message ends with a period exactly when it has several sentences, and this one does not follow that"
            : null;
        if (flaw is not null)
        {
            Assert.Fail($"{diagnostic.Id} is not presentable: {flaw}.\n{message}");
        }
    }
}
