namespace RelationGen.Benchmarks.Ratios;

/// <summary>One task and the ways to do it; the first is what the others are compared with.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Contenders">Who does it. Each returns a checksum of what it read, which must be the first one's.</param>
internal sealed record Workload(string Name, params Contender[] Contenders);

/// <summary>A way to do a task.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Run">Does it, and returns a checksum.</param>
internal sealed record Contender(string Name, Func<long> Run);
