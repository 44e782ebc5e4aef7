using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>
/// Golden files: <c>Name.verified.cs</c> is what was reviewed, <c>Name.received.cs</c> appears beside it when the text differs.
/// Run with <c>RELATIONGEN_ACCEPT=1</c> to accept what is received.
/// </summary>
internal static class Snapshot
{
    /// <param name="name">Path below the test sources without ending, for example <c>Fixtures/Blog/Post</c>.</param>
    /// <param name="text">The text to compare.</param>
    /// <param name="extension">The ending of the files.</param>
    public static void Match(string name, string text, string extension = "cs") =>
        Match(TestEnvironment.Sources, name, text, extension, Environment.GetEnvironmentVariable("RELATIONGEN_ACCEPT") == "1");

    internal static void Match(string folder, string name, string text, string extension, bool accept)
    {
        string verified = Path.Combine(folder, $"{name}.verified.{extension}");
        string received = Path.Combine(folder, $"{name}.received.{extension}");
        text = text.ReplaceLineEndings("\n");
        string? difference = File.Exists(verified)
            ? TextDifference.First(File.ReadAllText(verified), text)
            : "There is no verified file yet.";
        if (difference is null)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        if (accept)
        {
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{name}.verified.{extension} does not match {name}.received.{extension}.\n{difference}");
    }
}
