namespace RelationGen.Benchmarks.Ratios;

/// <summary>How many bytes this library may allocate on SQLite, beside the objects that are asked for.</summary>
internal static class SqliteLimits
{
    public static ByteLimit Of(ReadTask task, string contender, string floor) => new(contender, floor, 2, 10_000);
}
