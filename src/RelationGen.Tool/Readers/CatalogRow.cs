using System.Data.Common;
using System.Globalization;

namespace RelationGen.Tool.Readers;

/// <summary>The cells of the row that a reader stands at, in the few types that catalogs have.</summary>
/// <param name="reader">The reader.</param>
internal sealed class CatalogRow(DbDataReader reader)
{
    /// <summary>A text that is there.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A text; null for NULL.</summary>
    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>Whatever is there, for people.</summary>
    public string Shown(int column) => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>The one character of a text.</summary>
    public char Letter(int column) => reader.GetString(column) is [char letter, ..] ? letter : '\0';

    /// <summary>A whole number.</summary>
    public long Number(int column) => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>A whole number; null for NULL.</summary>
    public long? NumberOrNull(int column) => reader.IsDBNull(column) ? null : Number(column);

    /// <summary>A truth, which SQLite has as a number; false for NULL.</summary>
    public bool Truth(int column) => !reader.IsDBNull(column) && Convert.ToBoolean(reader.GetValue(column), CultureInfo.InvariantCulture);

    /// <summary>An array of texts; empty for NULL.</summary>
    public EquatableArray<string> Texts(int column) => reader.IsDBNull(column) ? [] : new(reader.GetFieldValue<string[]>(column));
}
