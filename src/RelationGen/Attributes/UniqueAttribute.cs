namespace RelationGen;

/// <summary>Declares that the combination of these properties is unique in the table.</summary>
/// <param name="properties">Properties of this class, one or more.</param>
/// <example><code>[Unique(nameof(Email))]</code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UniqueAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties, in the order given.</summary>
    public string[] Properties { get; } = properties;

    /// <summary>The name of the constraint. Default: made from the table and its columns.</summary>
    public string? Name { get; set; }
}
