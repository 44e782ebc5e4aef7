namespace RelationGen;

/// <summary>Writes how many rows are read and how many are left out before.</summary>
internal static class Limit
{
    private static readonly ColumnInfo Number = new("Take", "take", ColumnType.Int64, nullable: false, key: false);

    public static void Write(SqlWriter writer, string separator, int? take, int? skip)
    {
        // SQLite knows no OFFSET without a LIMIT.
        if (take is { } limit)
            writer.Append(separator).Append("LIMIT ").AppendParameter(Number, (long)limit);
        else if (skip > 0 && !writer.IsPostgreSql)
            writer.Append(separator).Append("LIMIT -1");

        if (skip is > 0 and { } offset)
            writer.Append(take is null && writer.IsPostgreSql ? separator : " ").Append("OFFSET ").AppendParameter(Number, (long)offset);
    }
}
