namespace RelationGen;

/// <summary>The value that stands for this entity in the discriminator column of a polymorphic relation.</summary>
/// <param name="name">The stored text; changing it later needs an update of the stored rows.</param>
/// <example><code>[MorphName("post")]</code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MorphNameAttribute(string name) : Attribute
{
    /// <summary>The stored text.</summary>
    public string Name { get; } = name;
}
