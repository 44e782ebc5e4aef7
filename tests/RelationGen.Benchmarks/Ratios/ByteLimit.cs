namespace RelationGen.Benchmarks.Ratios;

/// <summary>How many bytes a contender may allocate for each operation, beside another.</summary>
/// <param name="Contender">Whose bytes are limited.</param>
/// <param name="Floor">Whose bytes they are compared with.</param>
/// <param name="Ratio">What the bytes of the floor are multiplied with.</param>
/// <param name="Constant">Bytes beside those.</param>
internal sealed record ByteLimit(string Contender, string Floor, double Ratio, long Constant)
{
    public bool Admits(long bytes, long floor) => bytes <= (floor * Ratio) + Constant;
}
