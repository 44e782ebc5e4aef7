namespace RelationGen;

/// <summary>What rows in memory hold in the columns that say which row of the database they are, compared as the database does.</summary>
/// <param name="columns">The columns.</param>
internal sealed class UniqueValues<TEntity, TTable>(UniqueColumns columns) : IEqualityComparer<object?[]>
    where TEntity : class
    where TTable : struct, ITable<TEntity, TTable>
{
    private readonly int[] _positions = [.. columns.Columns.Select(default(TTable).Info.IndexOf)];
    private readonly IEqualityComparer<string>[] _texts = [.. columns.Columns.Select(TextComparer)];
    private HashSet<object?[]>? _seen;

    /// <summary>The values of a row, as the columns hold them.</summary>
    public object?[] Of(TEntity row)
    {
        var values = new object?[_positions.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = columns.Columns[i].ToStored(((EntityInfo<TEntity>)default(TTable).Info).ValueOf(row, _positions[i]));

        return values;
    }

    /// <summary>The rows that hold something in each column.</summary>
    public IReadOnlyList<TEntity> WithoutNull(IReadOnlyList<TEntity> rows)
        => columns.Columns.All(column => !column.Nullable) ? rows : [.. rows.Where(row => !HasNull(row))];

    /// <summary>The other rows.</summary>
    public IReadOnlyList<TEntity> WithNull(IReadOnlyList<TEntity> rows) => [.. rows.Where(HasNull)];

    /// <summary>Two rows with the same values would be one in the database, and which of them it is to hold is not said.</summary>
    /// <exception cref="ArgumentException">Two rows have the same values.</exception>
    public void RefuseDuplicates(IReadOnlyList<TEntity> entities)
    {
        // Rows of one list may come in several parts, those that others refer to first.
        _seen ??= new HashSet<object?[]>(entities.Count, this);
        foreach (TEntity row in entities)
        {
            object?[] values = Of(row);
            if (!_seen.Add(values))
                throw new ArgumentException(TextOfDuplicate(values), nameof(entities));
        }
    }

    /// <summary>What is said of two rows that are one in the database.</summary>
    public string TextOfDuplicate(object?[] values)
    {
        string properties = string.Join(" and ", columns.Columns.Select(column => default(TTable).Info.Entity + "." + column.Property));
        return $"Two rows of the list have the same {properties}, {string.Join(", ", values.Select(KeyText.Of))}: they would be one row in "
            + "the database. Leave one out.";
    }

    bool IEqualityComparer<object?[]>.Equals(object?[]? x, object?[]? y)
    {
        for (int i = 0; i < _positions.Length; i++)
        {
            if (!AreEqual(i, x![i], y![i]))
                return false;
        }

        return true;
    }

    int IEqualityComparer<object?[]>.GetHashCode(object?[] obj)
    {
        var hash = new HashCode();
        for (int i = 0; i < obj.Length; i++)
        {
            hash.Add(obj[i] switch
            {
                null => 0,
                string text => _texts[i].GetHashCode(text),
                byte[] bytes => KeyComparers.Blob.GetHashCode(bytes),
                { } value => value.GetHashCode(),
            });
        }

        return hash.ToHashCode();
    }

    private static IEqualityComparer<string> TextComparer(ColumnInfo column)
        => default(TTable).Info.Model?.FindColumn(column.Property)?.Collation?.ToUpperInvariant() switch
        {
            null when column.ComparedAs == "citext" => KeyComparers.Citext,
            null when column.ComparedAs == "bpchar" => KeyComparers.RTrim,
            null or "BINARY" => StringComparer.Ordinal,
            "NOCASE" => KeyComparers.NoCase,
            "RTRIM" => KeyComparers.RTrim,
            _ => KeyComparers.IgnoreCase,
        };

    private bool AreEqual(int column, object? x, object? y) => (x, y) switch
    {
        (string left, string right) => _texts[column].Equals(left, right),
        (byte[] left, byte[] right) => KeyComparers.Blob.Equals(left, right),
        _ => Equals(x, y),
    };

    private bool HasNull(TEntity row) => Array.Exists(Of(row), value => value is null);
}
