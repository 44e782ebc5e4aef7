namespace RelationGen;

/// <summary>A condition in SQL that the caller wrote.</summary>
internal sealed class FragmentPredicate(FormattableString sql) : Predicate
{
    internal override bool CanBeNull => true;

    internal override bool Computes { get; } = Fragment.Computes(sql);

    internal override void Write(SqlWriter writer) => writer.OfRows(() => Fragment.Write(writer, sql));
}
