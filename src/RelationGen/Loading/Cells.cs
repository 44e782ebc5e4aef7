namespace RelationGen;

/// <summary>Reads cells whose type is known at run time alone.</summary>
internal static class Cells
{
    /// <summary>What a cell holds, which is not NULL.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ordinal">The cell.</param>
    /// <param name="type">The type it is read as.</param>
    /// <param name="isText">An enum is stored by the name of its members.</param>
    public static object ValueOf<TRow>(ref TRow row, int ordinal, Type type, bool isText)
        where TRow : struct, IRow
    {
        if (type.IsEnum)
            return isText
                ? EnumLabels.Of(type).MemberOf(row.GetString(ordinal))
                : Enum.ToObject(type, ValueOf(ref row, ordinal, Enum.GetUnderlyingType(type), isText: false));

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => row.GetBoolean(ordinal),
            TypeCode.Byte => row.GetByte(ordinal),
            TypeCode.SByte => row.GetSByte(ordinal),
            TypeCode.Int16 => row.GetInt16(ordinal),
            TypeCode.UInt16 => row.GetUInt16(ordinal),
            TypeCode.Int32 => row.GetInt32(ordinal),
            TypeCode.UInt32 => row.GetUInt32(ordinal),
            TypeCode.Int64 => row.GetInt64(ordinal),
            TypeCode.UInt64 => row.GetUInt64(ordinal),
            TypeCode.Single => row.GetSingle(ordinal),
            TypeCode.Double => row.GetDouble(ordinal),
            TypeCode.Decimal => row.GetDecimal(ordinal),
            TypeCode.Char => row.GetChar(ordinal),
            TypeCode.String => row.GetString(ordinal),
            TypeCode.DateTime => row.GetDateTime(ordinal),
            _ when type == typeof(DateTimeOffset) => row.GetDateTimeOffset(ordinal),
            _ when type == typeof(DateOnly) => row.GetDateOnly(ordinal),
            _ when type == typeof(TimeOnly) => row.GetTimeOnly(ordinal),
            _ when type == typeof(TimeSpan) => row.GetTimeSpan(ordinal),
            _ when type == typeof(Guid) => row.GetGuid(ordinal),
            _ when type == typeof(byte[]) => row.GetBytes(ordinal),
            _ => throw new NotSupportedException(
                $"A computed {type.Name} can be compared and ordered by, but not read; compare it, or load the rows it is computed from."),
        };
    }
}
