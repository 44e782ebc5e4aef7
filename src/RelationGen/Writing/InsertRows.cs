using System.Data.Common;

namespace RelationGen;

/// <summary>Writes the part of an INSERT that all inserts have: the table, the columns and the values of rows.</summary>
internal static class InsertRows<TEntity, TKey, TTable>
    where TEntity : class
    where TKey : notnull
    where TTable : struct, IKeyedTable<TEntity, TKey, TTable>
{
    private const int MaxRows = 500;

    /// <summary>Below the limits of all databases that there are dialects for.</summary>
    public const int MaxParameters = 30_000;

    /// <summary>The columns that are written: all but those that the database makes.</summary>
    /// <param name="isKeyGiven">The rows have a key, which is written.</param>
    public static int[] ColumnsOf(bool isKeyGiven)
    {
        IReadOnlyList<ColumnInfo> columns = default(TTable).Info.Columns;
        return [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Generation switch
        {
            ColumnGeneration.Computed => false,
            ColumnGeneration.Identity => isKeyGiven && columns[i].Key,
            _ => true,
        })];
    }

    /// <summary>The columns that are written of a row: not those whose value it leaves to the database.</summary>
    public static int[] ColumnsOf(bool isKeyGiven, TEntity row)
    {
        int[] columns = ColumnsOf(isKeyGiven);
        return default(TTable).Info.Defaults.Length == 0 ? columns : [.. columns.Where(i => !IsUnset(row, i))];
    }

    /// <summary>Both rows leave the same columns to the database, so that one statement can take them.</summary>
    public static bool AreAlike(TEntity left, TEntity right)
        => Array.TrueForAll(default(TTable).Info.Defaults, i => IsUnset(left, i) == IsUnset(right, i));

    /// <summary>How many rows, from one on, leave the same columns to the database.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="most">No more than these, which are there.</param>
    public static int CountAlike(IReadOnlyList<TEntity> rows, int first, int most)
    {
        if (default(TTable).Info.Defaults.Length == 0)
            return most;

        int count = 1;
        while (count < most && AreAlike(rows[first], rows[first + count]))
            count++;

        return count;
    }

    private static bool IsUnset(TEntity row, int place) =>
        default(TTable).Info.Columns[place] is { Generation: ColumnGeneration.Default } column
        && Equals(column.Unset, EntityKey<TEntity, TKey, TTable>.Info.ValueOf(row, place));

    /// <summary>How many rows a statement takes.</summary>
    public static int PerStatement(int[] columns, int maxParameters = MaxParameters)
        => columns.Length == 0 ? 1 : Math.Clamp(maxParameters / columns.Length, 1, MaxRows);

    /// <summary>Writes <c>INSERT INTO "posts" ("title") VALUES ($1), ($2)</c>.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="start">The first that is written.</param>
    /// <param name="count">How many are.</param>
    /// <param name="columns">The columns, by their places.</param>
    /// <param name="allocated">The keys that the rows get, in their order; null where they have them, or where the database makes
    /// them.</param>
    /// <param name="renewsTokens">A row that is there already has to get another token than the one that others have read.</param>
    public static void Write(
        SqlWriter writer, IReadOnlyList<TEntity> rows, int start, int count, int[] columns, IReadOnlyList<TKey>? allocated,
        bool renewsTokens = false)
    {
        TableInfo table = default(TTable).Info;
        writer.Append("INSERT INTO ").AppendTable(table.Schema, table.Table);
        if (columns.Length == 0)
        {
            writer.Append(" DEFAULT VALUES");
            return;
        }

        writer.Append(" (").Append(string.Join(", ", columns.Select(i => table.Columns[i].Quoted[1..]))).Append(")");
        if (columns.Any(i => table.Columns[i].Generation == ColumnGeneration.Identity))
            writer.Append(writer.Sql.GivesIdentity);

        writer.Append("\nVALUES ");
        for (int row = start; row < start + count; row++)
        {
            writer.Append(row == start ? "(" : ", (");
            for (int i = 0; i < columns.Length; i++)
            {
                ColumnInfo column = table.Columns[columns[i]];
                writer.Append(i == 0 ? "" : ", ").AppendValue(column, ValueOf(rows, row, columns[i], allocated, renewsTokens));
            }

            writer.Append(")");
        }
    }

    /// <summary>Adds the values of other rows to a command whose text <see cref="Write"/> has made for as many.</summary>
    public static void AddValues(
        DbCommand command, Dialect dialect, IReadOnlyList<TEntity> rows, int start, int count, int[] columns,
        IReadOnlyList<TKey>? allocated, bool renewsTokens)
    {
        for (int row = start; row < start + count; row++)
        {
            foreach (int column in columns)
                new Binding(
                    default(TTable).Info.Columns[column],
                    ValueOf(rows, row, column, allocated, renewsTokens)).AddTo(command, dialect, arguments: null);
        }
    }

    private static object? ValueOf(IReadOnlyList<TEntity> rows, int row, int place, IReadOnlyList<TKey>? allocated, bool renewsTokens)
    {
        ColumnInfo column = default(TTable).Info.Columns[place];
        return allocated is not null && column.Key ? allocated[row]
            : renewsTokens && column.Token == ConcurrencyToken.Random ? KeyValues.NewGuid()
            : column.ToStored(EntityKey<TEntity, TKey, TTable>.Info.ValueOf(rows[row], place));
    }
}
