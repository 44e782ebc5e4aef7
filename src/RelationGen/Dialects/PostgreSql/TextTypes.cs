namespace RelationGen;

/// <summary>
/// The types of PostgreSQL whose texts compare by other rules than C#'s: keys in such columns would be read and not be found.
/// </summary>
internal static class TextTypes
{
    /// <summary>Refuses a column of such a type that its property does not name.</summary>
    /// <param name="type">The type as the reader calls it: <c>character(6)</c>, <c>public.citext</c>.</param>
    /// <param name="column">A text that is compared.</param>
    /// <param name="run">The statement that reads it.</param>
    public static void Check(string type, ColumnInfo column, StatementRun run)
    {
        string name = type[(type.LastIndexOf('.') + 1)..];
        bool isPadded = name == "bpchar"
            || (name.StartsWith("character", StringComparison.Ordinal) && !name.StartsWith("character varying", StringComparison.Ordinal));
        if (!isPadded && name != "citext")
            return;

        throw new RelationMappingException(
            $"{run.Table.Entity}.{column.Property} (column \"{column.Column}\" of table \"{run.Table.Table}\") is a key, and its column is "
            + $"of type {name}, which compares "
            + $"{(isPadded ? "without the spaces at the end" : "without regard to case")}; as a text, a key would not be found. Say so: "
            + $"[Column(TypeName = \"{name}\")]. While loading {run.Name}.")
        {
            Entity = run.Table.Entity,
            Property = column.Property,
            Column = column.Column,
            Relation = run.Name,
            Statement = run.Text,
        };
    }
}
