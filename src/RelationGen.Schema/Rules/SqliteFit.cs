namespace RelationGen.Schema;

/// <summary>
/// Which declared types of SQLite keep the values of which properties: the affinity decides what is stored, whatever is written.
/// </summary>
internal static class SqliteFit
{
    /// <summary>Names of types whose values are texts that do not look like numbers, though SQLite would make numbers of others.</summary>
    private static readonly string[] NeverNumbers = ["DATE", "TIME", "UUID", "GUID", "UNIQUEIDENTIFIER", "JSON", "XML", "ENUM"];

    private enum Affinity
    {
        Integer,
        Text,
        Blob,
        Real,
        Numeric,
    }

    /// <inheritdoc cref="ColumnFit.Problem"/>
    public static ColumnProblem? Problem(CodeColumn column, SchemaColumn found, SchemaTable table)
    {
        Affinity affinity = AffinityOf(found.Type, table.Strict);
        if (column.Element is not null)
        {
            return affinity is Affinity.Text or Affinity.Blob || IsNeverNumber(found.Type) ? null
                : new("an array is written as JSON, of which SQLite may make a number; declare the column TEXT");
        }

        return column.Type switch
        {
            CodeType.Boolean or CodeType.Byte or CodeType.SByte or CodeType.Int16 or CodeType.UInt16 or CodeType.Int32 or CodeType.UInt32
                or CodeType.Int64 or CodeType.UInt64 => Integer(column, found.Type, affinity),
            CodeType.Single or CodeType.Double => affinity == Affinity.Text ? Ordered("REAL") : null,
            CodeType.Decimal => affinity == Affinity.Text ? Ordered("NUMERIC") : null,
            CodeType.Char or CodeType.String => affinity is Affinity.Text or Affinity.Blob || IsNeverNumber(found.Type) ? null
                : new(
                    "SQLite makes numbers of texts that look like some, so '007' is read as '7'; give the property the type of the column, "
                        + "or declare that TEXT"),
            CodeType.Bytes => null,
            _ => affinity is Affinity.Integer or Affinity.Real && !IsNeverNumber(found.Type)
                ? new("its values are written as texts, and numbers that are there cannot be read; declare the column TEXT") : null,
        };
    }

    private static ColumnProblem? Integer(CodeColumn column, string declared, Affinity affinity)
    {
        if (affinity == Affinity.Text)
            return column.Type == CodeType.Boolean ? null : Ordered("INTEGER");

        // INTEGER says nothing of the width; the names that other databases have do.
        bool isLong = declared.IndexOf("BIGINT", StringComparison.OrdinalIgnoreCase) >= 0
            || declared.Equals("INT8", StringComparison.OrdinalIgnoreCase);
        return isLong && column.Type is CodeType.Byte or CodeType.SByte or CodeType.Int16 or CodeType.UInt16 or CodeType.Int32
            ? new("a row with a number of more than 32 bits cannot be read", "long")
            : null;
    }

    private static ColumnProblem Ordered(string type) =>
        new("numbers are stored as texts, and '10' comes before '9'; declare the column " + type + ", or make the property 'string'");

    private static bool IsNeverNumber(string declared) =>
        Array.Exists(NeverNumbers, word => declared.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>
    /// The rules of https://www.sqlite.org/datatype3.html, section 3.1, in their order. ANY keeps what it gets in a strict table, and is
    /// a name like any other elsewhere.
    /// </summary>
    private static Affinity AffinityOf(string declared, bool isStrict)
    {
        string type = declared.ToUpperInvariant();
        if (type.Contains("INT"))
            return Affinity.Integer;

        if (type.Contains("CHAR") || type.Contains("CLOB") || type.Contains("TEXT"))
            return Affinity.Text;

        if (type.Length == 0 || type.Contains("BLOB") || (isStrict && type == "ANY"))
            return Affinity.Blob;

        return type.Contains("REAL") || type.Contains("FLOA") || type.Contains("DOUB") ? Affinity.Real : Affinity.Numeric;
    }
}
