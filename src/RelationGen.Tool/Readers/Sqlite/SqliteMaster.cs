namespace RelationGen.Tool.Readers;

/// <summary>A row of <c>sqlite_master</c>.</summary>
/// <param name="Type">table, view or index.</param>
/// <param name="Name">The name.</param>
/// <param name="Sql">The statement that creates it; null for what has none.</param>
internal sealed record SqliteMaster(string Type, string Name, string? Sql)
{
    /// <summary>Reads a row of <see cref="SqliteCatalog.Master"/>.</summary>
    public static SqliteMaster Of(CatalogRow row) => new(row.Text(0), row.Text(1), row.TextOrNull(2));
}
