namespace RelationGen.Tool.Readers;

/// <summary>A column as a pragma has it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The type as it was declared; empty where none was.</param>
/// <param name="IsRequired">It says NOT NULL.</param>
/// <param name="Default">The default; null where there is none.</param>
/// <param name="KeyPart">Its place in the primary key, from 1; 0 where it is not in it.</param>
/// <param name="Hidden">
/// 1 for a column that a module hides, 2 for one that is computed when it is read, 3 for one that is computed and stored.
/// </param>
internal sealed record SqliteColumn(string Table, string Name, string Type, bool IsRequired, string? Default, long KeyPart, long Hidden)
{
    /// <summary>Versions from 3.37 on tell these in capitals, however they were declared.</summary>
    private static readonly string[] StandardTypes = ["ANY", "BLOB", "INT", "INTEGER", "REAL", "TEXT"];

    /// <summary>Reads a row of <see cref="SqliteCatalog.Columns"/>.</summary>
    public static SqliteColumn Of(CatalogRow row)
    {
        string type = WithoutGenerated(row.TextOrNull(2) ?? string.Empty, row.Number(6));
        string? value = row.TextOrNull(4);
        return new SqliteColumn(
            row.Text(0),
            row.Text(1),
            StandardTypes.FirstOrDefault(standard => standard.Equals(type, StringComparison.OrdinalIgnoreCase)) ?? type,
            row.Truth(3),
            "NULL".Equals(value, StringComparison.OrdinalIgnoreCase) ? null : value,
            row.Number(5),
            row.Number(6));
    }

    /// <summary>
    /// SQLite takes GENERATED ALWAYS for a part of the type, and leaves a word or a comment there where a comment stands between.
    /// </summary>
    private static string WithoutGenerated(string type, long hidden)
    {
        if (hidden is not (2 or 3) || SqliteTokenizer.Read(type) is not { } tokens)
            return type;

        int generated = tokens.FindLastIndex(token => token.Is("GENERATED"));
        int words = generated < 0 ? tokens.Count : generated;
        return words == 0 ? string.Empty : type[..tokens[words - 1].End];
    }
}
