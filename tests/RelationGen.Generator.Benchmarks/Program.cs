using System.Globalization;
using RelationGen.Generator.Benchmarks;

// dotnet run -c Release --project tests/RelationGen.Generator.Benchmarks [-- 50 200 …] [--rounds 15] [--no-analyzers]
// dotnet run -c Release --project tests/RelationGen.Generator.Benchmarks -- --builds [50 200 …] [--rounds 3]
int? rounds = null;
bool areBuilds = false;
bool withAnalyzers = true;
List<int> sizes = [];
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--rounds")
        rounds = int.Parse(args[++i], CultureInfo.InvariantCulture);
    else if (args[i] == "--no-analyzers")
        withAnalyzers = false;
    else if (args[i] == "--builds")
        areBuilds = true;
    else
        sizes.Add(int.Parse(args[i], CultureInfo.InvariantCulture));
}

bool isRight = areBuilds
    ? new BuildRun(rounds ?? 3).Run(sizes.Count == 0 ? [50, 200, 500] : sizes)
    : new GeneratorRun(rounds ?? 15).Run(sizes.Count == 0 ? [50, 200, 500, 1_000] : sizes, withAnalyzers);
return isRight ? 0 : 1;
