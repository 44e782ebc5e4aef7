using System.Diagnostics;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>How a text changes: the fewest lines, also where a file is long.</summary>
public sealed class LineDiffTests
{
    [Theory]
    [InlineData("a b c", "a c", "@@ -1,3 +1,2 @@\n a\n-b\n c\n")]
    [InlineData("a c", "a b c", "@@ -1,2 +1,3 @@\n a\n+b\n c\n")]
    [InlineData("a b c", "a x c", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n")]
    [InlineData("a", "b", "@@ -1,1 +1,1 @@\n-a\n+b\n")]
    [InlineData("a b c a b b a", "c b a b a c", "@@ -1,7 +1,6 @@\n-a\n-b\n c\n+b\n a\n b\n-b\n a\n+c\n")]
    [InlineData("1 2 3 4 5 6 7 8 9 10", "0 1 2 3 4 5 6 7 8 9", "@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -7,4 +8,3 @@\n 7\n 8\n 9\n-10\n")]
    [InlineData("a b", "a b", "")]
    public void The_fewest_lines(string before, string after, string hunks) => Assert.Equal(
        "--- A.cs\n+++ A.cs\n" + hunks, LineDiff.Of("A.cs", before.Replace(' ', '\n'), after.Replace(' ', '\n')));

    [Fact]
    public void Whatever_changes_the_lines_lead_from_one_text_to_the_other()
    {
        var random = new Random(7);
        for (int i = 0; i < 500; i++)
        {
            string[] before = Lines(random);
            string[] after = Lines(random);
            string[] diff = LineDiff.Of("A", string.Join('\n', before), string.Join('\n', after)).Split('\n')[2..];
            Assert.Equal(before, Side(diff, '-', before));
            Assert.Equal(after, Side(diff, '+', after));
        }

        static string[] Lines(Random random) => [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => "abc"[random.Next(3)].ToString())];

        // So few lines are all in one hunk, or none is.
        static string[] Side(string[] diff, char mark, string[] same) => diff is [""] ? same
            : [.. diff.Where(line => line.Length > 0 && (line[0] == mark || line[0] == ' ')).Select(line => line[1..])];
    }

    [Fact]
    public void A_long_file_costs_what_changes_in_it()
    {
        string[] lines = [.. Enumerable.Range(0, 60_000).Select(number => "line " + number)];
        string[] changed = [.. lines];
        changed[1] = "first";
        changed[^2] = "last";
        var watch = Stopwatch.StartNew();
        string diff = LineDiff.Of("A.cs", string.Join('\n', lines), string.Join('\n', changed));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.Equal(2, diff.Split("@@ -").Length - 1);
    }
}
