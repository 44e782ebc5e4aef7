using System.ComponentModel;

#pragma warning disable CA1000 // Generated code calls these with the type arguments written out.

namespace RelationGen.Infrastructure;

/// <summary>Whether an entity has a key that others can refer to. Called by generated code.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EntityKey<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    /// <summary>What happens to the entity in memory.</summary>
    internal static EntityInfo<TEntity, TKey> Info { get; } = (EntityInfo<TEntity, TKey>)default(TTable).Info;

    /// <summary>The relations that give the entity a part of its key.</summary>
    private static readonly Relation<TEntity>[] Inherited = [.. Info.OwnKeys.Where(relation =>
        relation.Info.Steps[0].PreviousColumns.Any(column => Info.KeyColumns.Any(key => key.Quoted == column)))];

    /// <summary>False where the key is still to be made, or comes from a target that has none itself.</summary>
    /// <param name="entity">The entity.</param>
    public static bool IsThere(TEntity entity)
    {
        if (Info.IsNew(entity))
            return false;

        foreach (Relation<TEntity> relation in Inherited)
        {
            if (relation.PendingOf(entity) is not null)
                return false;
        }

        return true;
    }
}
