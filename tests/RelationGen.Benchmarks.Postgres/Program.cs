using BenchmarkDotNet.Running;
using RelationGen.Benchmarks;

// dotnet run -c Release --project tests/RelationGen.Benchmarks.Postgres
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, BenchmarkSettings.Config);
