namespace RelationGen.Benchmarks.Ratios;

/// <summary>One task and the ways to do it.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Contenders">Who does it. The first is what the others are compared with, and whose checksum they must have.</param>
/// <param name="Limits">What the bytes of contenders may come to.</param>
internal sealed record Workload(string Name, IReadOnlyList<Contender> Contenders, IReadOnlyList<ByteLimit> Limits);
