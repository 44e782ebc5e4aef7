using System.Globalization;
using RelationGen.Generator.Benchmarks;

// dotnet run -c Release --project tests/RelationGen.Generator.Benchmarks [-- 50 200 …] [--rounds 15] [--no-analyzers]
int rounds = 15;
bool withAnalyzers = true;
List<int> sizes = [];
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--rounds")
        rounds = int.Parse(args[++i], CultureInfo.InvariantCulture);
    else if (args[i] == "--no-analyzers")
        withAnalyzers = false;
    else
        sizes.Add(int.Parse(args[i], CultureInfo.InvariantCulture));
}

return new GeneratorRun(rounds).Run(sizes.Count == 0 ? [50, 200, 500, 1_000] : sizes, withAnalyzers) ? 0 : 1;
