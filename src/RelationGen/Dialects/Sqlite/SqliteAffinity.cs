namespace RelationGen;

/// <summary>What SQLite makes of the values of a column, by the type that it is declared with.</summary>
internal static class SqliteAffinity
{
    /// <summary>Numbers become texts.</summary>
    public static bool IsText(string declared)
        => !Has(declared, "INT") && (Has(declared, "CHAR") || Has(declared, "CLOB") || Has(declared, "TEXT"));

    /// <summary>Values stay what they are.</summary>
    public static bool IsNone(string declared)
        => declared.Length == 0 || (!Has(declared, "INT") && !IsText(declared) && Has(declared, "BLOB"));

    private static bool Has(string declared, string word) => declared.Contains(word, StringComparison.OrdinalIgnoreCase);
}
