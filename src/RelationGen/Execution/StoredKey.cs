namespace RelationGen;

/// <summary>A column whose cells the keys of a statement are compared with.</summary>
/// <param name="Table">Its table, an entity's or a junction.</param>
/// <param name="Schema">The schema of the table, or null.</param>
/// <param name="Column">The column, quoted, behind a point.</param>
/// <param name="Type">The type of the keys.</param>
/// <param name="Mapped">The column of the entity that is read; null where it is another table's.</param>
/// <param name="IsListed">A list of keys is compared with it, and not one key.</param>
/// <param name="IsJoined">It is compared with the column of another table.</param>
internal sealed record StoredKey(
    string Table, string? Schema, string Column, ColumnType Type, ColumnInfo? Mapped, bool IsListed = false, bool IsJoined = false)
{
    /// <summary>The columns that the keys of a relation are compared with.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="keyType">The type of the keys; a value tuple when they are composite.</param>
    /// <param name="target">The table of the target.</param>
    public static StoredKey[] Of(RelationInfo relation, Type keyType, TableInfo target)
    {
        if (relation.Steps.Count == 0)
            return [];

        RelationStep first = relation.Steps[0];
        RelationStep last = relation.Steps[^1];
        Type[] parts = first.Columns.Length == 1 ? [keyType] : keyType.GetGenericArguments();
        List<StoredKey> keys = [];
        for (int i = 0; i < first.Columns.Length && i < parts.Length; i++)
        {
            if (TypeOf(parts[i]) is { } type)
                keys.Add(
                    new(first.Table, first.Schema, first.Columns[i], type, first == last ? MappedOf(first.Columns[i]) : null, IsListed: true));
        }

        for (int i = 0; first != last && i < last.Columns.Length; i++)
        {
            if (MappedOf(last.Columns[i]) is not { } mapped)
                continue;

            RelationStep before = relation.Steps[^2];
            keys.Add(new(before.Table, before.Schema, last.PreviousColumns[i], mapped.Type, Mapped: null, IsJoined: true));
            keys.Add(new(target.Table, target.Schema, mapped.Quoted, mapped.Type, mapped, IsJoined: true));
        }

        return [.. keys];

        ColumnInfo? MappedOf(string column) => target.Columns.FirstOrDefault(other => other.Quoted == column);
    }

    private static ColumnType? TypeOf(Type type) =>
        type == typeof(Guid) ? ColumnType.Guid
        : type == typeof(DateOnly) ? ColumnType.DateOnly
        : System.Type.GetTypeCode(type) switch
        {
            TypeCode.DateTime => ColumnType.DateTime,
            TypeCode.String => ColumnType.String,
            >= TypeCode.SByte and <= TypeCode.UInt64 => ColumnType.Int64,
            _ => null,
        };
}
