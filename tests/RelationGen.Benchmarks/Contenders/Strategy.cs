using System.Data.Common;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>What <see cref="SameStrategy"/> writes differently for each database: how keys travel.</summary>
internal abstract class Strategy
{
    /// <summary>The condition that a column is one of the keys, which are the first parameter.</summary>
    public abstract string IsAny { get; }

    /// <summary>The most viewed posts of each key, as many as the second parameter says.</summary>
    public abstract string TopPosts { get; }

    /// <summary>The order lines of the keys.</summary>
    public abstract string LinesOfOrders { get; }

    /// <summary>The pairs of the first parameter, a tag, with the posts of the second.</summary>
    public abstract string Pairs { get; }

    public abstract void Add(DbCommand command, object value);

    public abstract void AddKeys(DbCommand command, ReadOnlySpan<long> keys);

    public abstract void AddKeys(DbCommand command, ReadOnlySpan<string> keys);

    public abstract void AddKeys(DbCommand command, ReadOnlySpan<Guid> keys);

    public abstract void AddKeys(DbCommand command, ReadOnlySpan<(long, long)> keys);
}
