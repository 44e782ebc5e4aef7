namespace RelationGen.Benchmarks.Ratios;

/// <summary>How many bytes this library may allocate on PostgreSQL, beside the same strategy by hand. Npgsql allocates more or less as its buffers fill.</summary>
internal static class PostgresLimits
{
    public static ByteLimit Of(string contender, string same) => new(contender, same, 1.03, 8_000);

    /// <summary>A transaction comes beside.</summary>
    public static ByteLimit OfSnapshot(string contender, string same) => new(contender, same, 1.05, 16_000);

    /// <summary>
    /// Of views: the text of the page is written at each call, and lists keep the keys of their targets until these are in order.
    /// </summary>
    public static ByteLimit Of(ViewTask task, string contender, string same) => task.Number switch
    {
        "W15" => new(contender, same, 1.03, 5_000),
        "W17" => new(contender, same, 1.03, 8_000),
        _ => Of(contender, same),
    };

    /// <inheritdoc cref="Of(ViewTask, string, string)"/>
    public static ByteLimit OfSnapshot(ViewTask task, string contender, string same)
    {
        ByteLimit limit = Of(task, contender, same);
        return limit with { Ratio = limit.Ratio + 0.02, Constant = limit.Constant + 8_000 };
    }
}
