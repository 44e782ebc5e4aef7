namespace RelationGen;

/// <summary>Moments as columns hold them.</summary>
internal static class Moments
{
    /// <summary>A moment as a column holds it: databases keep microseconds, of which the last ones would not be found again.</summary>
    /// <param name="column">The column.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="isUtc">The database knows that a <see cref="DateTime"/> in the column is in UTC.</param>
    public static object Stored(ColumnInfo column, DateTimeOffset moment, bool isUtc)
    {
        DateTimeOffset kept = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
        if (column.Type == ColumnType.DateTimeOffset)
            return kept;

        return isUtc ? kept.UtcDateTime : DateTime.SpecifyKind(kept.UtcDateTime, DateTimeKind.Unspecified);
    }
}
