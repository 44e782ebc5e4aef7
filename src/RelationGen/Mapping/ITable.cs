using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// The facts of an entity's table. Implemented explicitly by the generated table struct and called on its default value, so that the
/// loaders are compiled for each entity and nothing is boxed. A table that is no <see cref="IKeyedTable{TEntity, TSelf}"/> has no key: its
/// rows are read and nothing else.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TSelf">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITable<TEntity, TSelf> : IAliasedTable<TSelf>
    where TEntity : class
    where TSelf : struct, ITable<TEntity, TSelf>
{
    /// <summary>What is known of the table and its columns.</summary>
    TableInfo Info { get; }

    /// <summary>Creates an entity from a row that begins with the entity's columns.</summary>
    /// <typeparam name="TRow">How the row is read.</typeparam>
    /// <param name="row">The row.</param>
    TEntity Read<TRow>(ref TRow row)
        where TRow : struct, IRow;

    /// <summary>Begins a query over all rows; without a session one to compile.</summary>
    /// <param name="db">Where to read from.</param>
    internal Query<TEntity, TSelf> CreateQuery(DbSession? db) => new KeylessQuery<TEntity, TSelf>(db, [], QueryState.All);
}
