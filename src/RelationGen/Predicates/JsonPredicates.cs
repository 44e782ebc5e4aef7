using System.Text.Json;

namespace RelationGen;

/// <summary>What a document has at a place.</summary>
/// <param name="column">The column.</param>
/// <param name="path">The place.</param>
/// <param name="type">The type of the value.</param>
internal sealed class JsonValueOperand(ColumnOperand column, IReadOnlyList<JsonStep> path, Type type) : Operand
{
    private readonly ColumnInfo _info = InfoOf(type);

    public override ColumnInfo Info => _info;

    public override bool CanBeNull => true;

    public override void Write(SqlWriter writer) => writer.Sql.Documents.WriteValue(writer, column, path, _info.Type);

    private static ColumnInfo InfoOf(Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        ColumnType? known = Type.GetTypeCode(bare) switch
        {
            _ when bare.IsEnum => null,
            TypeCode.String => ColumnType.String,
            TypeCode.Boolean => ColumnType.Boolean,
            TypeCode.Byte => ColumnType.Byte,
            TypeCode.SByte => ColumnType.SByte,
            TypeCode.Int16 => ColumnType.Int16,
            TypeCode.UInt16 => ColumnType.UInt16,
            TypeCode.Int32 => ColumnType.Int32,
            TypeCode.UInt32 => ColumnType.UInt32,
            TypeCode.Int64 => ColumnType.Int64,
            TypeCode.Single => ColumnType.Single,
            TypeCode.Double => ColumnType.Double,
            TypeCode.Decimal => ColumnType.Decimal,
            _ => null,
        };
        return known is { } column ? new ColumnInfo("Json", "json", column, nullable: true) : throw new NotSupportedException(
            $"Json<{type.Name}>: a JSON document has texts, truth values and numbers; name string, bool or a type of numbers. Days and "
            + "moments are texts there.");
    }
}

/// <summary>A document has something at a place.</summary>
internal sealed class JsonExistsPredicate(ColumnOperand column, IReadOnlyList<JsonStep> path) : Predicate
{
    internal override bool CanBeNull => false;

    internal override void Write(SqlWriter writer) => writer.Sql.Documents.WriteExists(writer, column, path);
}

/// <summary>A document has all that another one has.</summary>
internal sealed class JsonContainsPredicate(ColumnOperand column, JsonElement part) : Predicate
{
    internal override bool CanBeNull => true;

    internal override void Write(SqlWriter writer) => writer.Sql.Documents.WriteContains(writer, column, part);
}
