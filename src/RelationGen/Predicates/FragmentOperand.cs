namespace RelationGen;

/// <summary>A value in SQL that the caller wrote.</summary>
/// <param name="sql">The SQL.</param>
/// <param name="info">The type of the value.</param>
internal sealed class FragmentOperand(FormattableString sql, ColumnInfo info) : Operand
{
    public override ColumnInfo Info => info;

    public override bool CanBeNull => info.Nullable;

    public override bool Computes { get; } = Fragment.Computes(sql);

    /// <summary>The type of a value as C# knows it.</summary>
    public static ColumnInfo InfoOf(Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        bool isKnown = Enum.TryParse(bare.Name, out ColumnType column) && bare.Namespace == nameof(System);
        return isKnown
            ? new ColumnInfo("Sql", "sql", column, nullable: !type.IsValueType || bare != type, key: false)
            : throw new NotSupportedException(
                $"Scalar.Sql<{type.Name}>: a column cannot have that type; name the type that the database yields, such as long, "
                + "decimal or string.");
    }

    public override void Write(SqlWriter writer) => writer.OfRows(() => Fragment.Write(writer, sql));
}
