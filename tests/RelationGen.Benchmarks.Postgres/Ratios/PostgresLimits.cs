namespace RelationGen.Benchmarks.Ratios;

/// <summary>How many bytes this library may allocate on PostgreSQL, beside the same strategy by hand. Npgsql allocates more or less as its buffers fill.</summary>
internal static class PostgresLimits
{
    public static ByteLimit Of(ReadTask task, string contender, string same) => new(contender, same, task.Number == "W8" ? 1.07 : 1.03, 8_000);
}
