namespace RelationGen.Benchmarks.Ratios;

/// <summary>What is written differently for each database in Dapper's best idiom.</summary>
internal abstract class DapperDialect
{
    /// <summary>The condition that a column is one of the parameter <c>@keys</c>.</summary>
    public abstract string IsAny { get; }

    /// <summary>The key of each blog, and how many posts it has.</summary>
    public abstract string Counts { get; }

    /// <summary>The posts of the blogs up to <c>@last</c>, of each the <c>@count</c> that are viewed most.</summary>
    public abstract string TopPosts { get; }

    /// <summary>The lines of the orders whose keys are the parameters of <see cref="OrderKeys"/>.</summary>
    public abstract string LinesOfOrders { get; }

    /// <summary>Inserts the pairs that the parameters of <see cref="Pairs"/> are.</summary>
    public abstract string Pair { get; }

    /// <summary>The value of the parameter <c>@keys</c>.</summary>
    public abstract object Keys<T>(IEnumerable<T> keys);

    /// <summary>The parameters of <see cref="LinesOfOrders"/>.</summary>
    public abstract object OrderKeys(List<Order> orders);

    /// <summary>The parameters of <see cref="Pair"/>.</summary>
    public abstract object Pairs(long tag, IReadOnlyList<long> posts);
}
