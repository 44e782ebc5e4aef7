namespace RelationGen.Schema;

/// <summary>
/// Which declared types of SQLite keep the values of which properties: the affinity decides what is stored, whatever is written.
/// </summary>
internal static class SqliteFit
{
    /// <summary>Names of types whose values are texts that do not look like numbers, though SQLite would make numbers of others.</summary>
    private static readonly string[] NeverNumbers = ["DATE", "TIME", "UUID", "GUID", "UNIQUEIDENTIFIER", "JSON", "XML", "ENUM"];

    /// <inheritdoc cref="ColumnFit.Problem"/>
    public static ColumnProblem? Problem(CodeColumn column, SchemaColumn found, SchemaTable table)
    {
        DeclaredAffinity affinity = AffinityOf(found.Type, table.Strict);
        if (column.Element is not null)
        {
            return affinity is DeclaredAffinity.Text or DeclaredAffinity.Blob || IsNeverNumber(found.Type) ? null
                : new("an array is written as JSON, of which SQLite may make a number; declare the column TEXT");
        }

        return column.Type switch
        {
            CodeType.Boolean or CodeType.Byte or CodeType.SByte or CodeType.Int16 or CodeType.UInt16 or CodeType.Int32 or CodeType.UInt32
                or CodeType.Int64 or CodeType.UInt64 => Integer(column, found.Type, affinity),
            CodeType.Single or CodeType.Double => affinity == DeclaredAffinity.Text ? Ordered("REAL") : null,
            CodeType.Decimal => affinity == DeclaredAffinity.Text ? Ordered("NUMERIC") : null,
            CodeType.Char or CodeType.String => affinity is DeclaredAffinity.Text or DeclaredAffinity.Blob || IsNeverNumber(found.Type)
                ? null : new(
                    "SQLite makes numbers of texts that look like some, so '007' is read as '7'; give the property the type of the column, "
                        + "or declare that TEXT"),
            CodeType.Bytes => null,
            _ => affinity is DeclaredAffinity.Integer or DeclaredAffinity.Real && !IsNeverNumber(found.Type)
                ? new("its values are written as texts, and numbers that are there cannot be read; declare the column TEXT") : null,
        };
    }

    private static ColumnProblem? Integer(CodeColumn column, string declared, DeclaredAffinity affinity)
    {
        if (affinity == DeclaredAffinity.Text)
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

    /// <summary>ANY keeps what it is given in a strict table, and is a name like any other elsewhere.</summary>
    private static DeclaredAffinity AffinityOf(string declared, bool isStrict) =>
        isStrict && declared.Equals("ANY", StringComparison.OrdinalIgnoreCase) ? DeclaredAffinity.Blob : DeclaredAffinities.Of(declared);
}
