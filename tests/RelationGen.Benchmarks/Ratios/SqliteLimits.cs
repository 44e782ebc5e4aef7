namespace RelationGen.Benchmarks.Ratios;

/// <summary>How many bytes this library may allocate on SQLite: beside the objects that are asked for, and beside the same strategy by hand.</summary>
internal static class SqliteLimits
{
    private const long Constant = 5_000;

    // What is computed over a relation is grouped and joined: a few objects more while the statement is put together.
    private const long Grouped = 8_000;

    /// <summary>Beside the floor, which keeps its statements and has nothing but the objects.</summary>
    public static ByteLimit BesideFloor(ReadTask task, string contender, string floor) => task.Number switch
    {
        "W7" => new(contender, floor, 1.02, 800),

        // Lists of keys: the floor asks once for each blog, or repeats the condition of the parents.
        "W5" or "W10" or "W11" or "W13a" => new(contender, floor, 1.06, Constant),

        // Each list remembers the key that it was loaded for, here a Guid.
        "W13b" => new(contender, floor, 1.18, Constant),

        // The rows of a stream come in lists of 500.
        "W6" => new(contender, floor, 1.06, Constant),
        "W8" or "W12b" => new(contender, floor, 1.02, Grouped),
        _ => new(contender, floor, 1.02, Constant),
    };

    /// <summary>Plain beside the same strategy by hand.</summary>
    public static ByteLimit BesideSame(ReadTask task, string contender, string same) => new(contender, same, 1.01, task.Number switch
    {
        "W7" => 500,
        "W8" or "W12b" => Grouped,

        // A list of 5 for each of 100 blogs, which remembers the blog's key.
        "W10" => Constant + 1_000,

        // A list for each of 500 devices, which remembers the device's key, here a Guid.
        "W13b" => Constant + 8_000,
        _ => Constant,
    });

    /// <summary>Documents, arrays and owned values beside what an expert writes.</summary>
    public static ByteLimit BesideHand(string contender, string hand) => new(contender, hand, 1.01, Constant);

    /// <summary>Views, plain, beside the same strategy by hand.</summary>
    public static ByteLimit BesideSame(ViewTask task, string contender, string same) => task.Number switch
    {
        "W15" => new(contender, same, 1.01, 3_000),
        _ => new(contender, same, 1.01, Constant),
    };

    /// <summary>Views beside what an expert writes, who keeps commands and knows that lists arrive in order.</summary>
    public static ByteLimit BesideHand(ViewTask task, string contender, string hand) => task.Number switch
    {
        "W15" => new(contender, hand, 1.01, 4_500),
        "W17" => new(contender, hand, 1.07, Constant),
        _ => new(contender, hand, 1.01, Constant),
    };
}
