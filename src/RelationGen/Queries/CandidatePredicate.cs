namespace RelationGen;

/// <summary>A condition of a row that may become a target, as the relation of one source writes it; it is never NULL.</summary>
/// <param name="write">Writes it, given the name of the row's table with its point.</param>
internal sealed class CandidatePredicate(Action<SqlWriter, string> write) : Predicate
{
    internal override bool CanBeNull => false;

    internal override void Write(SqlWriter writer) => write(writer, writer.NameOf(null));
}
