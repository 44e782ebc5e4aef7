using BenchmarkDotNet.Running;
using RelationGen.Benchmarks;
using RelationGen.Benchmarks.Ratios;

// dotnet run -c Release --project tests/RelationGen.Benchmarks [-- --filter "*Sqlite*"]
// dotnet run -c Release --project tests/RelationGen.Benchmarks -- --ratios [--postgres] [--quick] [w1 w5 …] [--rounds 5] [--only plain,same]
switch (args)
{
    case ["--ratios", "--postgres", .. var arguments]:
        return await PostgresRatios.RunAsync(arguments);
    case ["--ratios", .. var arguments]:
        return await SqliteRatios.RunAsync(arguments);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, BenchmarkSettings.Config);
        return 0;
}
