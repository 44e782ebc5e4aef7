using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>Leads from the type of an entity to what is known of it, where only the type is at hand. Written by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
public abstract class EntityAttribute : Attribute
{
    private protected EntityAttribute()
    {
    }

    /// <summary>Calls the visitor with the entity and its type.</summary>
    internal abstract void Accept(IEntityVisitor visitor);
}

/// <inheritdoc/>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityAttribute<TEntity, TTable> : EntityAttribute
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
{
    internal override void Accept(IEntityVisitor visitor) => visitor.Visit((EntityInfo<TEntity>)default(TTable).Info);
}
