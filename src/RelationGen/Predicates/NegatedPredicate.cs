namespace RelationGen;

/// <summary>The opposite of a condition: it also holds where the condition is NULL.</summary>
internal sealed class NegatedPredicate(Predicate predicate) : Predicate
{
    internal override bool CanBeNull => false;

    internal override bool Computes { get; } = predicate.Computes;

    internal override bool Relates { get; } = predicate.Relates;

    internal override bool Groups(SqlWriter writer)
    {
        if (!Relates)
            return false;

        ThrowIfTooDeep();
        return predicate.Groups(writer);
    }

    internal override void Write(SqlWriter writer)
    {
        ThrowIfTooDeep();
        writer.Append(predicate.CanBeNull ? "(" : "NOT (");
        predicate.Write(writer);
        writer.Append(predicate.CanBeNull ? ") IS NOT TRUE" : ")");
    }
}
