namespace RelationGen;

/// <summary>Declares an index over these properties, in this order.</summary>
/// <param name="properties">Properties of this class, one or more; on a property, which comes first, those that follow it: none for it
/// alone.</param>
/// <example><code>[Index(nameof(PostId), nameof(CreatedAt))]   // on the class; or [Index(nameof(CreatedAt))] on PostId</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class IndexAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties that are named, in the order given.</summary>
    public string[] Properties { get; } = properties;

    /// <summary>The name of the index. Default: made from the table and its columns.</summary>
    public string? Name { get; set; }
}
