namespace RelationGen.Schema;

/// <summary>What SQLite makes of the values of a column.</summary>
internal enum DeclaredAffinity
{
    /// <summary>Whole numbers, where they look like some.</summary>
    Integer,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>What they are.</summary>
    Blob,

    /// <summary>Numbers with a fraction, where they look like some.</summary>
    Real,

    /// <summary>Numbers, where they look like some.</summary>
    Numeric,
}

/// <summary>Tells what SQLite makes of values by the type that their column is declared with.</summary>
internal static class DeclaredAffinities
{
    /// <summary>The rules of https://www.sqlite.org/datatype3.html, section 3.1, in their order.</summary>
    public static DeclaredAffinity Of(string declared) =>
        Has(declared, "INT") ? DeclaredAffinity.Integer
        : Has(declared, "CHAR") || Has(declared, "CLOB") || Has(declared, "TEXT") ? DeclaredAffinity.Text
        : declared.Length == 0 || Has(declared, "BLOB") ? DeclaredAffinity.Blob
        : Has(declared, "REAL") || Has(declared, "FLOA") || Has(declared, "DOUB") ? DeclaredAffinity.Real
        : DeclaredAffinity.Numeric;

    private static bool Has(string declared, string word) => declared.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
