namespace RelationGen;

/// <summary>
/// The collation of a text column in the database, so that keys compare in memory as they do there. Without it text keys compare ordinally.
/// </summary>
/// <param name="name">The collation, for example <c>NOCASE</c> or <c>RTRIM</c> on SQLite.</param>
/// <example><code>[Collation("NOCASE")] public required string Code { get; set; }</code></example>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class CollationAttribute(string name) : Attribute
{
    /// <summary>The name of the collation.</summary>
    public string Name { get; } = name;
}
