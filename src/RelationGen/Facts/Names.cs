namespace RelationGen;

/// <summary>Names of tables and columns as the library's SQL spells them.</summary>
internal static class Names
{
    /// <summary>The name of the table that a statement is about.</summary>
    public const string DefaultAlias = "t";

    /// <summary>An identifier in quotes.</summary>
    public static string Quote(string identifier) => "\"" + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>An identifier with a point and quotes, as it follows an alias.</summary>
    public static string Quoted(string identifier) => "." + Quote(identifier);

    /// <summary>The identifier of <see cref="Quoted"/>.</summary>
    public static string Unquoted(string quoted) => quoted[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
}
