namespace RelationGen.Tool.Readers;

/// <summary>A column of a foreign key as a pragma has it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Id">The number of the key; the last one has 0.</param>
/// <param name="Target">The table it refers to, as it was written.</param>
/// <param name="Column">The column.</param>
/// <param name="TargetColumn">The column it refers to, as it was written; null for one of the primary key.</param>
/// <param name="OnUpdate">What happens when the key that it refers to changes.</param>
/// <param name="OnDelete">What happens when the row that it refers to is deleted.</param>
internal sealed record SqliteForeignKeyPart(
    string Table, long Id, string Target, string Column, string? TargetColumn, SchemaAction OnUpdate, SchemaAction OnDelete)
{
    /// <summary>Reads a row of <see cref="SqliteCatalog.ForeignKeys"/>.</summary>
    public static SqliteForeignKeyPart Of(CatalogRow row) => new(
        row.Text(0), row.Number(1), row.Text(2), row.Text(3), row.TextOrNull(4), Action(row.Text(5)), Action(row.Text(6)));

    private static SchemaAction Action(string words) => words switch
    {
        "RESTRICT" => SchemaAction.Restrict,
        "CASCADE" => SchemaAction.Cascade,
        "SET NULL" => SchemaAction.SetNull,
        "SET DEFAULT" => SchemaAction.SetDefault,
        _ => SchemaAction.NoAction,
    };
}
