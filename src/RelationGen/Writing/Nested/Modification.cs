#pragma warning disable RS0022 // Generated classes derive from it, and the protected members of its base are for them.

using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>
/// What is written of a row that exists: columns of it, and its relations in any depth. Generated classes derive from it.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TTable">Its table struct.</typeparam>
/// <typeparam name="TSelf">The generated class.</typeparam>
/// <example>
/// <code>
/// await User.UpdateAsync(db, 1, u => u
///     .Set(x => x.Name, "Ada L.")
///     .Posts.Update(7, p => p.Set(x => x.Title, "Notes, revised"))
///     .Create(new Post { Title = "More notes" }));
/// </code>
/// </example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Modification<TEntity, TTable, TSelf> : Modification<TEntity>
    where TEntity : class
    where TTable : struct, IAliasedTable<TTable>
    where TSelf : Modification<TEntity, TTable, TSelf>
{
    private readonly RowUpdate<TTable> _values = new();

    internal override IReadOnlyList<(ColumnInfo Column, object? Value)> Values => _values.Values;

    /// <summary>Sets a column of the row.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="column">The column, as in <c>x => x.Title</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException">The column is set twice, or belongs to another table.</exception>
    public TSelf Set<T>(Func<TTable, Column<T>> column, T value) => After(_values.Set(column, value));

    /// <inheritdoc cref="Set{T}(Func{TTable, Column{T}}, T)"/>
    public TSelf Set<T>(Func<TTable, NullableColumn<T>> column, T? value)
        where T : struct
        => After(_values.Set(column, value));

    /// <inheritdoc cref="Set{T}(Func{TTable, Column{T}}, T)"/>
    public TSelf Set(Func<TTable, TextColumn> column, string? value) => After(_values.Set(column, value));

    /// <inheritdoc cref="Set{T}(Func{TTable, Column{T}}, T)"/>
    public TSelf Set(Func<TTable, BoolColumn> column, bool value) => After(_values.Set(column, value));

    private TSelf After(RowUpdate<TTable> values)
    {
        _ = values;
        return (TSelf)this;
    }
}

/// <summary>What is written of a row that exists, whatever its table.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Modification<TEntity> : Payload<TEntity>
    where TEntity : class
{
    private protected Modification()
    {
    }

    internal abstract IReadOnlyList<(ColumnInfo Column, object? Value)> Values { get; }

    /// <summary>It says nothing.</summary>
    internal bool IsEmpty => Values.Count == 0 && NestedRelations.Count == 0;
}
