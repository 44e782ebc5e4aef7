namespace RelationGen;

/// <summary>The columns that say which row of a table is meant: those of its key, or others that are declared unique.</summary>
internal sealed class UniqueColumns
{
    private UniqueColumns(IReadOnlyList<ColumnInfo> columns, bool isKey)
    {
        Columns = columns;
        IsKey = isKey;
    }

    /// <summary>The columns; those of the key in the order of its parts, others as they were named.</summary>
    public IReadOnlyList<ColumnInfo> Columns { get; }

    /// <summary>The properties, to tell sets of columns apart.</summary>
    public string Name => string.Join(", ", Columns.Select(column => column.Property));

    /// <summary>They are the key.</summary>
    public bool IsKey { get; }

    /// <summary>Writes the condition that a row of the table has one of some values, none of which is NULL.</summary>
    /// <param name="writer">The receiver; the table has no alias.</param>
    /// <param name="wanted">The values, each a value for every column.</param>
    public void WriteIsAny(SqlWriter writer, IReadOnlyList<object?[]> wanted)
    {
        if (Columns.Count == 1)
        {
            writer.Append(Columns[0].Quoted[1..]).AppendIsAny(Columns[0], [.. wanted.Select(values => values[0]!)], ignoresCase: false);
            return;
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            for (int part = 0; part < Columns.Count; part++)
            {
                writer.Append(part > 0 ? " AND " : i == 0 ? "(" : " OR (").Append(Columns[part].Quoted[1..]).Append(" = ")
                    .AppendParameter(Columns[part], wanted[i][part]!);
            }

            writer.Append(")");
        }
    }

    /// <summary>The key of a table.</summary>
    public static UniqueColumns KeyOf(TableInfo table) => new(table.KeyColumns, isKey: true);

    /// <summary>The columns that lambdas such as <c>t => t.Name</c> name; the key where there are none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The lambdas.</param>
    /// <exception cref="ArgumentNullException">The list, or a lambda in it, is null.</exception>
    /// <exception cref="ArgumentException">A lambda names no column of the table, or no unique key is declared for exactly these
    /// columns.</exception>
    public static UniqueColumns Of<TTable>(TableInfo table, IReadOnlyList<Func<TTable, Ordering>> columns)
        where TTable : struct, IAliasedTable<TTable>
    {
        ArgumentNullException.ThrowIfNull(columns);
        List<ColumnInfo> named = [];
        foreach (Func<TTable, Ordering> column in columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(columns));
            ColumnInfo info = ColumnOf(column(default(TTable).At(null))) ?? throw new ArgumentException(
                $"The columns that say which {table.Entity} is meant are named as they are, without a relation, an order or anything "
                + $"computed: x => x.{table.KeyColumns[0].Property}.",
                nameof(columns));
            if (named.Contains(info))
                throw new ArgumentException($"{table.Entity}.{info.Property} is named twice.", nameof(columns));

            named.Add(info);
        }

        if (named.Count == 0 || named.ToHashSet().SetEquals(table.KeyColumns))
            return KeyOf(table);

        string[] properties = [.. named.Select(column => column.Property)];
        if (table.Model?.IsUnique(properties) == true)
            return new(named, isKey: false);

        throw new ArgumentException(
            $"{string.Join(" and ", properties.Select(property => table.Entity + "." + property))} {(named.Count == 1 ? "does" : "do")} "
            + $"not say which {table.Entity} is meant, "
            + "because several may have the same. Add "
            + $"[Unique({string.Join(", ", properties.Select(property => "nameof(" + property + ")"))})] to {table.Entity}, "
            + "or name the columns of its key or of a unique key.",
            nameof(columns));
    }

    /// <summary>The column as it is; null for one of another table, an order, or what is computed.</summary>
    private static ColumnInfo? ColumnOf(Ordering named)
        => named is { IsDescending: false, Operand: ColumnOperand { Table: null, IgnoresCase: false } column } ? column.Info : null;
}
