using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.HarnessTests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshot").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Equal_text_passes_whatever_its_line_ends_and_removes_an_old_received_file()
    {
        File.WriteAllText(Path.Combine(_folder, "A.verified.cs"), "one\r\ntwo\r\n");
        File.WriteAllText(Path.Combine(_folder, "A.received.cs"), "old");

        Match("one\ntwo\n", accept: false);

        Assert.False(File.Exists(Path.Combine(_folder, "A.received.cs")));
    }

    [Fact]
    public void Different_text_fails_with_the_lines_and_leaves_a_received_file()
    {
        File.WriteAllText(Path.Combine(_folder, "A.verified.cs"), "one\ntwo\nthree\n");

        Failing.Assertion(() => Match("one\n2\nthree\n", accept: false), "line 2 (- expected, + actual):\n    one\n  - two\n  + 2\n");

        Assert.Equal("one\n2\nthree\n", File.ReadAllText(Path.Combine(_folder, "A.received.cs")));
    }

    [Fact]
    public void A_missing_file_fails() => Failing.Assertion(() => Match("one\n", accept: false), "no verified file yet");

    [Fact]
    public void Accepting_writes_the_verified_file()
    {
        Match("one\n", accept: true);

        Assert.Equal("one\n", File.ReadAllText(Path.Combine(_folder, "A.verified.cs")));
    }

    private void Match(string text, bool accept) => Snapshot.Match(_folder, "A", text, "cs", accept);
}
