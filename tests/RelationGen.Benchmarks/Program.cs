using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RelationGen.Benchmarks.Ratios;

// dotnet run -c Release --project tests/RelationGen.Benchmarks [-- --filter "*Sqlite*"]
// dotnet run -c Release --project tests/RelationGen.Benchmarks -- --ratios [w1 w5 …] [--rounds 5]
if (args is ["--ratios", .. var chosen])
    return SqliteRatios.Run(chosen);

IConfig config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(8))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.Error, Column.StdDev, Column.RatioSD);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
return 0;
