using RelationGen.Infrastructure;

namespace RelationGen;

/// <summary>What is done with relations of an entity whose targets are of types that the caller does not know.</summary>
/// <typeparam name="TSource">The entity.</typeparam>
internal interface IRelationVisitor<TSource>
    where TSource : class
{
    /// <summary>A relation to targets of one type.</summary>
    /// <typeparam name="TTarget">The targets.</typeparam>
    void Visit<TTarget>(Relation<TSource, TTarget> relation)
        where TTarget : class;

    /// <summary>A polymorphic relation to one.</summary>
    void Visit(MorphRelation<TSource> relation);
}
