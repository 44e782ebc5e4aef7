namespace RelationGen.Benchmarks.Ratios;

/// <summary>How many bytes this library may allocate on PostgreSQL, beside the same strategy by hand. Npgsql allocates more or less as its buffers fill.</summary>
internal static class PostgresLimits
{
    public static ByteLimit Of(string contender, string same) => new(contender, same, 1.03, 8_000);

    /// <summary>A transaction comes beside.</summary>
    public static ByteLimit OfSnapshot(string contender, string same) => new(contender, same, 1.05, 16_000);
}
