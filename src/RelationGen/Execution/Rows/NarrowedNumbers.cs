using System.Data.Common;

namespace RelationGen;

/// <summary>
/// The numbers of a result that Npgsql would make fit: a fraction becomes a whole number, and what is too large for a <c>float</c> becomes
/// infinite. Only results with a <c>numeric</c> or <c>double precision</c> column below such a property have any, and only these look at
/// each row twice.
/// </summary>
internal sealed class NarrowedNumbers
{
    private readonly List<int> _ordinals;

    private NarrowedNumbers(List<int> ordinals) => _ordinals = ordinals;

    /// <summary>Those of a result whose rows begin with the columns of a table; null in nearly every one.</summary>
    public static NarrowedNumbers? Of(DbDataReader reader, IRowReader rows)
    {
        // What a write returns are the columns that the database makes, and no rows of the table.
        if (rows.IsChange || reader.FieldCount < rows.Columns.Count)
            return null;

        List<int>? ordinals = null;
        for (int ordinal = 0; ordinal < rows.Columns.Count; ordinal++)
        {
            ColumnInfo column = rows.Columns[ordinal];
            if (IsNarrow(column.Type) && MayNotFit(reader.GetFieldType(ordinal), column.Type) && rows.Holds(column))
                (ordinals ??= []).Add(ordinal);
        }

        return ordinals is null ? null : new(ordinals);
    }

    /// <summary>Refuses the row that the reader is on, where a number does not fit.</summary>
    /// <exception cref="RelationMappingException">One does not; what was read is still to be said.</exception>
    public void Check(DbDataReader reader, StatementRun run)
    {
        foreach (int ordinal in _ordinals)
        {
            ColumnInfo column = run.Reader.Columns[ordinal];
            if (reader.IsDBNull(ordinal) || Problem(reader, ordinal, column.Type) is not { } problem)
                continue;

            throw new RelationMappingException(
                $"{column.Place(run.Table)} holds a value that cannot be read as {column.Type}: {problem}.")
            {
                Entity = (column.Owner ?? run.Table).Entity,
                Property = column.Property,
                Column = column.Column,
            };
        }
    }

    private static bool IsNarrow(ColumnType type) => type
        is ColumnType.Byte or ColumnType.SByte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32
            or ColumnType.Int64 or ColumnType.Single;

    private static bool MayNotFit(Type stored, ColumnType type) =>
        type == ColumnType.Single ? stored == typeof(double) : stored == typeof(decimal);

    private static string? Problem(DbDataReader reader, int ordinal, ColumnType type)
    {
        if (type == ColumnType.Single)
        {
            double real = reader.GetDouble(ordinal);
            return double.IsFinite(real) && !float.IsFinite((float)real)
                ? FormattableString.Invariant($"the number {real} does not fit")
                : null;
        }

        decimal number = reader.GetDecimal(ordinal);
        return number == decimal.Truncate(number) ? null : FormattableString.Invariant($"the number {number} is no whole number");
    }
}

/// <summary>The rows of a result that has such numbers.</summary>
/// <typeparam name="TRows">The rows of the provider.</typeparam>
/// <param name="rows">The rows.</param>
/// <param name="reader">Their reader.</param>
/// <param name="run">The statement.</param>
internal readonly struct NarrowedRows<TRows>(TRows rows, DbDataReader reader, StatementRun run) : IRows
    where TRows : struct, IRows
{
    public bool Read()
    {
        bool isThere = rows.Read();
        if (isThere)
            run.Narrowed!.Check(reader, run);

        return isThere;
    }

    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        bool isThere = await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (isThere)
            run.Narrowed!.Check(reader, run);

        return isThere;
    }
}
