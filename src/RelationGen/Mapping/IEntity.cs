using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// What the generator adds to an entity, so that the methods of <see cref="EntityLoads"/>, <see cref="EntityWrites"/>, <see
/// cref="EntityUpserts"/> and
/// <see cref="EntityMemory"/> are there for it: <c>partial class Post : IEntity&lt;Post, long, PostTable&gt;</c>. The compiler finds the
/// key and the table struct by it.
/// </summary>
/// <typeparam name="TSelf">The entity.</typeparam>
/// <typeparam name="TKey">The type of its key; a composite key is a value tuple.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEntity<TSelf, TKey, TTable> : IKeyedEntity
    where TSelf : class, IEntity<TSelf, TKey, TTable>
    where TKey : notnull
    where TTable : struct, IKeyedTable<TSelf, TKey, TTable>
{
    bool IKeyedEntity.HasKey => EntityKey<TSelf, TKey, TTable>.IsThere((TSelf)this);
}

/// <summary>An entity that can be asked for its key without its types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKeyedEntity
{
    /// <summary>The key is there; false while it is still to be made.</summary>
    internal bool HasKey { get; }
}
