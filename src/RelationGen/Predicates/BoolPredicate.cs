namespace RelationGen;

/// <summary>A column that is true: a number on SQLite, a truth value on PostgreSQL.</summary>
internal sealed class BoolPredicate(ColumnOperand column) : Predicate
{
    internal override bool CanBeNull => column.CanBeNull;

    internal override void Write(SqlWriter writer) => column.Write(writer);
}
