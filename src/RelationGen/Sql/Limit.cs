using System.Globalization;

namespace RelationGen;

/// <summary>Writes how many rows are read and how many are left out before.</summary>
internal static class Limit
{
    private static readonly ColumnInfo Number = new("Take", "take", ColumnType.Int64, nullable: false, key: false);

    public static void Write(SqlWriter writer, string separator, int? take, int? skip)
        => Write(writer, separator, (object?)take, skip is > 0 ? skip : null);

    /// <summary>Limits that are numbers or arguments of a compiled query; null for none.</summary>
    public static void Write(SqlWriter writer, string separator, object? take, object? skip)
    {
        if (take is int rows && writer.Sql.PlansByLimit)
            writer.Append(separator).Append("LIMIT ").Append(rows.ToString(CultureInfo.InvariantCulture));
        else if (take is not null)
            writer.Append(separator).Append("LIMIT ").AppendParameter(Number, take);
        else if (skip is not null && writer.Sql.LimitOfAll is { } all)
            writer.Append(separator).Append(all);

        if (skip is not null)
            writer.Append(take is null && writer.Sql.LimitOfAll is null ? separator : " ").Append("OFFSET ").AppendParameter(Number, skip);
    }
}
