using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>How rows of a table are deleted without being removed: a column says when.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SoftDelete
{
    private readonly int _column;
    private readonly bool _isUtc;
    private readonly string? _error;

    /// <summary>Describes it. Called by generated code.</summary>
    /// <param name="column">The position of the column in <see cref="TableInfo.Columns"/>.</param>
    /// <param name="isUtc">The database knows that a <see cref="DateTime"/> in the column is in UTC. Default: false.</param>
    public SoftDelete(int column, bool isUtc = false) => (_column, _isUtc) = (column, isUtc);

    /// <summary>A declaration with a mistake: rows can neither be read nor deleted. Called by generated code.</summary>
    /// <param name="error">The mistake.</param>
    public SoftDelete(string error) => _error = error;

    /// <summary>The column of a table.</summary>
    /// <exception cref="InvalidOperationException">The declaration has a mistake.</exception>
    internal ColumnInfo ColumnOf(TableInfo table)
        => _error is null ? table.Columns[_column] : throw new InvalidOperationException(_error);

    /// <summary>A moment as the column holds it.</summary>
    internal object Stored(ColumnInfo column, DateTimeOffset moment) => Moments.Stored(column, moment, _isUtc);
}
