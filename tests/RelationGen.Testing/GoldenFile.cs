using RelationGen.Generator.Tests.Harness;

namespace RelationGen.Testing;

/// <summary>
/// Golden files for tests of every project: <c>Name.verified.sql</c> is what was reviewed, <c>Name.received.sql</c> appears beside it when the text differs.
/// Run with <c>RELATIONGEN_ACCEPT=1</c> to accept what is received.
/// </summary>
public static class GoldenFile
{
    /// <summary>Compares a text with the verified one; null when they are the same but for line ends, otherwise where they part.</summary>
    /// <param name="path">The path without the endings, for example <c>…/Queries</c>.</param>
    /// <param name="extension">The last ending.</param>
    /// <param name="text">The text.</param>
    public static string? Difference(string path, string extension, string text)
    {
        string verified = $"{path}.verified.{extension}";
        string received = $"{path}.received.{extension}";
        text = text.ReplaceLineEndings("\n");
        string? difference = File.Exists(verified) ? TextDifference.First(File.ReadAllText(verified), text) : "There is no verified file yet.";
        bool isAccepted = difference is not null && Environment.GetEnvironmentVariable("RELATIONGEN_ACCEPT") == "1";
        if (isAccepted)
            File.WriteAllText(verified, text);

        if (difference is null || isAccepted)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, text);
        return $"{verified} does not match {received}.\n{difference}";
    }
}
