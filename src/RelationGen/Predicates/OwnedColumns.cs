using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>A struct of a table that names the columns of an owned value. Implemented by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOwnedColumns
{
    /// <summary>All columns of the value.</summary>
    OwnedColumns Columns { get; }
}

/// <summary>The columns of an owned value, which stand side by side. Created by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnedColumns
{
    private readonly TableInfo _info;
    private readonly int _first;
    private readonly int _count;
    private readonly TableAlias? _table;

    /// <summary>Names the columns. Called by generated code.</summary>
    /// <param name="info">The table.</param>
    /// <param name="first">The place of the first column.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="table">The occurrence of the table; null where it is the one that the statement is about.</param>
    public OwnedColumns(TableInfo info, int first, int count, TableAlias? table)
    {
        _info = info;
        _first = first;
        _count = count;
        _table = table;
    }

    internal IEnumerable<ColumnOperand> Operands
    {
        get
        {
            (TableInfo info, TableAlias? table) = (_info, _table);
            return Enumerable.Range(_first, _count).Select(place => ColumnOperand.Of(info.Columns[place], table));
        }
    }

    /// <summary>The value is not there: all of its columns are NULL.</summary>
    /// <typeparam name="TOwned">The struct that names them.</typeparam>
    /// <param name="owned">The value.</param>
    public static Predicate IsNull<TOwned>(TOwned owned)
        where TOwned : struct, IOwnedColumns
        => owned.Columns.Comparisons("==").Aggregate(static (all, next) => all & next);

    /// <summary>The value is there: one of its columns is not NULL.</summary>
    /// <inheritdoc cref="IsNull{TOwned}(TOwned)"/>
    public static Predicate IsNotNull<TOwned>(TOwned owned)
        where TOwned : struct, IOwnedColumns
        => owned.Columns.Comparisons("!=").Aggregate(static (any, next) => any | next);

    private IEnumerable<Predicate> Comparisons(string comparison)
        => Operands.Select(column => new ComparisonPredicate(column, comparison, value: null));
}
