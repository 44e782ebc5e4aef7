namespace RelationGen;

/// <summary>A column that is true: a number on SQLite, a truth value on PostgreSQL.</summary>
internal sealed class BoolPredicate(ColumnReference column) : Predicate
{
    internal override bool CanBeNull => column.Info.Nullable;

    internal override void Write(SqlWriter writer) => writer.Append(column);
}
