namespace RelationGen;

/// <summary>Declares that the combination of these properties is unique in the table.</summary>
/// <param name="properties">Properties of this class, one or more; on a property, which comes first, those that follow it: none for it
/// alone.</param>
/// <example><code>[Unique(nameof(TenantId), nameof(Email))]   // on the class; or [Unique] on the property</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class UniqueAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties that are named, in the order given.</summary>
    public string[] Properties { get; } = properties;

    /// <summary>The name of the constraint. Default: made from the table and its columns.</summary>
    public string? Name { get; set; }
}
