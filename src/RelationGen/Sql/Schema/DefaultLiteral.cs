using System.Globalization;

namespace RelationGen;

/// <summary>Writes the default value of a column as SQL.</summary>
internal static class DefaultLiteral
{
    /// <exception cref="RelationSchemaException">The value does not fit the column.</exception>
    public static string Of(TableDefinition table, ColumnDefinition column, Func<bool, string> boolean)
    {
        string text = column.Default!;
        CultureInfo culture = CultureInfo.InvariantCulture;
        string? literal = column.Type switch
        {
            ColumnType.Boolean => bool.TryParse(text, out bool flag) ? boolean(flag) : null,
            ColumnType.Single or ColumnType.Double => double.TryParse(text, NumberStyles.Float, culture, out double number)
                && double.IsFinite(number) ? text : null,
            <= ColumnType.Decimal => decimal.TryParse(text, NumberStyles.Float, culture, out decimal number)
                ? number.ToString(culture)
                : null,
            ColumnType.Guid => Guid.TryParse(text, out Guid id) ? SqlWriter.Constant(id.ToString().ToUpperInvariant()) : null,
            ColumnType.DateTime => DateTime.TryParse(text, culture, DateTimeStyles.RoundtripKind, out DateTime time)
                ? SqlWriter.Constant(time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", culture))
                : null,
            ColumnType.DateTimeOffset => DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
                ? SqlWriter.Constant(time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", culture))
                : null,
            ColumnType.Bytes => null,
            _ => SqlWriter.Constant(text),
        };
        return literal ?? throw new RelationSchemaException(
            $"The default value '{text}' of the column \"{column.Name}\" of {table.Owner} is no {column.Type}; change [DefaultValue] "
            + "or remove it.")
        { Table = table.Name };
    }
}
