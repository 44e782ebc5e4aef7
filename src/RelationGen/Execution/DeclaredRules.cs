namespace RelationGen;

/// <summary>What the attributes of an entity demand of its rows, by the name that the database has for it.</summary>
internal static class DeclaredRules
{
    /// <summary>A declared condition, or the length of a text; null where the name is that of another one.</summary>
    public static (string What, IReadOnlyList<string> Columns)? Check(TableInfo mapped, string? table, string? constraint)
    {
        if (constraint is null || !IsOwn(mapped, table) || mapped.Model is not { } model)
            return null;

        if (model.Checks?.FirstOrDefault(check => LongNames.Fit(check.Name) == constraint) is { } check)
        {
            ColumnModel? column = check.Property is null ? null : model.FindColumn(check.Property);
            string place = column is null ? model.Name : model.Name + "." + column.Property;
            return (
                $"a {model.Name} must fulfil \"{check.Sql.Sql}\", which {place} declares",
                column is null ? [] : [column.Column]);
        }

        return model.Columns.FirstOrDefault(
            column => column.MaxLength is not null && LongNames.Fit(CheckNames.OfLength(model, column)) == constraint) is { } text
            ? (Longest(model, [text]), [text.Column])
            : null;
    }

    /// <summary>The texts that may be no longer than so much; null where there is none.</summary>
    public static (string? What, IReadOnlyList<string> Columns) TooLong(TableInfo mapped, int length)
    {
        ColumnModel[] columns = mapped.Model is not { } model ? []
            : [.. model.Columns.Where(column => column is { Type: ColumnType.String, TypeName: null } && column.MaxLength == length)];
        return columns.Length == 0 ? (null, []) : (Longest(mapped.Model!, columns), [.. columns.Select(column => column.Column)]);
    }

    /// <summary>A unique index that the class declares; null where the name is that of another one.</summary>
    public static KeyModel? Index(TableInfo mapped, string? table, string? constraint)
    {
        if (constraint is null || !IsOwn(mapped, table) || mapped.Model is not { } model)
            return null;

        return model.Indexes.FirstOrDefault(index => index.Unique && constraint == LongNames.Fit(index.Name
            ?? mapped.Table + "_" + (index.Expression is null ? string.Join('_', index.Columns) : "expr") + "_idx"));
    }

    private static bool IsOwn(TableInfo mapped, string? table) => table is null || table == mapped.Table;

    private static string Longest(EntityModel model, ColumnModel[] columns) =>
        string.Join(" or ", columns.Select(column => model.Name + "." + column.Property))
        + $" is longer than {columns[0].MaxLength} characters";
}
