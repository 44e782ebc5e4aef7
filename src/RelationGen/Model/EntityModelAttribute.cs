using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// The model of the entity around a <c>RelationMap</c>, for the library, for tools and for projects that reference the assembly: it can be
/// read without running code. Written by the generator.
/// </summary>
/// <param name="model">The model; <see cref="EntityModel.Parse"/> reads it.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EntityModelAttribute(string model) : Attribute
{
    /// <summary>The model as JSON.</summary>
    public string Model { get; } = model;
}
