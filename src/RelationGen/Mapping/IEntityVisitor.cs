using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>What is done with an entity whose type the caller does not know.</summary>
internal interface IEntityVisitor
{
    /// <summary>The entity.</summary>
    /// <typeparam name="TEntity">Its type.</typeparam>
    void Visit<TEntity>(EntityInfo<TEntity> info)
        where TEntity : class;
}
