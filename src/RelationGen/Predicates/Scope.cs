namespace RelationGen;

/// <summary>
/// What limits or orders the targets of a relation. The user's methods are asked for every statement, so that they may depend on the time.
/// </summary>
internal abstract class Scope
{
    public abstract bool HasWhere { get; }

    /// <summary>The rows arrive in an order of their own rather than in that of their keys.</summary>
    public abstract bool HasOrder { get; }

    /// <summary>The condition on one occurrence of the target's table.</summary>
    public abstract Predicate Predicate(TableAlias? target);

    /// <summary>What one occurrence of the target's table is ordered by; nothing without an order.</summary>
    public abstract IReadOnlyList<Ordering> Orders(TableAlias? target);
}

/// <summary>The scope of a relation whose target has the table struct <typeparamref name="TTable"/>.</summary>
internal sealed class Scope<TTable>(RelationInfo info, Func<TTable, Predicate>? where, Func<TTable, Ordering[]>? orderBy) : Scope
    where TTable : struct, IAliasedTable<TTable>
{
    public override bool HasWhere => where is not null;

    public override bool HasOrder => orderBy is not null;

    public override Predicate Predicate(TableAlias? target) => where!(default(TTable).At(target)) ?? throw Null("Where");

    public override IReadOnlyList<Ordering> Orders(TableAlias? target)
    {
        if (orderBy is null)
            return [];

        Ordering[] orders = orderBy(default(TTable).At(target));
        return orders is { Length: > 0 } && !Array.Exists(orders, order => order is null) ? orders : throw Null("OrderBy");
    }

    private InvalidOperationException Null(string argument) => new($"The method that {argument} of {info.Name} names returned nothing.");
}
