namespace RelationGen;

/// <summary>Declares an index over these properties, in this order.</summary>
/// <param name="properties">Properties of this class, one or more.</param>
/// <example><code>[Index(nameof(PostId), nameof(CreatedAt))]</code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class IndexAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties, in the order given.</summary>
    public string[] Properties { get; } = properties;

    /// <summary>The name of the index. Default: made from the table and its columns.</summary>
    public string? Name { get; set; }
}
