namespace RelationGen;

/// <summary>Which targets of a relation an include loads, and in which order.</summary>
/// <param name="Target">The occurrence of the target's table that conditions and orders mean.</param>
/// <param name="Where">Conditions that all hold.</param>
/// <param name="Orders">What the targets of a source are ordered by; empty for their key.</param>
/// <param name="Take">The most targets of each source.</param>
/// <param name="Skip">How many targets of each source are left out before.</param>
internal sealed record TargetOptions(
    TableAlias Target, IReadOnlyList<Predicate> Where, IReadOnlyList<Ordering> Orders, int? Take, int? Skip)
{
    /// <summary>Follows the relation from the targets on, at most so many times; null for the targets of the sources alone.</summary>
    public int? Depth { get; init; }

    /// <summary>They are taken and left out from the end of the order. Default: false.</summary>
    public bool IsLast { get; init; }

    /// <summary>What is read of each target behind its columns and the key of its source. Default: nothing.</summary>
    public IReadOnlyList<Operand> Extra { get; init; } = [];

    /// <summary>The property may not hold all targets.</summary>
    public bool IsPartial => Where.Count > 0 || IsLimited;

    public bool IsLimited => Take is not null || Skip > 0;
}
