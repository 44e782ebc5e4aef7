namespace RelationGen;

/// <summary>
/// A condition of a query that was made within a condition of another query: it knows the columns of its own table from those of the outer
/// one.
/// </summary>
/// <param name="predicate">The condition.</param>
/// <param name="table">What its own columns name.</param>
internal sealed class InnerPredicate(Predicate predicate, TableAlias table) : Predicate
{
    internal override bool CanBeNull => predicate.CanBeNull;

    internal override bool Computes => predicate.Computes;

    internal override void Write(SqlWriter writer) => writer.Within(table, predicate.Write);
}
