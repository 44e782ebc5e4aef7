namespace RelationGen.Schema;

/// <summary>Which declared types of SQLite keep the values of which properties: the affinity decides what is stored, whatever is written.</summary>
internal static class SqliteFit
{
    private enum Affinity
    {
        Integer,
        Text,
        Blob,
        Real,
        Numeric,
    }

    /// <inheritdoc cref="ColumnFit.Problem"/>
    public static string? Problem(CodeColumn column, SchemaColumn found)
    {
        Affinity affinity = AffinityOf(found.Type);
        if (column.Element is not null)
            return affinity is Affinity.Text or Affinity.Blob ? null : "an array is written as JSON, of which numbers are made; declare the column TEXT";

        return column.Type switch
        {
            CodeType.Boolean or CodeType.Byte or CodeType.SByte or CodeType.Int16 or CodeType.UInt16 or CodeType.Int32 or CodeType.UInt32
                or CodeType.Int64 or CodeType.UInt64 => Integer(column.Type, found.Type, affinity),
            CodeType.Single or CodeType.Double or CodeType.Decimal => affinity == Affinity.Text
                ? "numbers are stored as texts, which are ordered as texts; declare the column " + (column.Type == CodeType.Decimal ? "NUMERIC" : "REAL")
                : null,
            CodeType.Char or CodeType.String => affinity is Affinity.Integer or Affinity.Real || (affinity == Affinity.Numeric && !IsMoment(found.Type))
                ? "of texts that look like numbers numbers are made, so '007' is read as '7'; give the property the type of the column, or declare it TEXT"
                : null,
            CodeType.Bytes => null,
            _ => affinity is Affinity.Integer or Affinity.Real ? "its values are written as texts; declare the column TEXT" : null,
        };
    }

    private static string? Integer(CodeType type, string declared, Affinity affinity)
    {
        if (affinity == Affinity.Text)
            return "numbers are stored as texts, which no number is equal to; declare the column INTEGER, or make the property 'string'";

        // INTEGER says nothing of the width; the names that other databases have do.
        bool isLong = declared.IndexOf("BIGINT", StringComparison.OrdinalIgnoreCase) >= 0 || declared.Equals("INT8", StringComparison.OrdinalIgnoreCase);
        return isLong && type is not (CodeType.Int64 or CodeType.UInt64 or CodeType.UInt32 or CodeType.Boolean)
            ? "a row with a number of more than 32 bits cannot be read; make it 'long'"
            : null;
    }

    /// <summary>Dates are texts that do not look like numbers.</summary>
    private static bool IsMoment(string declared) =>
        declared.IndexOf("DATE", StringComparison.OrdinalIgnoreCase) >= 0 || declared.IndexOf("TIME", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The rules of https://www.sqlite.org/datatype3.html, section 3.1, in their order.</summary>
    private static Affinity AffinityOf(string declared)
    {
        string type = declared.ToUpperInvariant();
        if (type.Contains("INT"))
            return Affinity.Integer;

        if (type.Contains("CHAR") || type.Contains("CLOB") || type.Contains("TEXT"))
            return Affinity.Text;

        if (type.Length == 0 || type.Contains("BLOB") || type == "ANY")
            return Affinity.Blob;

        return type.Contains("REAL") || type.Contains("FLOA") || type.Contains("DOUB") ? Affinity.Real : Affinity.Numeric;
    }
}
