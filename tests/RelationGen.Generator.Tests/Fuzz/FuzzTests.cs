using System.Globalization;
using RelationGen.Generator.Tests.Harness;
using Xunit;

namespace RelationGen.Generator.Tests.Fuzz;

/// <summary>
/// Whatever a source looks like: the generator and the analyzers never throw, generated code never breaks without a word, and what is printed does not depend
/// on what was printed before. <c>RELATIONGEN_FUZZ_COUNT</c> and <c>RELATIONGEN_FUZZ_SEED</c> ask for more and for others.
/// </summary>
public sealed class FuzzTests
{
    private const int Shown = 3;

    [Fact]
    public async Task No_source_breaks_anything()
    {
        // The older compiler is the one that the generator is built for.
        int count = Setting("RELATIONGEN_FUZZ_COUNT", TestEnvironment.RoslynVersion == "4.14" ? 1000 : 100);
        int seed = Setting("RELATIONGEN_FUZZ_SEED", 1);
        var run = new FuzzRun(HarnessOptions.Snippet);
        List<string> wrong = [];
        for (int i = 0; i < count && wrong.Count < Shown; i++)
        {
            string[] files = new Mutator(unchecked((seed * 1_000_003) + i)).Next();
            if (await TryAsync(run, files) is { } what)
                wrong.Add($"Source {i} of seed {seed}: {what}\n{string.Join("\n// ----\n", files)}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));

        // Sources that are all beyond repair would show nothing.
        Assert.InRange(run.Compiled, count / 10, count);
    }

    /// <summary>What the compiler throws is wrong too, and the source says why.</summary>
    private static async Task<string?> TryAsync(FuzzRun run, string[] files)
    {
        try
        {
            return await run.Try(files);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
