namespace RelationGen;

/// <summary>What an update sets in each row of a query.</summary>
/// <typeparam name="TTable">The table struct of the entity.</typeparam>
/// <example><code>await Post.Query(db).Where(p => p.AuthorId == 5).UpdateAsync(x => x.Set(p => p.Title, "Withdrawn").Set(p => p.ReviewerId, null))</code></example>
public sealed class RowUpdate<TTable>
    where TTable : struct, IAliasedTable<TTable>
{
    private readonly List<(ColumnInfo Column, object? Value)> _values = [];

    internal RowUpdate()
    {
    }

    internal IReadOnlyList<(ColumnInfo Column, object? Value)> Values => _values;

    /// <summary>Sets a column.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="column">The column, as in <c>p => p.AuthorId</c>.</param>
    /// <param name="value">The value of every row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException">The column is set twice, or belongs to another table.</exception>
    public RowUpdate<TTable> Set<T>(Func<TTable, Column<T>> column, T value) => Add(column, value);

    /// <inheritdoc cref="Set{T}(Func{TTable, Column{T}}, T)"/>
    public RowUpdate<TTable> Set<T>(Func<TTable, NullableColumn<T>> column, T? value)
        where T : struct
        => Add(column, value);

    /// <inheritdoc cref="Set{T}(Func{TTable, Column{T}}, T)"/>
    public RowUpdate<TTable> Set(Func<TTable, TextColumn> column, string? value) => Add(column, value);

    /// <inheritdoc cref="Set{T}(Func{TTable, Column{T}}, T)"/>
    public RowUpdate<TTable> Set(Func<TTable, BoolColumn> column, bool value) => Add(column, value);

    /// <inheritdoc cref="Set{T}(Func{TTable, Column{T}}, T)"/>
    public RowUpdate<TTable> Set<T>(Func<TTable, JsonColumn<T>> column, T value) => Add(column, value);

    /// <inheritdoc cref="Set{T}(Func{TTable, Column{T}}, T)"/>
    public RowUpdate<TTable> Set<TArray, T>(Func<TTable, ArrayColumn<TArray, T>> column, TArray value)
        where TArray : IEnumerable<T>?
        => Add(column, value);

    private RowUpdate<TTable> Add<TColumn>(Func<TTable, TColumn> column, object? value)
        where TColumn : IColumn
    {
        ArgumentNullException.ThrowIfNull(column);
        ColumnOperand operand = column(default(TTable).At(null)).Operand;
        if (operand.Table is not null)
            throw new ArgumentException(
                $"{operand.Info.Property} belongs to another table; an update sets columns of the rows of its query.", nameof(column));

        if (_values.Exists(known => ReferenceEquals(known.Column, operand.Info)))
            throw new ArgumentException($"{operand.Info.Property} is set twice.", nameof(column));

        _values.Add((operand.Info, operand.Info.ToStored(value)));
        return this;
    }
}
