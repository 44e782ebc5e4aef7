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

    /// <summary>Adds a relation to what is written. Called by generated code.</summary>
    /// <typeparam name="TNested">What can be done with the relation.</typeparam>
    /// <param name="relation">The relation.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TNested AddRelation<TNested>(TNested relation)
        where TNested : NestedRelation<TEntity>
    {
        _relations.Add(relation);
        return relation;
    }
}
