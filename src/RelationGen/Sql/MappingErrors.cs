using System.Data.Common;

namespace RelationGen;

/// <summary>What a database's complaint about a table or a column means for the entity that is mapped to it.</summary>
internal static class MappingErrors
{
    public static RelationMappingException NoSuchTable(StatementRun run, string table, DbException exception)
    {
        string owner = table.Equals(run.Table.Table, StringComparison.OrdinalIgnoreCase)
            ? $"{run.Table.Entity} is mapped to table \"{table}\", which the database does not have"
            : $"{run.Name} needs table \"{table}\", which the database does not have";
        return new RelationMappingException(owner + "; create it, or name the right one with [Table] (a junction with Junction).", exception)
        {
            Entity = run.Table.Entity,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    public static RelationMappingException NoSuchColumn(StatementRun run, string name, DbException exception)
    {
        string column = name[(name.LastIndexOf('.') + 1)..];
        ColumnInfo? mapped = name.StartsWith("j.", StringComparison.Ordinal)
            ? null
            : run.Table.Columns.FirstOrDefault(other => other.Column.Equals(column, StringComparison.OrdinalIgnoreCase));
        string owner = mapped is null
            ? $"{run.Name} needs column \"{column}\", which the database does not have; create it, or name the right one on the relation."
            : $"{run.Table.Entity}.{mapped.Property} is mapped to column \"{column}\", which table \"{run.Table.Table}\" does not have; "
                + "create it, name the right one with [Column], or exclude the property with [NotMapped].";
        return new RelationMappingException(owner, exception)
        {
            Entity = run.Table.Entity,
            Property = mapped?.Property,
            Column = column,
            Relation = run.Name,
            Statement = run.Text,
        };
    }

    public static RelationMappingException KeyTypeDiffers(StatementRun run, DbException exception) =>
        new($"{run.Name}: the database compares a key of {run.Table.Entity} with a column of another type; give the property and the column the same type. {exception.Message}", exception)
        {
            Entity = run.Table.Entity,
            Relation = run.Name,
            Statement = run.Text,
        };
}
