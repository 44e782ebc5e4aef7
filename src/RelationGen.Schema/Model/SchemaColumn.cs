namespace RelationGen.Schema;

/// <summary>A column.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">
/// The type, as the database spells it: of PostgreSQL as <c>format_type</c> does (<c>character varying(45)</c>), of SQLite as it was
/// declared; empty for a column of SQLite without one.
/// </param>
internal sealed record SchemaColumn(string Name, string Type)
{
    /// <summary>NULL can be stored.</summary>
    public bool Nullable { get; init; }

    /// <summary>What a row has that gives no value, as SQL; null for NULL.</summary>
    public string? Default { get; init; }

    /// <summary>How the database counts the values.</summary>
    public SchemaIdentity Identity { get; init; }

    /// <summary>Whether the value is computed of others.</summary>
    public GeneratedKind Generated { get; init; }

    /// <summary>What it is computed by, as SQL; null for a column that is not, and where the text could not be read.</summary>
    public string? Expression { get; init; }

    /// <summary>The collation; null for that of the database.</summary>
    public string? Collation { get; init; }

    /// <summary>PostgreSQL: the type that a domain stands for; otherwise null.</summary>
    public string? BaseType { get; init; }

    /// <summary>The comment; null where there is none.</summary>
    public string? Comment { get; init; }

    /// <summary>The database has no value for a row that brings none: nothing counts it, computes it or stands in for it.</summary>
    public bool IsMadeByNobody => Default is null && Identity == SchemaIdentity.None && Generated == GeneratedKind.None;

    /// <summary>A row cannot be inserted without a value for it.</summary>
    public bool IsDemanded => !Nullable && IsMadeByNobody;
}
