using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>The relations that are written together with a row.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Payload<TEntity>
    where TEntity : class
{
    private readonly List<NestedRelation<TEntity>> _relations = [];

    private protected Payload()
    {
    }

    internal IReadOnlyList<NestedRelation<TEntity>> NestedRelations => _relations;

    /// <summary>Adds what is said of a relation; what was said of it before, or null.</summary>
    internal NestedRelation<TEntity>? Add(NestedRelation<TEntity> relation)
    {
        NestedRelation<TEntity>? known = _relations.Find(known => ReferenceEquals(known.Facts, relation.Facts));
        if (known is null)
            _relations.Add(relation);

        return known;
    }
}
