namespace RelationGen.Tool.Readers;

/// <summary>A table as the list of tables has it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is; null for one that a module made for itself.</param>
/// <param name="WithoutRowId">It is stored by its key.</param>
/// <param name="Strict">The types of its columns are kept.</param>
internal sealed record SqliteTableEntry(string Name, TableKind? Kind, bool WithoutRowId, bool Strict)
{
    /// <summary>The tables that modules make for themselves, by what they add to the name, for libraries that do not tell.</summary>
    private static readonly Dictionary<string, string[]> ShadowsOfModules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fts3"] = ["content", "segments", "segdir", "docsize", "stat"],
        ["fts4"] = ["content", "segments", "segdir", "docsize", "stat"],
        ["fts5"] = ["data", "idx", "content", "docsize", "config"],
        ["rtree"] = ["node", "rowid", "parent"],
        ["rtree_i32"] = ["node", "rowid", "parent"],
        ["geopoly"] = ["node", "rowid", "parent"],
    };

    /// <summary>Reads a row of <see cref="SqliteCatalog.TableList"/>.</summary>
    public static SqliteTableEntry Of(CatalogRow row) => new(
        row.Text(0),
        row.Text(1) switch { "view" => TableKind.View, "virtual" => TableKind.Virtual, "shadow" => null, _ => TableKind.Table },
        row.Truth(2),
        row.Truth(3));

    /// <summary>Makes the list from the texts of the tables, for a library that has none.</summary>
    public static List<SqliteTableEntry> Of(List<SqliteMaster> tables)
    {
        HashSet<string> shadows = new(tables.SelectMany(Shadows), NameComparison.Comparer(SchemaEngine.Sqlite));
        return [.. tables.Select(table => Of(table, shadows.Contains(table.Name)))];
    }

    private static SqliteTableEntry Of(SqliteMaster table, bool isShadow)
    {
        TableKind kind = table.Type == "view" ? TableKind.View : ModuleOf(table) is null ? TableKind.Table : TableKind.Virtual;
        SqliteTableText? text = kind == TableKind.Table && table.Sql is not null ? SqliteTableParser.Parse(table.Sql) : null;
        return new SqliteTableEntry(table.Name, isShadow ? null : kind, text?.IsWithoutRowId ?? false, text?.IsStrict ?? false);
    }

    private static IEnumerable<string> Shadows(SqliteMaster table) =>
        ModuleOf(table) is { } module && ShadowsOfModules.TryGetValue(module, out string[]? endings)
            ? endings.Select(ending => table.Name + "_" + ending)
            : [];

    /// <summary>Null for a table that no module serves.</summary>
    private static string? ModuleOf(SqliteMaster table)
    {
        try
        {
            SqliteTokens? tokens = table.Sql is null ? null : SqliteTokens.Of(table.Sql);
            if (tokens is null || !tokens.Take("CREATE", "VIRTUAL", "TABLE"))
                return null;

            tokens.UpTo(token => token.Is("USING"), thenPass: true);
            return tokens.Name();
        }
        catch (SqliteTextException)
        {
            return null;
        }
    }
}
