using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// The model of one entity of the assembly, for tools and for projects that reference it: it can be read without running code. Written by
/// the generator.
/// </summary>
/// <param name="entity">The entity.</param>
/// <param name="model">Its model; <see cref="Model.EntityModel.Parse"/> reads it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EntityModelAttribute(Type entity, string model) : Attribute
{
    /// <summary>The entity.</summary>
    public Type Entity { get; } = entity;

    /// <summary>Its model as JSON.</summary>
    public string Model { get; } = model;
}
