namespace RelationGen.Benchmarks.Ratios;

/// <summary>How many bytes this library may allocate on SQLite: beside the objects that are asked for, and beside the same strategy by hand.</summary>
internal static class SqliteLimits
{
    private const long Constant = 5_000;

    /// <summary>Beside the floor, which keeps its statements and has nothing but the objects.</summary>
    public static ByteLimit BesideFloor(ReadTask task, string contender, string floor) => task.Number switch
    {
        "W7" => new(contender, floor, 1.02, 800),

        // The blogs are read with their counts.
        "W8" => new(contender, floor, 1.02, 400_000),

        // Lists of keys: the floor asks once for each blog, or repeats the condition of the parents.
        "W5" or "W10" or "W11" or "W13a" => new(contender, floor, 1.06, Constant),
        "W13b" => new(contender, floor, 1.15, Constant),

        // The rows of a stream come in lists of 500.
        "W6" => new(contender, floor, 1.06, Constant),
        _ => new(contender, floor, 1.02, Constant),
    };

    /// <summary>Plain beside the same strategy by hand.</summary>
    public static ByteLimit BesideSame(ReadTask task, string contender, string same) => task.Number switch
    {
        "W7" => new(contender, same, 1.01, 500),
        "W8" => new(contender, same, 1.06, Constant),
        _ => new(contender, same, 1.01, Constant),
    };
}
