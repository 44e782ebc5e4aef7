namespace RelationGen;

/// <summary>The types of C# that columns are read as.</summary>
internal static class StoredTypes
{
    public static Type Of(ColumnType type) => type switch
    {
        ColumnType.Boolean => typeof(bool),
        ColumnType.Byte => typeof(byte),
        ColumnType.SByte => typeof(sbyte),
        ColumnType.Int16 => typeof(short),
        ColumnType.UInt16 => typeof(ushort),
        ColumnType.Int32 => typeof(int),
        ColumnType.UInt32 => typeof(uint),
        ColumnType.Int64 => typeof(long),
        ColumnType.UInt64 => typeof(ulong),
        ColumnType.Single => typeof(float),
        ColumnType.Double => typeof(double),
        ColumnType.Decimal => typeof(decimal),
        ColumnType.Char => typeof(char),
        ColumnType.String => typeof(string),
        ColumnType.Guid => typeof(Guid),
        ColumnType.DateTime => typeof(DateTime),
        ColumnType.DateTimeOffset => typeof(DateTimeOffset),
        ColumnType.DateOnly => typeof(DateOnly),
        ColumnType.TimeOnly => typeof(TimeOnly),
        ColumnType.TimeSpan => typeof(TimeSpan),
        ColumnType.Bytes => typeof(byte[]),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
