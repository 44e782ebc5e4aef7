namespace RelationGen.Schema;

/// <summary>RG6012: rows cannot be inserted, because a column that the class does not have needs a value.</summary>
internal static class DemandedColumns
{
    /// <summary>Null where nothing is demanded.</summary>
    /// <param name="entity">The class.</param>
    /// <param name="table">Its table.</param>
    /// <param name="known">Columns that are not to be counted.</param>
    /// <param name="snapshot">The database.</param>
    public static SchemaFinding? Check(CodeEntity entity, SchemaTable table, IReadOnlyCollection<string> known, SchemaSnapshot snapshot)
    {
        // A class without a key is only read.
        if (!entity.HasKey || Kinds.IsElsewhere(table))
            return null;

        StringComparer names = NameComparison.Comparer(snapshot.Engine);
        SchemaColumn[] demanded =
        [
            .. Of(table, [.. known, .. entity.Columns.Select(own => own.Column)], snapshot)
                .Where(column => !IsJoined(entity, column.Name, names)),
        ];
        return demanded.Length == 0 ? null : new SchemaFinding(
            "RG6012", entity.FullName, null,
            $"Inserting a '{entity.Name}' fails: {Words.Columns([.. demanded.Select(column => column.Name)])} of {Words.Table(table)} "
            + (demanded.Length == 1
                ? "is NOT NULL without a default, and no property holds it; add one, or give the column a default"
                : "are NOT NULL without a default, and no properties hold them; add some, or give the columns defaults"))
        { Part = demanded[0] };
    }

    /// <summary>The columns that need a value and are none of these.</summary>
    public static SchemaColumn[] Of(SchemaTable table, IReadOnlyCollection<string> known, SchemaSnapshot snapshot) =>
        [.. table.Columns.Where(column => column.IsDemanded && !known.Contains(column.Name, NameComparison.Comparer(snapshot.Engine)))];

    /// <summary>A relation writes the column, though no property holds it.</summary>
    private static bool IsJoined(CodeEntity entity, string column, StringComparer names) => entity.Relations.Any(
        relation => relation.Side == CodeSide.ForeignKey
            && (relation.Columns.Contains(column, names) || names.Equals(relation.Discriminator, column)));
}
