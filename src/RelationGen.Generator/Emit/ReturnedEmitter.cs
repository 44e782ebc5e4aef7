using System.Globalization;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Prints how values that the database makes when a row is written come back into the entity.</summary>
internal static class ReturnedEmitter
{
    /// <summary>What becomes of a concurrency token in an update: the member of <c>ConcurrencyToken</c>; null for another column.</summary>
    public static string? Token(EntityModel entity, ColumnModel column)
    {
        if (!column.Storage.IsConcurrencyToken || column.IsKey || entity.IsKeyless)
            return null;

        bool isMade = ModelEmitter.Generated(entity, column) is "Identity" or "Computed";
        bool isNumber = !column.IsEnum && column.Getter is "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64";
        return isMade || column.IsEnum ? "Compared"
            : isNumber ? "Counted"
            : column.Getter == "Guid" ? "Random"
            : "Compared";
    }

    /// <summary>The database makes the value when a row is written, and the property can be set.</summary>
    public static bool IsReturned(EntityModel entity, ColumnModel column) => !column.IsKey && !entity.IsKeyless
        && column.Assignment != ColumnAssignment.None
        && (ModelEmitter.Generated(entity, column) is not null || Token(entity, column) is "Counted" or "Random");

    /// <summary>The methods of the map; none where no column is returned.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        (ColumnModel Column, int Index)[] returned = Returned(entity);
        if (returned.Length == 0)
            return;

        writer.Line();
        EmitReadValue(writer, returned);
        writer.Line();
        EmitSetValue(writer, entity, returned);
        foreach ((ColumnModel column, _) in returned.Where(pair => pair.Column.Assignment == ColumnAssignment.Field))
            RowEmitter.EmitField(writer, entity, column, FieldOf(column));
    }

    /// <summary>The members of the table struct that call them.</summary>
    public static void EmitTable(SourceWriter writer, EntityModel entity, string keyed)
    {
        if (Returned(entity).Length == 0)
            return;

        string map = entity.Type.FullName + ".RelationMap.";
        writer.Member("object? " + keyed + "ReadValue<TRow>(ref TRow row, int column)", map + "ReadValue(ref row, column)");
        writer.Member("void " + keyed + "SetValue(" + entity.Type.FullName + " entity, int column, object? value)", map + "SetValue(entity, column, value)");
    }

    private static (ColumnModel Column, int Index)[] Returned(EntityModel entity)
        => [.. entity.Columns.Select((column, index) => (column, index)).Where(pair => IsReturned(entity, pair.column))];

    private static void EmitReadValue(SourceWriter writer, (ColumnModel Column, int Index)[] returned)
    {
        writer.Line("internal static object? ReadValue<TRow>(ref TRow row, int column)");
        writer.Indent();
        writer.Line("where TRow : struct, global::RelationGen.Infrastructure.IRow");
        writer.Line("=> column switch");
        writer.Line("{");
        writer.Indent();
        foreach ((ColumnModel column, int index) in returned)
            writer.Line(index.ToString(CultureInfo.InvariantCulture) + " => (object?)(" + MapEmitter.Cell(column, index) + "),");

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(column)),");
        writer.Unindent();
        writer.Line("};");
        writer.Unindent();
    }

    private static void EmitSetValue(SourceWriter writer, EntityModel entity, (ColumnModel Column, int Index)[] returned)
    {
        using (writer.Open("internal static void SetValue(" + entity.Type.FullName + " entity, int column, object? value)"))
        using (writer.Open("switch (column)"))
        {
            foreach ((ColumnModel column, int index) in returned)
            {
                string value = column.IsNullable ? "(" + column.Type + "?)value" : "(" + column.Type + ")value!";
                writer.Line("case " + index.ToString(CultureInfo.InvariantCulture) + ":");
                writer.Indent();
                writer.Line(RowEmitter.Assign(column, FieldOf(column), value));
                writer.Line("break;");
                writer.Unindent();
            }
        }
    }

    /// <summary>The accessor of the field behind a property that is for initialization alone.</summary>
    private static string FieldOf(ColumnModel column) => "FieldOf" + column.Property;
}
