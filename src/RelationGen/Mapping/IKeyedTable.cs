using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A table with a key, of whatever type: its rows can be told apart, found again and written.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TSelf">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKeyedTable<TEntity, TSelf> : ITable<TEntity, TSelf>
    where TEntity : class
    where TSelf : struct, ITable<TEntity, TSelf>
{
    /// <summary>A list of keys of entities.</summary>
    internal EntityKeys CreateKeys();
}

/// <summary>The facts of a table with a key. A composite key is a value tuple.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TSelf">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKeyedTable<TEntity, TKey, TSelf> : IKeyedTable<TEntity, TSelf>
    where TEntity : class
    where TKey : notnull
    where TSelf : struct, IKeyedTable<TEntity, TKey, TSelf>
{
    Query<TEntity, TSelf> ITable<TEntity, TSelf>.CreateQuery(DbSession? db)
        => new EntityQuery<TEntity, TKey, TSelf>(db, [], QueryState.All);

    EntityKeys IKeyedTable<TEntity, TSelf>.CreateKeys() => new EntityKeys<TEntity, TKey, TSelf>();

    /// <summary>The key of an entity.</summary>
    /// <param name="entity">The entity.</param>
    TKey KeyOf(TEntity entity);

    /// <summary>The key of a row that begins with the entity's columns, without creating the entity.</summary>
    /// <typeparam name="TRow">How the row is read.</typeparam>
    /// <param name="row">The row.</param>
    TKey ReadKey<TRow>(ref TRow row)
        where TRow : struct, IRow;

    /// <summary>The value of a column that is <see cref="ColumnInfo.IsReturned"/>, from a row that has it in its place.</summary>
    /// <typeparam name="TRow">How the row is read.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="column">The position of the column in <see cref="TableInfo.Columns"/>.</param>
    object? ReadValue<TRow>(ref TRow row, int column)
        where TRow : struct, IRow
        => null;

    /// <summary>Sets the property of a column that is <see cref="ColumnInfo.IsReturned"/>.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="column">The position of the column in <see cref="TableInfo.Columns"/>.</param>
    /// <param name="value">The value, of the property's type.</param>
    void SetValue(TEntity entity, int column, object? value)
    {
    }
}
