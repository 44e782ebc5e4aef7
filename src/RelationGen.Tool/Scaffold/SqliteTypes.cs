namespace RelationGen.Tool.Scaffold;

/// <summary>The types of SQLite: a column has whatever was declared, and an affinity that follows from letters of it.</summary>
internal static class SqliteTypes
{
    public static PropertyType Of(SchemaColumn column)
    {
        string declared = column.Type.Trim();
        string name = SqlTypeName.Parse(declared).Name.ToUpperInvariant();
        if (name is "JSON" or "JSONB")
            return new PropertyType("string") { IsJson = true };

        string clr = Known(name) ?? ByAffinity(name);
        bool isDefault = declared.Length == 0 || declared.Equals(DefaultOf(clr), StringComparison.OrdinalIgnoreCase);
        return new PropertyType(clr) { TypeName = isDefault ? null : declared };
    }

    /// <summary>What the product declares for a type of C#.</summary>
    public static string DefaultOf(string clr) => clr switch
    {
        "bool" or "short" or "int" or "long" => "INTEGER",
        "float" or "double" => "REAL",
        "decimal" => "NUMERIC",
        "byte[]" => "BLOB",
        _ => "TEXT",
    };

    private static string? Known(string name) => name switch
    {
        // A column of a view that is no column of a table has no type.
        "" => "string",
        "BOOL" or "BOOLEAN" or "BIT" => "bool",
        "DATE" => "DateOnly",
        "DATETIME" or "TIMESTAMP" or "DATETIME2" or "SMALLDATETIME" or "TIMESTAMP WITHOUT TIME ZONE" => "DateTime",
        "DATETIMEOFFSET" or "TIMESTAMPTZ" or "TIMESTAMP WITH TIME ZONE" => "DateTimeOffset",
        "TIME" => "TimeOnly",
        "GUID" or "UUID" or "UNIQUEIDENTIFIER" => "Guid",
        _ => null,
    };

    private static string ByAffinity(string name) => DeclaredAffinities.Of(name) switch
    {
        DeclaredAffinity.Integer => "long",
        DeclaredAffinity.Text => "string",
        DeclaredAffinity.Blob => "byte[]",
        DeclaredAffinity.Real => "double",
        _ => "decimal",
    };
}
