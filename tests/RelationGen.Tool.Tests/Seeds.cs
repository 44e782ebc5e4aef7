namespace RelationGen.Tool.Tests;

/// <summary>
/// The seeds of random tests: those of one run are those of the next, so that what fails was changed. RELATIONGEN_RANDOM_SEED asks for
/// others: a number for those of that number, <c>new</c> for such that nobody has tried.
/// </summary>
internal static class Seeds
{
    /// <summary>So many seeds.</summary>
    public static IEnumerable<int> Take(int count)
    {
        string? asked = Environment.GetEnvironmentVariable("RELATIONGEN_RANDOM_SEED");
        var random = asked == "new" ? new Random() : new Random(int.TryParse(asked, out int seed) ? seed : 11);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next())];
    }
}
