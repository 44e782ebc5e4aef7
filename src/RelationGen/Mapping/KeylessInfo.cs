using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What is known of a table whose rows have no key, such as a view of the database: they are read and never written.</summary>
/// <typeparam name="TEntity">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KeylessInfo<TEntity> : EntityInfo<TEntity>
    where TEntity : class
{
    /// <summary>Describes a table. Called by generated code.</summary>
    /// <param name="entity">The name of the class.</param>
    /// <param name="table">The table or view in the database.</param>
    /// <param name="schema">The schema, or null.</param>
    /// <param name="columns">The columns, in the order in which every SELECT of the class lists them.</param>
    /// <param name="map">The class whose <see cref="EntityModelAttribute"/> has all that is known; null for none.</param>
    /// <param name="valueOf">What an object holds for the column at a place.</param>
    public KeylessInfo(
        string entity, string table, string? schema, ColumnInfo[] columns, Type? map, Func<TEntity, int, object?> valueOf)
        : base(entity, table, schema, columns, map, valueOf, isNew: null, relations: null, ownKeys: 0)
    {
    }
}
